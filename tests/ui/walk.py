"""Opens every dialog and looks at it: `python -m tests.ui.walk HOME [--to DIR]`.

HOME is a user's folder with an archive of some documents that are read; it is worked on, so give
a copy. What is wrong comes out as JSON: by dialog, by kind of fault. With `--to` a picture of
each is stored. The screen is one of 1366 x 768 pixels; `--scale` is the system's.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

SCREEN = (1366, 768)
TASK_BAR = 40
STEP_MS, READ_MS, PAGE_MS = 300, 1200, 60
AUTHOR = "Lê Văn Thư"


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("home", type=Path)
    parser.add_argument("--language", default="vi", choices=("vi", "en", "longer"))
    parser.add_argument("--theme", default="light", choices=("light", "dark"))
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--font", type=float, default=1.0, help="times the usual size")
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--to", type=Path)
    return parser.parse_args()


def screen_file(scale: float) -> str:
    """The platform without a screen, told that it has one of this scale."""
    size = {"width": int(SCREEN[0] / scale), "height": int(SCREEN[1] / scale), "dpr": scale}
    one = {"name": "S", "x": 0, "y": 0, **size}
    path = Path(tempfile.mkdtemp()) / "screen.json"
    path.write_text(json.dumps({"screens": [{**one, "logicalDpi": 96, "logicalBaseDpi": 96}]}))
    return f"offscreen:configfile={path}"


class Walk:
    """One window, the dialogs opened from it, and what was wrong with each."""

    def __init__(self, window, options: argparse.Namespace) -> None:
        from tests.ui.waits import Patience

        self.window, self.bot = window, Patience()
        self._options = options
        self.faults: dict[str, dict[str, list[str]]] = {}

    def look(self, name: str, widget) -> None:
        """Measure a window, and store its picture."""
        from PySide6.QtCore import QSize

        from tests.ui import looks

        scale = self._options.scale
        room = QSize(int(SCREEN[0] / scale), int((SCREEN[1] - TASK_BAR) / scale))
        found = {
            "large": looks.too_large(widget, room),
            "unnamed": looks.unnamed(widget),
            "lost": looks.lost(widget),
            "mnemonics": looks.mnemonics(widget),
            "clipped": looks.clipped(widget),
            "faint": looks.faint(widget),
            "frameless": looks.frameless(widget),
        }
        self.faults[name] = {kind: what for kind, what in found.items() if what}
        if self._options.to:
            widget.grab().save(str(self._options.to / f"{name}.png"))

    def dialogs(self) -> Iterator[None]:
        """Open each dialog, and close it again."""
        from PySide6.QtWidgets import QApplication, QDialog

        from tests.ui.every_dialog import EVERY, pages

        def shown() -> list[QDialog]:
            every = QApplication.topLevelWidgets()
            return [one for one in every if isinstance(one, QDialog) and one.isVisible()]

        for name, opener in EVERY.items():
            if self._options.only and name not in self._options.only:
                continue
            opener.open(self.window)
            self.bot.waitUntil(lambda: bool(shown()))
            self.bot.wait(opener.ms)
            for page, show in pages(shown()[-1]):
                show()
                self.bot.wait(PAGE_MS if page else 0)
                self.look(f"{name}{page}", shown()[-1])
            for one in shown():
                one.close()
            self.bot.waitUntil(lambda: not shown())

    def panes(self) -> None:
        """The window itself with each of its lists and tabs."""
        window = self.window
        steps = {
            "window": lambda: None,
            "report": window.panels.show_report,
            "progress": window.panels.show_reading,
            "tasks": window.boards.show_tasks,
            "missing": window.boards.show_missing,
            "marks": window.show_all_marks,
        }
        for place in range(window.details.tabs.count()):
            steps[f"details-{place}"] = lambda place=place: window.details.tabs.setCurrentIndex(
                place
            )
        for name, step in steps.items():
            if not self._options.only or name in self._options.only:
                step()
                self.bot.wait(STEP_MS)
                self.look(name, window)


def main() -> None:
    """Walk, and tell."""
    chosen = options()
    os.environ["QT_QPA_PLATFORM"] = screen_file(chosen.scale)
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QApplication

    from desktop.services.paths import AppPaths
    from desktop.services.settings import Settings
    from desktop.services.workspace import Workspace
    from desktop.ui.collecting import GuiCollector
    from desktop.ui.crash import CrashGuard
    from desktop.ui.main_window import MainWindow
    from desktop.ui.theme import choose_scheme
    from desktop.ui.translating import install_translators
    from tests.ui.longer import Longer

    app = QApplication([])
    GuiCollector(app)
    choose_scheme(chosen.theme)
    font = app.font()
    font.setPointSizeF(font.pointSizeF() * chosen.font)
    app.setFont(font)
    language = "vi" if chosen.language == "vi" else "en"
    install_translators(app, language)
    longer = Longer()
    if chosen.language == "longer":
        app.installTranslator(longer)
    paths, settings = AppPaths.under(chosen.home), Settings(author=AUTHOR, language=language)
    workspace = Workspace.open(paths, settings)
    window = MainWindow(workspace, settings, paths, CrashGuard())
    room = QSize(int(SCREEN[0] / chosen.scale), int((SCREEN[1] - TASK_BAR) / chosen.scale))
    window.resize(room)
    walk = Walk(window, chosen)
    if chosen.to:
        chosen.to.mkdir(parents=True, exist_ok=True)
    with walk.bot.waitSignal(window.browsing.counted):
        window.show()
        window.begin()
    walk.bot.waitUntil(lambda: bool(window.documents.listed_ids()))
    view = window.documents.view
    with walk.bot.waitSignal(window.opening.opened):
        view.setCurrentIndex(view.model().index(0, 0))
    walk.bot.wait(READ_MS)
    walk.dialogs()
    walk.panes()
    faults = {name: what for name, what in walk.faults.items() if what}
    report = {"looked at": len(walk.faults), "faults": faults}
    json.dump(report, sys.stdout, indent=1, ensure_ascii=False)
    sys.stdout.flush()
    window.close()
    workspace.close()


if __name__ == "__main__":
    main()
