"""The kinds of exports, each with its choices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QSizePolicy, QWidget

from desktop.services.exports.kinds import ExportAsked, Form
from desktop.services.registers.asking import Book, RegisterAsked
from desktop.ui.marker import QT_TRANSLATE_NOOP
from desktop.ui.printing.form import ChoiceForm

CONTEXT = "ExportKinds"
Group = Literal["chosen", "viewed", "books"]
YEARS = range(1930, 2101)
NUMBERS = range(100_000)
MOST_DPI = range(50, 601)


class ExportPage(ChoiceForm):
    """A kind of export: its name, a sentence, and its choices below."""

    def __init__(self, group: Group, sign: str, name: str, sentence: str) -> None:
        """`name` and `sentence` are sources of this module's context; `sign` names an icon."""
        super().__init__()
        self.group = group
        self.sign = sign
        self.name = QCoreApplication.translate(CONTEXT, name)
        words = QLabel(QCoreApplication.translate(CONTEXT, sentence), wordWrap=True)
        words.setContentsMargins(0, 0, 0, 8)
        self.add_wide(words)


class CopyPage(ExportPage):
    """A kind of copies, a file or more of each document."""

    def __init__(self, form: Form, sign: str, name: str, sentence: str) -> None:
        super().__init__("chosen", sign, name, sentence)
        self._form = form
        if form == "annotated":
            listed = self.add_check("list_notes", self.tr("&List the notes after the pages"))
            listed.setChecked(True)
            self.add_check("flat", self.tr("Marks become part of the pages, not to be &altered"))
        if form == "png":
            self.add_choice("form", self.tr("&Format:"), (("PNG", "png"), ("JPEG", "jpeg")))
            self.add_spin("dpi", self.tr("&Resolution:"), MOST_DPI, self.tr(" dots per inch"))
            self.add_check("marks", self.tr("With &marks"))
            self.show_values(ExportAsked("png"))

    def asked(self) -> ExportAsked:
        """What is chosen."""
        values = self.values()
        if self._form == "annotated":
            notes: Literal["summary", "none"] = "summary" if values["list_notes"] else "none"
            return ExportAsked("annotated", notes=notes, flat=values["flat"])
        return ExportAsked(self._form, **values) if self._form != "png" else ExportAsked(**values)


class TablePage(ExportPage):
    """A table of documents as one file; `suffix()` says of which kind."""

    def __init__(self, group: Group, sign: str, name: str, sentence: str) -> None:
        super().__init__(group, sign, name, sentence)
        self._format = self.add_choice(
            "suffix",
            self.tr("&Format:"),
            (("PDF", ".pdf"), ("Excel (XLSX)", ".xlsx"), ("CSV", ".csv")),
        )

    def suffix(self) -> str:
        """The ending of the file."""
        ending: str = self._format.currentData()
        return ending


class ContentsPage(TablePage):
    """The table of contents of the chosen documents."""

    def __init__(self, sign: str, name: str, sentence: str) -> None:
        super().__init__("chosen", sign, name, sentence)
        self.title: QLineEdit = self.add_line(
            "title", self.tr("&Contents of:"), self.tr("dossier, meeting…")
        )


class BookPage(TablePage):
    """A register of a year."""

    def __init__(self, book: Book, sign: str, name: str, sentence: str) -> None:
        super().__init__("books", sign, name, sentence)
        self._book: Book = book
        self._office = QComboBox(editable=True)
        self._office.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._office.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.add_row(self.tr("Own &office:"), self._office)
        year = self.add_spin("year", self.tr("&Year:"), YEARS)
        year.setValue(date.today().year)
        for key, label in (("first", self.tr("From &number:")), ("last", self.tr("&To number:"))):
            self.add_spin(key, label, NUMBERS).setSpecialValueText(self.tr("any"))
        self.add_line("volume", self.tr("&Volume:"))
        self.add_check("secret", self.tr("The book of &secret papers"))

    def offer(self, offices: Sequence[str], own: str) -> None:
        """Offer the bodies of the archive; `own` is the one chosen last."""
        typed = self._office.currentText()
        self._office.clear()
        self._office.addItems(list(offices))
        self._office.setEditText(typed or own)

    def office(self) -> str:
        """The archive's own body."""
        return self._office.currentText().strip()

    def asked(self) -> RegisterAsked:
        """What is chosen."""
        values = self.values()
        return RegisterAsked(
            self._book,
            values["year"],
            self.office(),
            values["first"] or None,
            values["last"] or None,
            values["secret"],
            values["volume"].strip(),
        )


def make_pages(parent: QWidget) -> list[ExportPage]:
    """All kinds, in the order they are offered."""
    pages = [*_copies(), *_tables()]
    for page in pages:
        page.setParent(parent)
    return pages


def _copies() -> list[ExportPage]:
    return [
        CopyPage(
            "annotated",
            "highlight",
            QT_TRANSLATE_NOOP("ExportKinds", "PDF with marks"),
            QT_TRANSLATE_NOOP("ExportKinds", "Marks and notes that every PDF reader shows."),
        ),
        CopyPage(
            "searchable",
            "search",
            QT_TRANSLATE_NOOP("ExportKinds", "Searchable PDF"),
            QT_TRANSLATE_NOOP("ExportKinds", "Its words laid invisibly over the scan."),
        ),
        CopyPage(
            "original",
            "kind",
            QT_TRANSLATE_NOOP("ExportKinds", "Original"),
            QT_TRANSLATE_NOOP("ExportKinds", "The file as it was imported, byte for byte."),
        ),
        CopyPage(
            "text",
            "text",
            QT_TRANSLATE_NOOP("ExportKinds", "Plain text"),
            QT_TRANSLATE_NOOP("ExportKinds", "The words of all pages that were read."),
        ),
        CopyPage(
            "markdown",
            "text-box",
            QT_TRANSLATE_NOOP("ExportKinds", "Markdown"),
            QT_TRANSLATE_NOOP("ExportKinds", "The words page by page under headings."),
        ),
        CopyPage(
            "png",
            "sample",
            QT_TRANSLATE_NOOP("ExportKinds", "Page images"),
            QT_TRANSLATE_NOOP("ExportKinds", "A picture of each page."),
        ),
        CopyPage(
            "notes",
            "note",
            QT_TRANSLATE_NOOP("ExportKinds", "Notes only"),
            QT_TRANSLATE_NOOP("ExportKinds", "Page, words, note, author and day."),
        ),
        ContentsPage(
            "list",
            QT_TRANSLATE_NOOP("ExportKinds", "Table of contents"),
            QT_TRANSLATE_NOOP("ExportKinds", "In their order, pages counted through."),
        ),
    ]


def _tables() -> list[ExportPage]:
    return [
        TablePage(
            "viewed",
            "list",
            QT_TRANSLATE_NOOP("ExportKinds", "List of documents"),
            QT_TRANSLATE_NOOP("ExportKinds", "All documents the list shows now, in its order."),
        ),
        BookPage(
            "incoming",
            "inbox",
            QT_TRANSLATE_NOOP("ExportKinds", "Register of incoming documents"),
            QT_TRANSLATE_NOOP("ExportKinds", "What others issued, or what bears an arrival stamp."),
        ),
        BookPage(
            "outgoing",
            "export",
            QT_TRANSLATE_NOOP("ExportKinds", "Register of outgoing documents"),
            QT_TRANSLATE_NOOP("ExportKinds", "What the own office issued."),
        ),
    ]
