"""Which marks a list shows: by words, kind, colour, author, tag, time and page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QSizePolicy, QWidget

from db.ids import utc_text
from db.marking import MarkChoices, MarkFilter
from db.records import Annotation
from desktop.services.marks.book import MarkBooks
from desktop.ui import wording
from desktop.ui.clearing import let_clear
from desktop.ui.details.colours import colour_name
from desktop.ui.marker import QT_TRANSLATE_NOOP
from desktop.ui.swatches import swatch

__all__ = ["MarkFilterRow", "colour_name"]

PERIODS: tuple[tuple[str, int], ...] = (
    (QT_TRANSLATE_NOOP("MarkPeriods", "Today"), 0),
    (QT_TRANSLATE_NOOP("MarkPeriods", "Last 7 days"), 6),
    (QT_TRANSLATE_NOOP("MarkPeriods", "Last 30 days"), 29),
    (QT_TRANSLATE_NOOP("MarkPeriods", "Last 12 months"), 364),
)
"""Names, and how many days before today each begins."""


COLUMNS = 2
"""More have no room for their words in a narrow pane."""


class MarkFilterRow(QWidget):
    """Choices that offer what the marks at hand have; `changed()` when one is made."""

    changed = Signal()

    def __init__(self, books: MarkBooks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._books = books
        self.words = QLineEdit(placeholderText=self.tr("Words of the mark"))
        let_clear(self.words)
        self.words.setAccessibleName(self.tr("Words of the mark"))
        self.kind = _choice(self.tr("Kind of mark"))
        self.colour = _choice(self.tr("Colour"))
        self.author = _choice(self.tr("Author"))
        self.tag = _choice(self.tr("Tag"))
        self.period = _choice(self.tr("Time of the last change"))
        self.page = _choice(self.tr("Page"))
        self._boxes = (self.kind, self.colour, self.author, self.tag, self.period, self.page)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.words, 0, 0, 1, COLUMNS)
        for place, box in enumerate(self._boxes):
            grid.addWidget(box, 1 + place // COLUMNS, place % COLUMNS)
            grid.setColumnStretch(place % COLUMNS, 1)
            box.activated.connect(lambda _: self.changed.emit())
        self.words.textChanged.connect(lambda _: self.changed.emit())
        self._fill_periods()

    def offer(self, choices: MarkChoices, pages: Iterable[int] = ()) -> None:
        """Offer these; what was chosen stays chosen. `pages` are 0-based; none: no such choice."""
        kinds = sorted((wording.mark_word(kind), kind) for kind in choices.kinds)
        _fill(self.kind, self.tr("All kinds"), kinds)
        colours = [(colour_name(one, self._books), one) for one in choices.colours]
        _fill(self.colour, self.tr("All colours"), colours)
        for row, colour in enumerate(choices.colours, 1):
            self.colour.setItemIcon(row, swatch(colour))
        _fill(self.author, self.tr("All authors"), [(name, name) for name in choices.authors])
        _fill(self.tag, self.tr("All tags"), [(name, name) for name in choices.tags])
        numbers = [(self.tr("Page {0}").format(page + 1), page) for page in sorted(set(pages))]
        _fill(self.page, self.tr("All pages"), numbers)
        self.page.setVisible(bool(numbers))

    def offer_of(self, marks: Sequence[Annotation]) -> None:
        """Offer what these marks of one document have; nothing is shown where there are none."""
        self.offer(
            MarkChoices(
                tuple({mark.kind for mark in marks}),
                tuple(sorted({mark.colour for mark in marks})),
                tuple(sorted({mark.author for mark in marks if mark.author})),
                tuple(sorted({tag for mark in marks for tag in mark.tags})),
            ),
            {mark.page for mark in marks},
        )
        self.setVisible(bool(marks))

    def wanted(self) -> MarkFilter:
        """What was chosen."""
        days = self.period.currentData()
        return MarkFilter(
            words=self.words.text().strip(),
            kind=self.kind.currentData() or "",
            colour=self.colour.currentData() or "",
            author=self.author.currentData() or "",
            tag=self.tag.currentData() or "",
            since="" if days is None else _since(days),
            page=self.page.currentData(),
        )

    def reset(self) -> None:
        """Show all."""
        self.words.clear()
        for box in self._boxes:
            box.setCurrentIndex(0)

    def _fill_periods(self) -> None:
        named = [(QCoreApplication.translate("MarkPeriods", name), days) for name, days in PERIODS]
        _fill(self.period, self.tr("Any time"), named)


def _since(days: int) -> str:
    """The beginning of the clerk's day that many days ago, as marks have their times."""
    midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    return utc_text(midnight - timedelta(days=days))


def _choice(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    box.addItem("", None)
    return box


def _fill(box: QComboBox, everything: str, entries: Sequence[tuple[str, str | int]]) -> None:
    chosen = box.currentData()
    blocked = box.blockSignals(True)
    box.clear()
    box.addItem(everything, None)
    for text, value in entries:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)) if chosen is not None else 0)
    box.blockSignals(blocked)
