"""Pages with marks upon them, to be selected, moved, resized and removed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from db.records import Annotation
from desktop.services.marks.foreign import is_foreign
from desktop.services.marks.geometry import kept_inside, moved
from desktop.services.marks.kinds import OVER_TEXT
from desktop.services.rendering import Renderer
from desktop.ui.viewer.grip import Grip, Pair, Rubber
from desktop.ui.viewer.handles import Handle, handle_at, handles, is_movable
from desktop.ui.viewer.mark_frames import HANDLE, paint_frame, paint_handles, paint_rubber
from desktop.ui.viewer.mark_painting import paint_mark
from desktop.ui.viewer.marks import MarkLayer
from desktop.ui.viewer.pictures import Explain
from desktop.ui.viewer.pointer import Spot
from desktop.ui.viewer.select_area import SelectArea
from desktop.ui.viewer.sheet_area import CACHE_BYTES
from desktop.ui.viewer.values import Tool, ViewedDocument

NUDGES = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
FAR = 10.0
"""Points an arrow key moves with Shift, for one point without."""
HELD_FIRST = frozenset({"box", "rect", "ellipse"})
"""Often lie around words, so dragging one moves it only once it is selected."""


class MarkArea(SelectArea):
    """A view of pages whose marks can be handled; GUI thread only.

    `annotation_clicked(uuid)`; `annotation_opened(uuid)` with a double click;
    `marks_selected(tuple of uuids)`; `marks_changed(pairs)`: the
    clerk moved, resized or removed marks, as a tuple of (before, after or None), to be stored
    and answered with `set_annotations`.
    """

    annotation_clicked = Signal(str)
    annotation_opened = Signal(str)
    marks_selected = Signal(object)
    marks_changed = Signal(object)

    def __init__(
        self,
        renderer: Renderer,
        parent: QWidget | None = None,
        *,
        cache_bytes: int = CACHE_BYTES,
        explain: Explain | None = None,
    ) -> None:
        super().__init__(renderer, parent, cache_bytes=cache_bytes, explain=explain)
        self._marks = MarkLayer()
        self._chosen: tuple[str, ...] = ()
        self._grip: Grip | None = None
        self._rubber: Rubber | None = None
        self._preview: Mapping[str, Annotation] = {}

    # --- what is shown ---

    def show_document(self, document: ViewedDocument) -> None:
        """Show a document; of another one than before no mark is known yet."""
        if self._document is None or self._document.document_id != document.document_id:
            self._forget_marks()
        super().show_document(document)

    def clear(self) -> None:
        """Show nothing."""
        self._forget_marks()
        super().clear()

    def _forget_marks(self) -> None:
        self._marks, self._preview, self._grip, self._rubber = MarkLayer(), {}, None, None
        self.select_annotations(())

    def set_annotations(self, marks: Sequence[Annotation]) -> None:
        """Show these marks, all pages'."""
        self._marks = MarkLayer(marks)
        if self._grip is None:
            self._preview = {}
        self.select_annotations([uuid for uuid in self._chosen if self._marks.get(uuid)])
        self.viewport().update()

    # --- selection ---

    @property
    def selected_annotations(self) -> tuple[Annotation, ...]:
        """The selected marks as they are stored."""
        found = (self._marks.get(uuid) for uuid in self._chosen)
        return tuple(mark for mark in found if mark is not None)

    def select_annotation(self, uuid: str | None) -> None:
        """Select one mark, or none."""
        self.select_annotations(() if uuid is None else (uuid,))

    def select_annotations(self, uuids: Collection[str]) -> None:
        """Select these marks and no others."""
        chosen = tuple(uuids)
        if chosen != self._chosen:
            self._chosen = chosen
            self.marks_selected.emit(chosen)
        self.viewport().update()

    def on_clicked(self, spot: Spot) -> None:
        """Select the mark that was clicked, and say so."""
        mark = self.mark_at(spot)
        self.select_annotation(mark.uuid if mark else None)
        if mark is not None:
            self.annotation_clicked.emit(mark.uuid)

    def mark_at(self, spot: Spot) -> Annotation | None:
        """The mark at a place; of several the last painted."""
        return self._marks.at(*spot, reach=self._reach())

    def is_clickable(self, spot: Spot) -> bool:
        """Whether a mark is there."""
        return self.mark_at(spot) is not None

    def let_go(self) -> bool:
        """Give up a drag, else the selection or the tool, else the selected marks."""
        if self._grip is not None or self._rubber is not None:
            self._grip, self._rubber, self._preview = None, None, {}
            self.viewport().update()
            return True
        if super().let_go():
            return True
        some = bool(self._chosen)
        self.select_annotations(())
        return some

    # --- mouse ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a mark or of its handle, catch several with Ctrl, else select words."""
        spot = self._spot(event.position())
        left = event.button() is Qt.MouseButton.LeftButton and self.tool is Tool.SELECT
        if not left or spot is None or not self._hold(spot, _adding(event)):
            super().mousePressEvent(event)

    def _hold(self, spot: Spot, adding: bool) -> bool:
        handle, mark = self._handle_at(spot), self.mark_at(spot)
        if handle is not None:
            self._grip = Grip(self.selected_annotations, spot, self.page_size(spot.page), handle)
        elif adding:
            self._add(mark, spot)
        elif mark is not None and self._may_hold(mark):
            self._take(mark, spot)
        else:
            return False
        self.clear_selection()
        return True

    def _add(self, mark: Annotation | None, spot: Spot) -> None:
        if mark is None:
            self._rubber = Rubber(spot)
        elif mark.uuid in self._chosen:
            self.select_annotations([uuid for uuid in self._chosen if uuid != mark.uuid])
        else:
            self.select_annotations((*self._chosen, mark.uuid))

    def _take(self, mark: Annotation, spot: Spot) -> None:
        if mark.uuid not in self._chosen:
            self.select_annotation(mark.uuid)
        held = [m for m in self.selected_annotations if is_movable(m) and m.page == spot.page]
        self._grip = Grip(held, spot, self.page_size(spot.page))
        self.annotation_clicked.emit(mark.uuid)

    def _may_hold(self, mark: Annotation) -> bool:
        selected = mark.uuid in self._chosen
        return is_movable(mark) and (selected or mark.kind not in HELD_FIRST)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held."""
        spot = self._spot(event.position())
        if spot is None or (self._grip is None and self._rubber is None):
            super().mouseMoveEvent(event)
            self._show_grip(spot)
            return
        self._follow(event.position())
        if self._grip is not None:
            self._grip.move(spot)
            self._preview = dict(self._grip.preview)
        elif self._rubber is not None:
            self._rubber.move(spot)
        self.viewport().update()

    def _show_grip(self, spot: Spot | None) -> None:
        """The cursor of what pressing here would take hold of."""
        if spot is None or self.tool is not Tool.SELECT or self._pointer.dragging:
            return
        handle, mark = self._handle_at(spot), self.mark_at(spot)
        if handle is not None:
            self.viewport().setCursor(_cursor_of(handle))
        elif mark is not None and mark.uuid in self._chosen and is_movable(mark):
            self.viewport().setCursor(Qt.CursorShape.SizeAllCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the mark, else select the word."""
        mark = self._mark_under(event.position())
        if mark is not None and mark.kind not in OVER_TEXT and self.tool is Tool.SELECT:
            self._grip = None
            self.annotation_opened.emit(mark.uuid)
        else:
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of what was held, and hand over what has changed."""
        if event.button() is not Qt.MouseButton.LeftButton or not self._release():
            super().mouseReleaseEvent(event)

    def _release(self) -> bool:
        grip, rubber = self._grip, self._rubber
        self._grip, self._rubber = None, None
        if rubber is not None:
            caught = rubber.caught(self._marks.on(rubber.page))
            self.select_annotations(dict.fromkeys((*self._chosen, *caught)))
        if grip is not None:
            self._hand_over(grip.pairs())
        return grip is not None or rubber is not None

    def _hand_over(self, pairs: tuple[Pair, ...]) -> None:
        """Show marks as they shall be, and let them be stored."""
        if pairs:
            self._preview = {after.uuid: after for _, after in pairs if after is not None}
            self.viewport().update()
            self.marks_changed.emit(pairs)

    def _handle_at(self, spot: Spot) -> Handle | None:
        chosen = self.selected_annotations
        if len(chosen) != 1 or chosen[0].page != spot.page:
            return None
        return handle_at(handles(chosen[0]), (spot.x, spot.y), self._reach())

    def _reach(self) -> float:
        """Points around a place that still count as it."""
        return (HANDLE / 2 + 2) / self._layout.scale

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove or nudge the selected marks."""
        own = [mark for mark in self.selected_annotations if not is_foreign(mark)]
        if own and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.marks_changed.emit(tuple((mark, None) for mark in own))
        elif own and event.key() in NUDGES and self._nudge(event):
            pass
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _nudge(self, event: QKeyEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        far = FAR if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0
        dx, dy = (part * far for part in self.on_page(*NUDGES[Qt.Key(event.key())]))
        held = [self._preview.get(m.uuid, m) for m in self.selected_annotations if is_movable(m)]
        after = [kept_inside(moved(m, dx, dy), *self.page_size(m.page)) for m in held]
        self._hand_over(tuple(zip(held, after, strict=True)))
        return bool(held)

    # --- painting ---

    def paint_over(self, painter: QPainter, page: int) -> None:
        """The marks with their frames, then the selection of words."""
        place = self.place(page)
        for mark in self._marks.on(page):
            now = self._preview.get(mark.uuid, mark)
            paint_mark(painter, now, place, self._marks.number(mark))
            if mark.uuid in self._chosen:
                paint_frame(painter, now, place)
                if len(self._chosen) == 1:
                    paint_handles(painter, now, place)
        if self._rubber is not None and self._rubber.page == page:
            paint_rubber(painter, self._rubber.box, place)
        super().paint_over(painter, page)

    def _mark_under(self, position: QPointF) -> Annotation | None:
        spot = self._spot(position)
        return self.mark_at(spot) if spot else None


def _adding(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _cursor_of(handle: Handle) -> Qt.CursorShape:
    across, down = handle.edge
    if handle.end is not None:
        return Qt.CursorShape.CrossCursor
    if not across or not down:
        return Qt.CursorShape.SizeHorCursor if across else Qt.CursorShape.SizeVerCursor
    falling = across == down
    return Qt.CursorShape.SizeFDiagCursor if falling else Qt.CursorShape.SizeBDiagCursor
