"""What keys do in a view of pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop.ui.viewer.zoom import Fit


class KeyTarget(Protocol):
    """What keys can do to a view."""

    @property
    def page(self) -> int:
        """The page looked at."""

    @property
    def page_count(self) -> int:
        """How many pages there are."""

    @property
    def fit(self) -> Fit:
        """What the zoom follows."""

    def go_to(self, page: int) -> None:
        """Bring a page into view."""

    def set_zoom(self, factor: float) -> None:
        """Show at this size."""

    def zoom_in(self) -> None:
        """Larger."""

    def zoom_out(self) -> None:
        """Smaller."""


def key_action(view: KeyTarget, event: QKeyEvent) -> Callable[[], None] | None:
    """What a key asks for, None when scrolling or the window should have it."""
    if event.matches(QKeySequence.StandardKey.ZoomIn):
        return view.zoom_in
    if event.matches(QKeySequence.StandardKey.ZoomOut):
        return view.zoom_out
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return _control_key(view, event.key())
    if event.key() == Qt.Key.Key_Home:
        return lambda: view.go_to(0)
    if event.key() == Qt.Key.Key_End:
        return lambda: view.go_to(view.page_count - 1)
    return _page_key(view, event.key())


def _control_key(view: KeyTarget, key: int) -> Callable[[], None] | None:
    if key == Qt.Key.Key_Equal:  # the plus key, without asking for Shift
        return view.zoom_in
    if key == Qt.Key.Key_0:
        return lambda: view.set_zoom(1.0)
    return None


def _page_key(view: KeyTarget, key: int) -> Callable[[], None] | None:
    """With whole pages in view a page key turns the page instead of scrolling a bit less."""
    if view.fit is not Fit.PAGE:
        return None
    if key == Qt.Key.Key_PageDown:
        return lambda: view.go_to(view.page + 1)
    if key == Qt.Key.Key_PageUp:
        return lambda: view.go_to(view.page - 1)
    return None
