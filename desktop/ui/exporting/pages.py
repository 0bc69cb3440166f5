"""The choices of each kind of exports."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QLineEdit

from desktop.services.exports.kinds import ExportAsked, Form
from desktop.ui.printing.form import ChoiceForm

CONTEXT = "ExportKinds"
Group = Literal["chosen", "viewed", "books"]
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
            self.add_choice("form", self.tr("Form&at:"), (("PNG", "png"), ("JPEG", "jpeg")))
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
            self.tr("Form&at:"),
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
            "title", self.tr("C&ontents of:"), self.tr("dossier, meeting…")
        )
