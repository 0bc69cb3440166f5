"""Title, page number and zoom of a document: what the lines over readers have in common."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QIntValidator, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from desktop.ui.documents.card import bold
from desktop.ui.keys.book import with_key


class TitleLabel(QLabel):
    """A title that is cut with an ellipsis rather than widening the window."""

    def __init__(self) -> None:
        super().__init__(textFormat=Qt.TextFormat.PlainText)
        self._whole = ""
        self.setFont(bold(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_title(self, title: str) -> None:
        """Show a title, whole in the tool tip."""
        self._whole = " ".join(title.split())
        self.setToolTip(self._whole)
        self.setAccessibleName(self._whole)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        right = Qt.TextElideMode.ElideRight
        self.setText(QFontMetrics(self.font()).elidedText(self._whole, right, self.width()))


class PlaceBar(QWidget):
    """Title, page number and zoom; `page_asked(page)`, 0-based, when the clerk typed one.

    `zoom` is for heirs to put into `row`, after what is there. Where the bar is narrow, what
    `give_way` named is left out rather than painted over the rest.
    """

    page_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TitleLabel()
        self._page = QLineEdit(alignment=Qt.AlignmentFlag.AlignRight)
        self._page.setFixedWidth(self._page.fontMetrics().horizontalAdvance("00000") + 16)
        self._page.setAccessibleName(self.tr("Page"))
        self._state = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._state.hide()
        self._adjusted = QLabel(self.tr("image adjusted"))
        self._adjusted.hide()
        self._of = QLabel()
        self.zoom = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.zoom.setMinimumWidth(self.zoom.fontMetrics().horizontalAdvance("600 %") + 8)
        self.zoom.setAccessibleName(self.tr("Zoom"))
        self._shown: dict[QWidget, bool] = {self._adjusted: False, self._state: False}
        self._numbers = QIntValidator(1, 1, self._page)
        self._page.setValidator(self._numbers)
        self._lay_out()
        self._page.returnPressed.connect(self._ask)
        self.show_place(0, 0)
        self.show_page_key("")
        self.show_adjust_key("")

    def show_page_key(self, key: str) -> None:
        """Say which key goes to the page number."""
        self._page.setToolTip(with_key(self.tr("Page"), key))

    def show_adjust_key(self, key: str) -> None:
        """Say which key shows how the images are adjusted."""
        self._adjusted.setToolTip(with_key(self.tr("The images are adjusted for reading"), key))

    def show_title(self, title: str) -> None:
        """Show what is open."""
        self._title.show_title(title)

    @property
    def title(self) -> str:
        """The whole title."""
        return self._title.toolTip()

    def show_place(self, page: int, count: int) -> None:
        """Show the 0-based page of `count` pages."""
        self._numbers.setTop(max(1, count))
        self._page.setEnabled(count > 0)
        self._page.setText(str(page + 1) if count else "")
        self._of.setText(f"/ {count}" if count else "/ –")

    def show_state(self, text: str) -> None:
        """Say what is being done with the page; nothing for an empty text."""
        self._state.setText(text)
        self._shown[self._state] = bool(text)
        self._fit()

    def state_text(self) -> str:
        """What is said of the page."""
        return self._state.text()

    def show_adjusted(self, adjusted: bool) -> None:
        """Say that the images do not look as they were scanned."""
        self._shown[self._adjusted] = adjusted
        self._fit()

    def show_zoom(self, factor: float) -> None:
        """Show the zoom; 1.0 is life size."""
        self.zoom.setText(f"{round(factor * 100)} %")

    def ask_page(self) -> None:
        """Put the cursor on the page number."""
        self._page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._page.selectAll()

    def give_way(self, *parts: QWidget) -> None:
        """Name what is left out where there is no room for it, the first to go first."""
        self._shown |= dict.fromkeys(parts, True)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room, and bring it back."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for part, shown in self._shown.items():
            part.setVisible(shown)
        for part in self._shown:
            if self.row.minimumSize().width() <= self.width():
                return
            part.hide()

    def _lay_out(self) -> None:
        self.row = row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(self._title, 1)
        row.addWidget(self._adjusted)
        row.addWidget(self._state)
        row.addSpacing(8)
        row.addWidget(self._page)
        row.addWidget(self._of)
        row.addSpacing(8)

    def _ask(self) -> None:
        self.page_asked.emit(int(self._page.text()) - 1)
