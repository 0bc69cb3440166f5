"""What stands above the text of a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from db.records import PageRecord, PageWord
from desktop.ui.details.page_facts import rescan_text, source_text, state_text
from desktop.ui.details.word_styles import look_of
from desktop.ui.documents.card import bold, small


class PageHead(QWidget):
    """Says which page it is, what read it, why it needs a rescan, and how its words fared."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        plain = Qt.TextFormat.PlainText
        self._title = QLabel(textFormat=plain, wordWrap=True)
        self._source = QLabel(textFormat=plain, wordWrap=True)
        self._rescan = QLabel(textFormat=plain, wordWrap=True)
        self._rescan.setFont(bold(self.font()))
        self._words = QLabel(textFormat=plain, wordWrap=True)
        for label in (self._source, self._words):
            label.setFont(small(self.font()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for label in (self._title, self._source, self._rescan, self._words):
            column.addWidget(label)

    def show_page(self, page: PageRecord, count: int) -> None:
        """Show what is known of a page of `count` pages."""
        title = self.tr("Page {0} of {1}").format(page.index + 1, count)
        state = state_text(page)
        self._title.setText(f"{title} · {state}" if state else title)
        self._source.setText(source_text(page))
        self._source.setToolTip(page.reader or "")
        self._source.setVisible(bool(self._source.text()))
        rescan = rescan_text(page)
        self._rescan.setText(f"⚠ {rescan}")
        self._rescan.setVisible(bool(rescan))

    def show_words(self, words: Sequence[PageWord]) -> None:
        """Count the words by how they came about; the counts explain the underlines."""
        looks = Counter(look_of(word) for word in words)
        kinds = (
            (looks["doubtful"], self.tr("%n doubtful (wavy)", "", looks["doubtful"])),
            (looks["mended"], self.tr("%n mended (dashed)", "", looks["mended"])),
            (looks["person"], self.tr("%n by hand (line)", "", looks["person"])),
            (looks["deleted"], self.tr("%n deleted", "", looks["deleted"])),
        )
        self._words.setText(" · ".join(text for count, text in kinds if count))
        self._words.setVisible(bool(self._words.text()))

    def texts(self) -> tuple[str, ...]:
        """The lines shown."""
        labels = (self._title, self._source, self._rescan, self._words)
        return tuple(label.text() for label in labels if not label.isHidden())
