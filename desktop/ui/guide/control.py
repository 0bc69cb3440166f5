"""Opens the manual at what is in use, and the short tour."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.services.settings import Language
from desktop.ui import later

if TYPE_CHECKING:
    from desktop.ui.guide.window import ManualWindow

FIRST_PAGE = "start"
Topics = Mapping[QWidget, str | Callable[[], str]]


class Guide(QObject):
    """Help about one window; GUI thread only.

    `topics` gives the page for each part of the window, inner parts before outer ones; `keys`
    are those of the settings.
    """

    def __init__(
        self, language: Language, topics: Topics, keys: Mapping[str, str], window: QWidget
    ) -> None:
        super().__init__(window)
        self._language = language
        self._keys = keys
        self._topics = topics
        self._window = window
        self._manual: ManualWindow | None = None

    def show(self) -> None:
        """Show the page about the part that has the focus."""
        self.open_at(self.topic(QApplication.focusWidget()))

    def show_new(self) -> None:
        """Show what came with this version."""
        self.open_at("new")

    def show_tour(self) -> None:
        """Show the main job in five pictures."""
        tour = later.TourDialog(self._language, self._window)
        tour.finished.connect(tour.deleteLater)
        tour.show()

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """List these keys in the manual, in its window if that is open."""
        self._keys = keys
        if self._manual is not None and isValid(self._manual):
            self._manual.show_keys(keys)

    def topic(self, widget: QWidget | None) -> str:
        """The id of the page about a widget of the window."""
        for part, page in self._topics.items():
            if widget is not None and (part is widget or part.isAncestorOf(widget)):
                return page if isinstance(page, str) else page()
        return FIRST_PAGE

    def open_at(self, page: str) -> None:
        """Show one page of the manual, in its window if that is open."""
        if self._manual is None or not isValid(self._manual):
            self._manual = later.ManualWindow(self._language, self._window, self._keys)
        self._manual.go_to(page)
        self._manual.show()
        self._manual.raise_()
        self._manual.activateWindow()
