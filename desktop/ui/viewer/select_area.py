"""Pages to select from: words, rectangles, and the tools that draw marks with them."""

from __future__ import annotations

from collections.abc import Sequence, Set

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QTabletEvent,
)
from PySide6.QtWidgets import QWidget

from db.records import Box, PageWord
from desktop.services.rendering import Renderer
from desktop.ui.viewer.mark_painting import Place
from desktop.ui.viewer.paged_area import PagedArea
from desktop.ui.viewer.painting import paint_selection
from desktop.ui.viewer.pictures import Explain
from desktop.ui.viewer.pointer import Pointer, Spot
from desktop.ui.viewer.selecting import word_at
from desktop.ui.viewer.sheet_area import CACHE_BYTES
from desktop.ui.viewer.values import (
    FRAMING,
    PENS,
    PLACED,
    Selection,
    Tool,
    ViewedDocument,
)


class SelectArea(PagedArea):
    """A view of pages whose words can be selected; GUI thread only.

    `selection_changed(Selection | None)`, as it grows under the mouse;
    `mark_requested(kind, Selection)`: a tool drew a mark of that kind;
    `words_needed(page)`: to be answered with `set_words`, once for each page that comes into
    view; `tool_changed(Tool)`.
    """

    selection_changed = Signal(object)
    mark_requested = Signal(str, object)
    words_needed = Signal(int)
    tool_changed = Signal(object)

    def __init__(
        self,
        renderer: Renderer,
        parent: QWidget | None = None,
        *,
        cache_bytes: int = CACHE_BYTES,
        explain: Explain | None = None,
    ) -> None:
        super().__init__(renderer, parent, cache_bytes=cache_bytes, explain=explain)
        self._words: dict[int, tuple[PageWord, ...]] = {}
        self._words_asked: set[int] = set()
        self._selection: Selection | None = None
        self._pan_from: QPointF | None = None
        self._area_next = False
        self._again = QTimer(self, singleShot=True)  # running: a third click selects the line
        self._again.setInterval(QGuiApplication.styleHints().mouseDoubleClickInterval())
        self._pointer = Pointer(self._words_of, self.page_size)
        self._pointer.selected.connect(self._on_selected)
        self._pointer.marked.connect(self.mark_requested)
        self._pointer.clicked.connect(self.on_clicked)
        self.viewport().setMouseTracking(True)

    # --- for heirs ---

    def on_clicked(self, spot: Spot) -> None:
        """A place was clicked with nothing dragged; nothing here."""

    def is_clickable(self, _spot: Spot) -> bool:
        """Whether a click there would do something; never here."""
        return False

    # --- words ---

    def show_document(self, document: ViewedDocument) -> None:
        """Show a document; the words of pages that are new or changed are asked for."""
        self._forget_words(_same_pages(self._document, document))
        super().show_document(document)

    def clear(self) -> None:
        """Show nothing."""
        self._forget_words(set())
        super().clear()

    def set_words(self, page: int, words: tuple[PageWord, ...]) -> None:
        """The words of a page in reading order, as `words_needed` asked; empty: it has none."""
        self._words_asked.add(page)
        self._words[page] = words

    def _forget_words(self, but: Set[int]) -> None:
        """Forget the words of all pages but these, and the selection if it is not on them.

        What was asked and not yet answered is asked again: its answer may be for the old pages.
        """
        if self._selection is None or self._selection.page not in but:
            self._pointer.cancel()
        self._words = {page: words for page, words in self._words.items() if page in but}
        self._words_asked = set(self._words)

    def _words_of(self, page: int) -> Sequence[PageWord]:
        return self._words.get(page, ())

    def _ask(self) -> None:
        super()._ask()
        for page in self._seen().pages():
            if page not in self._words_asked:
                self._words_asked.add(page)
                self.words_needed.emit(page)

    # --- tool and selection ---

    @property
    def tool(self) -> Tool:
        """What dragging does."""
        return self._pointer.tool

    def set_tool(self, tool: Tool) -> None:
        """Take a tool in hand until another is taken; Escape goes back to selecting."""
        if tool is not self._pointer.tool:
            self._pointer.cancel()
            self._pointer.tool = tool
            self.tool_changed.emit(tool)

    @property
    def selection(self) -> Selection | None:
        """What is selected."""
        return self._selection

    def clear_selection(self) -> None:
        """Select nothing."""
        self._pointer.cancel()

    def select_page(self) -> None:
        """Select all words of the page in view."""
        self._pointer.select_all(self._page)

    def select_area(self) -> None:
        """Let the next drag choose a rectangle, as Alt does where the desktop lets it."""
        self.set_tool(Tool.SELECT)
        self._area_next = True
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)

    def copy_selection(self) -> bool:
        """Put the selected text on the clipboard; False when there is none."""
        if self._selection is None or not self._selection.quote:
            return False
        QGuiApplication.clipboard().setText(self._selection.quote)
        return True

    def _on_selected(self, selection: Selection | None) -> None:
        self._selection = selection
        self.viewport().update()
        self.selection_changed.emit(selection)

    # --- mouse and pen ---

    def viewportEvent(self, event: QEvent) -> bool:
        """Note how hard a tablet's pen is pressed; Qt goes on with it as with a mouse."""
        if isinstance(event, QTabletEvent):
            lifted = event.type() == QEvent.Type.TabletRelease
            self._pointer.pressure = None if lifted else event.pressure()
            event.ignore()
            return False
        return super().viewportEvent(event)

    def set_stamp_size(self, width: float, height: float) -> None:
        """How large in points the next stamp is."""
        self._pointer.stamp_size = (width, height)

    def _spot(self, position: QPointF) -> Spot | None:
        spot = self._spot_at(position)
        return Spot(*spot) if spot else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select or mark; the middle button drags the paper."""
        spot = self._spot(event.position())
        if event.button() is Qt.MouseButton.MiddleButton:
            self._pan_from = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() is Qt.MouseButton.LeftButton and spot is not None:
            if self._again.isActive() and self.tool is Tool.SELECT:
                self._pointer.select_line(spot)
            else:
                self._pointer.press(spot, self._rectangular(event))
            self._again.stop()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word."""
        spot = self._spot(event.position())
        if event.button() is Qt.MouseButton.LeftButton and spot is not None:
            self._pointer.select_word(spot)
            self._again.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on, scrolling when the mouse leaves the view."""
        if self._pan_from is not None:
            self._pan_to(event.position())
            return
        if self._pointer.dragging:
            self._follow(event.position())
        spot = self._spot(event.position())
        if spot is not None:
            self._pointer.move(spot)
            self.viewport().setCursor(self._cursor(spot, self._rectangular(event)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the press began."""
        if event.button() is Qt.MouseButton.MiddleButton:
            self._pan_from = None
            self.viewport().unsetCursor()
        elif event.button() is Qt.MouseButton.LeftButton:
            self._pointer.release()
            self._area_next = False

    def _pan_to(self, position: QPointF) -> None:
        moved = position - (self._pan_from or position)
        self._pan_from = position
        for bar, by in (
            (self.verticalScrollBar(), moved.y()),
            (self.horizontalScrollBar(), moved.x()),
        ):
            bar.setValue(bar.value() - round(by))

    def _follow(self, position: QPointF) -> None:
        over = max(0.0, position.y() - self.viewport().height()) + min(0.0, position.y())
        if over:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(over))

    def _cursor(self, spot: Spot, rectangular: bool) -> Qt.CursorShape:
        if rectangular or self.tool in FRAMING | PENS | PLACED.keys():
            return Qt.CursorShape.CrossCursor
        if self.tool is Tool.SELECT and self.is_clickable(spot):
            return Qt.CursorShape.PointingHandCursor
        if word_at(self._words_of(spot.page), spot.x, spot.y) is not None:
            return Qt.CursorShape.IBeamCursor
        return Qt.CursorShape.ArrowCursor

    def paint_over(self, painter: QPainter, page: int) -> None:
        """The selection."""
        if self._selection is not None and self._selection.page == page:
            paint_selection(painter, self._selection, self.place(page), self.palette())

    def place(self, page: int) -> Place:
        """From points of a page to the flat page, for painting."""

        def to_flat(box: Box) -> QRectF:
            return self._layout.to_flat(page, box)

        return to_flat

    def in_view(self, page: int, box: Box) -> QRectF:
        """Where a box in points of a page lies on the viewport, possibly outside of it."""
        return self._layout.to_content(page, box).translated(-QPointF(self._offset()))

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, or let go of selection and tool."""
        if event.matches(QKeySequence.StandardKey.Copy):
            taken = self.copy_selection()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_page()
            taken = True
        else:
            taken = event.key() == Qt.Key.Key_Escape and self.let_go()
        if taken:
            event.accept()
        else:
            super().keyPressEvent(event)

    def let_go(self) -> bool:
        """Give up the selection, else the tool; False when there is neither."""
        if self._selection is not None or self._pointer.dragging:
            self._pointer.cancel()
        elif self._area_next:
            self._area_next = False
            self.viewport().unsetCursor()
        elif self.tool is not Tool.SELECT:
            self.set_tool(Tool.SELECT)
        else:
            return False
        return True

    def _rectangular(self, event: QMouseEvent) -> bool:
        return self._area_next or bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)


def _same_pages(before: ViewedDocument | None, after: ViewedDocument) -> set[int]:
    """The pages that are exactly as they were."""
    if before is None or before.document_id != after.document_id:
        return set()
    pairs = zip(before.pages, after.pages, strict=False)
    return {number for number, (old, new) in enumerate(pairs) if old == new}
