"""Moving over pages: going to places, zooming, turning them for a look."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QTransform, QWheelEvent

from db.records import Box, Turn
from desktop.ui.viewer.keys import key_action
from desktop.ui.viewer.layout import GAP
from desktop.ui.viewer.sheet_area import SheetArea
from desktop.ui.viewer.standing import Standing
from desktop.ui.viewer.zoom import Fit, Zoom

ZOOM_PAUSE_MS = 60
"""Images are asked for once the zoom rests this long."""
TURNS: tuple[Turn, ...] = (0, 90, 180, 270)
WHEEL_NOTCH = 120
WHEEL_ZOOM = 1.15


class PageArea(SheetArea):
    """A view of pages that can be moved over; what lies over them is up to its heirs."""

    # --- moving ---

    @property
    def standing(self) -> Standing | None:
        """Where the clerk is in the document, None without pages."""
        corner = self._spot_at(QPointF(0, 0))
        zoom = self._zoom
        return Standing(self._page, corner, zoom.factor, zoom.fit, self._turn) if corner else None

    def stand(self, at: Standing) -> None:
        """Go back to where the clerk was in the document that is shown."""
        last = self.page_count - 1
        if last < 0 or max(at.page, at.corner[0]) > last:
            return  # it has fewer pages than it had
        self._turn, self._fit_to = at.turn, at.page
        self._zoom = Zoom(at.zoom, at.fit)
        self._steered = True
        self._arrange(at.corner)
        self._steered = False
        self._look_at(at.page)

    def go_to(self, page: int, box: Box | None = None) -> None:
        """Bring a page (0-based, kept in range) into view, or a box of it in points."""
        if not self.page_count:
            return
        page = min(max(page, 0), self.page_count - 1)
        self._steered = True
        if box is None:
            self.verticalScrollBar().setValue(self._layout.rect(page).top() - GAP)
        else:
            self._show_area(self._layout.to_content(page, box))
        self._steered = False
        self._jumped.start()
        self._look_at(page)

    def _show_area(self, area: QRectF) -> None:
        """Scroll, if needed, until an area lies in the upper half of the view."""
        view = QRectF(QPointF(self._offset()), self.viewport().size())
        if view.contains(area):
            return
        self.verticalScrollBar().setValue(round(area.center().y() - view.height() / 3))
        if area.left() < view.left() or area.right() > view.right():
            self.horizontalScrollBar().setValue(round(area.center().x() - view.width() / 2))

    # --- zooming ---

    @property
    def zoom(self) -> float:
        """The factor, 1.0 being life size."""
        return self._zoom.factor

    @property
    def fit(self) -> Fit:
        """What the zoom follows."""
        return self._zoom.fit

    def set_zoom(self, factor: float) -> None:
        """Show at a fixed factor, keeping the middle of the view in place."""
        self._zoom_to(self._zoom.at(factor), self._middle())

    def zoom_in(self) -> None:
        """One step larger."""
        self._zoom_to(self._zoom.larger(), self._middle())

    def zoom_out(self) -> None:
        """One step smaller."""
        self._zoom_to(self._zoom.smaller(), self._middle())

    def fit_width(self) -> None:
        """Make the page looked at as wide as the view, and keep it so."""
        self._fit_to = self._page
        self._zoom_to(Zoom(self._zoom.factor, Fit.WIDTH), QPointF(self.viewport().width() / 2, 0))

    def fit_page(self) -> None:
        """Make the page looked at fit into the view, and keep it so."""
        self._fit_to = page = self._page
        self._zoom_to(Zoom(self._zoom.factor, Fit.PAGE), self._middle())
        self.go_to(page)

    def _middle(self) -> QPointF:
        return QRectF(self.viewport().rect()).center()

    def _zoom_to(self, zoom: Zoom, anchor: QPointF) -> None:
        spot = self._spot_at(anchor)
        self._zoom = zoom
        self._arrange(spot, anchor)
        self._asking.start(ZOOM_PAUSE_MS)

    # --- turning for a look ---

    @property
    def view_turn(self) -> Turn:
        """How far all pages are turned clockwise for looking at them; stored nowhere."""
        return self._turn

    def turn_view(self, by: int = 90) -> None:
        """Turn all pages clockwise by a multiple of 90 degrees, keeping the page in view."""
        self._turn = TURNS[(self._turn + by) // 90 % 4]
        page = self._page
        self._arrange_at(page)
        self._look_at(page)

    def on_page(self, across: float, down: float) -> tuple[float, float]:
        """A step as it is seen as a step on the page, which may be turned."""
        step = QTransform().rotate(-self._turn).map(QPointF(across, down))
        return step.x(), step.y()

    # --- events ---

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl zoom where the mouse is."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            factor = self.zoom * WHEEL_ZOOM ** (event.angleDelta().y() / WHEEL_NOTCH)
            self._zoom_to(self._zoom.at(factor), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and zoom by keys; what is not known here goes on to the window."""
        action = key_action(self, event)
        if action is None:
            super().keyPressEvent(event)
        else:
            action()
            event.accept()
