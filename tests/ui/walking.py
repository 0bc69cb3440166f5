"""The walk through all dialogs and panes: opened one after the other, measured, closed."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.services.paths import AppPaths
from desktop.services.settings import Settings
from desktop.services.workspace import Workspace
from desktop.ui.collecting import GuiCollector
from desktop.ui.crash import CrashGuard
from desktop.ui.main_window import MainWindow
from desktop.ui.theme import choose_scheme
from desktop.ui.translating import install_translators
from tests.ui import looks
from tests.ui.every_dialog import EVERY, pages
from tests.ui.longer import Longer
from tests.ui.waits import Patience

TASK_BAR = 40
STEP_MS, READ_MS, PAGE_MS = 300, 1200, 60
AUTHOR = "Lê Văn Thư"
Faults = dict[str, dict[str, list[str]]]
"""By dialog or pane: what is wrong, by kind."""


class Walk:
    """One window, the dialogs opened from it, and what was wrong with each."""

    def __init__(self, window: MainWindow, chosen: argparse.Namespace) -> None:
        self.window, self.bot = window, Patience()
        self._chosen = chosen
        self.faults: Faults = {}

    def begin(self) -> None:
        """Show the window with its first document open."""
        window, bot = self.window, self.bot
        window.resize(room())
        with bot.waitSignal(window.browsing.counted):
            window.show()
            window.begin()
        bot.waitUntil(lambda: bool(window.documents.listed_ids()))
        view = window.documents.view
        with bot.waitSignal(window.opening.opened):
            view.setCurrentIndex(view.model().index(0, 0))
        bot.wait(READ_MS)

    def dialogs(self) -> None:
        """Open each dialog, look at its pages, and close it again."""
        for name, opener in EVERY.items():
            if not self._wanted(name):
                continue
            opener.open(self.window)
            self.bot.waitUntil(lambda: bool(shown()))
            self.bot.wait(opener.ms)
            for page, show in pages(shown()[-1]):
                show()
                self.bot.wait(PAGE_MS if page else 0)
                self._look(f"{name}{page}", shown()[-1])
            for one in shown():
                one.close()
            self.bot.waitUntil(lambda: not shown())

    def panes(self) -> None:
        """Look at the window with each of its lists and tabs."""
        for name, step in self._steps().items():
            if self._wanted(name):
                step()
                self.bot.wait(STEP_MS)
                self._look(name, self.window)

    def _steps(self) -> dict[str, Callable[[], None]]:
        window, tabs = self.window, self.window.details.tabs
        steps: dict[str, Callable[[], None]] = {
            "window": lambda: None,
            "report": window.panels.show_report,
            "progress": window.panels.show_reading,
            "tasks": window.boards.show_tasks,
            "missing": window.boards.show_missing,
            "marks": window.show_all_marks,
            "locked": window.unlocking.strip.show,
        }
        for at in range(tabs.count()):
            steps[f"details-{at}"] = lambda at=at: tabs.setCurrentIndex(at)
        return steps

    def _wanted(self, name: str) -> bool:
        return not self._chosen.only or name in self._chosen.only

    def _look(self, name: str, widget: QWidget) -> None:
        found = {
            "large": looks.too_large(widget, room()),
            "unnamed": looks.unnamed(widget),
            "lost": looks.lost(widget),
            "mnemonics": looks.mnemonics(widget),
            "clipped": looks.clipped(widget),
            "faint": looks.faint(widget),
            "frameless": looks.frameless(widget),
            "wheeled": looks.wheeled(widget),
        }
        self.faults[name] = {kind: what for kind, what in found.items() if what}
        if self._chosen.to:
            widget.grab().save(str(self._chosen.to / f"{name}.png"))


def shown() -> list[QDialog]:
    """The dialogs that are open."""
    every = QApplication.topLevelWidgets()
    return [one for one in every if isinstance(one, QDialog) and one.isVisible()]


def room() -> QSize:
    """What the screen has beside a task bar."""
    screen = QApplication.primaryScreen()
    bar = round(TASK_BAR / screen.devicePixelRatio())
    return screen.availableSize() - QSize(0, bar)


def walk(chosen: argparse.Namespace) -> Faults:
    """Walk as the options say; everything looked at is in the result, with its faults or none."""
    app = QApplication([])
    GuiCollector(app)
    language = "vi" if chosen.language == "vi" else "en"
    _dress(app, chosen, language)
    longer = Longer()
    if chosen.language == "longer":
        app.installTranslator(longer)
    paths, settings = AppPaths.under(chosen.home), Settings(author=AUTHOR, language=language)
    workspace = Workspace.open(paths, settings)
    walking = Walk(MainWindow(workspace, settings, paths, CrashGuard()), chosen)
    walking.begin()
    walking.dialogs()
    walking.panes()
    walking.window.close()
    workspace.close()
    return walking.faults


def _dress(app: QApplication, chosen: argparse.Namespace, language: str) -> None:
    """Language, colours and letters."""
    choose_scheme(chosen.theme)
    font = app.font()
    font.setPointSizeF(font.pointSizeF() * chosen.font)
    app.setFont(font)
    install_translators(app, language)
    if chosen.to:
        chosen.to.mkdir(parents=True, exist_ok=True)
