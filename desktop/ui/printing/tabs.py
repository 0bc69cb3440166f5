"""The choices of the print dialog, sorted onto four tabs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from db.records import Annotation
from desktop.services.composing.choices import PER_SHEET, SCALES
from desktop.ui import wording
from desktop.ui.details.colours import plain_name
from desktop.ui.icons import icon
from desktop.ui.printing.form import ChoiceForm
from desktop.ui.printing.many import ManyChoice
from desktop.ui.swatches import swatch


class NotesTab(ChoiceForm):
    """Where notes stand, and which marks are drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_heading(self.tr("Notes"))
        self.add_radios(
            "notes",
            (
                (self.tr("Beside the page, in the &margin"), "margin"),
                (self.tr("Under the page, &numbered"), "footnotes"),
                (self.tr("In a &list after each document"), "summary"),
                (self.tr("The list &only, without the pages"), "summary_only"),
                (self.tr("Non&e"), "none"),
            ),
        )
        self.add_heading(self.tr("Marks"))
        marks = self.add_check("marks", self.tr("Dra&w marks on the pages"))
        self._many = {
            "kinds": self._add_many("kinds", self.tr("&Kinds:"), self.tr("All kinds")),
            "authors": self._add_many("authors", self.tr("A&uthors:"), self.tr("All authors")),
            "colours": self._add_many("colours", self.tr("Colour&s:"), self.tr("All colours")),
        }
        for many in self._many.values():
            marks.toggled.connect(many.setEnabled)

    def offer(self, marks: Sequence[Annotation]) -> None:
        """Offer what the marks of the documents have."""
        kinds = sorted({(wording.mark_word(mark.kind), mark.kind) for mark in marks})
        self._many["kinds"].offer(
            [(word, kind, icon(wording.mark_icon(kind))) for word, kind in kinds]
        )
        authors = sorted({mark.author for mark in marks if mark.author})
        self._many["authors"].offer([(name, name, icon("person")) for name in authors])
        colours = sorted({mark.colour.lower() for mark in marks})
        self._many["colours"].offer([(plain_name(one), one, swatch(one)) for one in colours])

    def _add_many(self, name: str, label: str, everything: str) -> ManyChoice:
        many = ManyChoice(everything)
        many.changed.connect(self.changed)
        self.add_row(label, many)
        self.bind(name, many.wanted, many.want)
        return many


class PagesTab(ChoiceForm):
    """Which pages, and in which order documents come."""

    def __init__(self, many: bool, parent: QWidget | None = None) -> None:
        """`many`: several documents are printed."""
        super().__init__(parent)
        self.line = self.add_line("pages", self.tr("Pa&ges:"), self.tr("all, or as 1-3,5"))
        self.add_check("marked_only", self.tr("Only pages with &marks"))
        order = self.add_choice(
            "order",
            self.tr("Documents &by:"),
            (
                (self.tr("the order chosen"), "given"),
                (self.tr("date of issue"), "issued"),
                (self.tr("number"), "number"),
                (self.tr("date of import"), "imported"),
            ),
        )
        backwards = self.add_check("backwards", self.tr("The &last document first"))
        leaf = self.add_check("leaf_each", self.tr("Each document begins on a new &sheet"))
        for control in (order, backwards, leaf):
            control.setEnabled(many)
        self.add_heading(self.tr("A sheet before each document with"))
        self._add_parts()

    def _add_parts(self) -> None:
        words = {
            "fields": self.tr("&what it says of itself"),
            "tags": self.tr("&tags"),
            "history": self.tr("&history"),
            "relations": self.tr("r&elated documents"),
            "assignments": self.tr("&assignments"),
        }
        boxes = {part: QCheckBox(text) for part, text in words.items()}
        for box in boxes.values():
            box.toggled.connect(lambda _: self.changed.emit())
            self.add_wide(box)

        def show(parts: tuple[str, ...]) -> None:
            for part, box in boxes.items():
                box.setChecked(part in parts)

        self.bind(
            "head_sheet", lambda: tuple(p for p, box in boxes.items() if box.isChecked()), show
        )


class PaperTab(ChoiceForm):
    """How pages lie on paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sizes = [(size, size) for size in ("A4", "A3", "A5", "Letter")]
        self.add_choice("paper", self.tr("P&aper:"), (*sizes, (self.tr("as each page"), "page")))
        self.add_choice(
            "orientation",
            self.tr("&Orientation:"),
            (
                (self.tr("as the page"), "auto"),
                (self.tr("upright"), "portrait"),
                (self.tr("across"), "landscape"),
            ),
        )
        fit = self.add_choice(
            "fit",
            self.tr("&Size:"),
            (
                (self.tr("fit to paper"), "fit"),
                (self.tr("as the original"), "actual"),
                (self.tr("in percent"), "scale"),
            ),
        )
        self._scale = self.add_spin("scale", self.tr("P&ercent:"), SCALES, " %")
        self._per_sheet = self.add_choice(
            "per_sheet",
            self.tr("Pages o&n a side:"),
            tuple((str(count), count) for count in PER_SHEET),
        )
        booklet = self.add_check("booklet", self.tr("&Booklet, to be folded"))
        self.add_choice(
            "shades",
            self.tr("Co&lour:"),
            ((self.tr("in colour"), "colour"), (self.tr("in grey"), "grey")),
        )
        fit.currentIndexChanged.connect(
            lambda _: self._scale.setEnabled(fit.currentData() == "scale")
        )
        booklet.toggled.connect(self._per_sheet.setDisabled)
        self._scale.setEnabled(False)


class LinesTab(ChoiceForm):
    """What stands at head and foot of each page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_check("copy_mark", self.tr("The words “C&OPY” (BẢN SAO)"))
        self.add_check("secrecy_mark", self.tr("The document's &secrecy mark"))
        self.add_check("printed_line", self.tr("&Who printed it and when"))
        self.add_check("page_numbers", self.tr("Page &numbers x/y"))
        self.add_line("head_text", self.tr("At the &head:"), self.tr("own words"))
        self.add_line("foot_text", self.tr("At the foo&t:"), self.tr("own words"))
