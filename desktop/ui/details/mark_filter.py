"""Which marks a list shows: by kind, colour, author and words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QSizePolicy, QWidget

from db.records import Annotation
from desktop.services.marks.wording import contents
from desktop.ui import wording
from desktop.ui.details.colours import COLOURS
from desktop.ui.facets.tree import swatch
from ocr.vntext import fold


class MarkFilter(QWidget):
    """Choices that offer what the marks at hand have; `changed()` when one is made."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLineEdit(placeholderText=self.tr("Words of the mark"))
        self._words.setClearButtonEnabled(True)
        self._words.setAccessibleName(self.tr("Words of the mark"))
        self._kind = _choice(self.tr("Kind of mark"))
        self._colour = _choice(self.tr("Colour"))
        self._author = _choice(self.tr("Author"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self._words, 0, 0, 1, 3)
        for column, box in enumerate((self._kind, self._colour, self._author)):
            grid.addWidget(box, 1, column)
            grid.setColumnStretch(column, 1)
            box.activated.connect(lambda _: self.changed.emit())
        self._words.textChanged.connect(lambda _: self.changed.emit())

    def offer(self, marks: Sequence[Annotation]) -> None:
        """Offer the kinds, colours and authors of these marks; what was chosen stays chosen."""
        kinds = sorted({(wording.mark_word(mark.kind), mark.kind) for mark in marks})
        _fill(self._kind, self.tr("All kinds"), [(word, kind) for word, kind in kinds])
        colours = sorted({mark.colour for mark in marks})
        _fill(self._colour, self.tr("All colours"), [(_name(c), c) for c in colours])
        for row, colour in enumerate(colours, 1):
            self._colour.setItemIcon(row, swatch(colour))
        authors = sorted({mark.author for mark in marks if mark.author})
        _fill(self._author, self.tr("All authors"), [(name, name) for name in authors])
        self.setVisible(bool(marks))

    def kept(self, marks: Iterable[Annotation]) -> list[Annotation]:
        """Those of the marks that are to be shown."""
        return [mark for mark in marks if self._keeps(mark)]

    def reset(self) -> None:
        """Show all."""
        self._words.clear()
        for box in (self._kind, self._colour, self._author):
            box.setCurrentIndex(0)

    def _keeps(self, mark: Annotation) -> bool:
        wanted = (
            (self._kind.currentData(), mark.kind),
            (self._colour.currentData(), mark.colour),
            (self._author.currentData(), mark.author),
        )
        words = fold(self._words.text().strip())
        said = fold(f"{contents(mark)} {mark.quote}")
        return all(not want or want == have for want, have in wanted) and words in said


def _choice(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return box


def _fill(box: QComboBox, everything: str, entries: Sequence[tuple[str, str]]) -> None:
    chosen = box.currentData()
    blocked = box.blockSignals(True)
    box.clear()
    box.addItem(everything, "")
    for text, value in entries:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(blocked)


def _name(colour: str) -> str:
    named = dict(COLOURS)
    return QCoreApplication.translate("Colours", named[colour]) if colour in named else colour
