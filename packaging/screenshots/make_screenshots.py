"""Takes the manual's pictures: `python packaging/screenshots/make_screenshots.py [--to DIR]`.

Drives the real window, without a screen, over an archive of the sample documents alone; both
languages. `make screenshots` sets up what it needs (the tests' own means of driving a window).
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP))
SCREEN = TOP / "tests" / "ui" / "screen.json"
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"

from PIL import Image  # noqa: E402 - the platform is chosen before Qt is loaded
from PySide6.QtCore import QBuffer, QRect, QSize, Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from db.records import Box  # noqa: E402
from desktop.services.paths import AppPaths  # noqa: E402
from desktop.services.samples import sample_paths  # noqa: E402
from desktop.services.settings import Language, Settings, Theme  # noqa: E402
from desktop.services.workspace import Workspace  # noqa: E402
from desktop.ui.collecting import GuiCollector  # noqa: E402
from desktop.ui.crash import CrashGuard  # noqa: E402
from desktop.ui.main_window import MainWindow  # noqa: E402
from desktop.ui.printing.dialog import PrintDialog  # noqa: E402
from desktop.ui.theme import choose_scheme  # noqa: E402
from desktop.ui.translating import install_translators  # noqa: E402
from tests.ui.driving import open_document, select_words  # noqa: E402
from tests.ui.waits import Patience  # noqa: E402

WINDOW = QSize(1280, 720)
PART = QSize(720, 405)
WHOLE = 720
"""Pixels: how wide a picture of the whole window is made."""
COLOURS = 128
AUTHOR = "Lê Văn Thư"
TITLE = "sự lãnh đạo của Đảng"
"""Words of the title of the sample that is opened."""
NOTES = (
    (52, 57, "Trình đồng chí Bí thư trước ngày 30/6."),
    (110, 114, "Phối hợp với Sở Nội vụ; báo cáo bằng văn bản."),
)
"""First and last word of the first page, and what is noted of them."""
LANGUAGES: tuple[Language, ...] = ("vi", "en")
LONG_MS = 300_000
PICTURES_MS = 2000
"""Pictures of pages are made, and previews composed, by other processes."""
MOST_LOOKS = 10
GREYS = 100
"""More than so many shades are on a page that is there."""


class Camera:
    """One window, and where its pictures go."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window = window
        self.bot = Patience()
        self._folder = folder

    def take(
        self, name: str, widget: QWidget, part: QRect | None = None, *, whole: bool = False
    ) -> None:
        """Store a widget, or a part of it, as a picture of few colours; `whole`: as large as it is.

        Other pictures are made as narrow as the manual shows them.
        """
        self._settle(widget)
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        widget.grab(part or widget.rect()).save(buffer, "PNG")
        picture = Image.open(io.BytesIO(bytes(buffer.data()))).convert("RGB")
        if picture.width > WHOLE and not whole:
            size = (WHOLE, round(picture.height * WHOLE / picture.width))
            picture = picture.resize(size, Image.Resampling.LANCZOS)
        few = picture.quantize(COLOURS, dither=Image.Dither.NONE)
        few.save(self._folder / f"{name}.png", optimize=True)

    def _settle(self, widget: QWidget) -> None:
        """Wait until nothing changes any more: other processes make the pictures of pages."""
        page = self.window.reader.view.viewport()
        if self.window.opening.current is not None:
            self.bot.waitUntil(lambda: len(set(bytes(page.grab().toImage().bits()))) > GREYS)
        before = None
        for _ in range(MOST_LOOKS):
            now = widget.grab().toImage()
            if now == before:
                return
            before = now
            self.bot.wait(PICTURES_MS)

    def part(self, widget: QWidget, right: bool = False) -> QRect:
        """A part of the window about a widget, from its upper left or right corner."""
        area = QRect(widget.mapTo(self.window, widget.rect().topLeft()), widget.size())
        left = area.right() - PART.width() if right else area.left()
        left = max(0, min(left, self.window.width() - PART.width()))
        top = max(0, min(area.top(), self.window.height() - PART.height()))
        return QRect(left, top, PART.width(), PART.height())


Shoot = Callable[[Camera], None]


def fill(home: Path) -> None:
    """Import the samples and read them."""
    with ExitStack() as keep:
        workspace = Workspace.open(AppPaths.under(home), Settings(author=AUTHOR))
        workspace.intake.run(sample_paths(keep), lambda _: None, threading.Event())
        idle = threading.Event()
        workspace.reading.status_changed.subscribe(
            lambda status: idle.set() if status.state == "idle" else None
        )
        workspace.reading.start()
        idle.wait(LONG_MS / 1000)
        workspace.close()


def in_window(home: Path, language: Language, folder: Path, shoot: Shoot) -> None:
    """Open the window on an archive, take pictures of it, close it."""
    paths, settings = AppPaths.under(home), Settings(author=AUTHOR, language=language)
    workspace = Workspace.open(paths, settings)
    window = MainWindow(workspace, settings, paths, CrashGuard())
    camera = Camera(window, folder)
    window.resize(WINDOW)
    with camera.bot.waitSignal(window.browsing.counted):
        window.show()
        window.begin()
    shoot(camera)
    window.close()
    workspace.close()
    window.deleteLater()


def shoot_light(camera: Camera) -> None:
    """The whole window with the values beside their pieces of the scan."""
    open_document(camera.bot, camera.window, TITLE)
    camera.take("main-light", camera.window, whole=True)


def shoot_dark(camera: Camera) -> None:
    """The whole window with the text beside the scan."""
    open_document(camera.bot, camera.window, TITLE)
    camera.window.details.tabs.setCurrentWidget(camera.window.details.text)
    camera.take("main-dark", camera.window, whole=True)


def shoot_import(camera: Camera) -> None:
    """What an import tells."""
    window = camera.window
    with ExitStack() as keep, camera.bot.waitSignal(window.importing.reported):
        window.importing.take(sample_paths(keep))
    window.panels.show_report()
    window.toast.hide()
    camera.bot.waitUntil(lambda: len(window.documents.listed_ids()) > 5)
    part = camera.part(window.report)
    part.moveBottom(window.height() - 1)
    camera.take("drop", window, part)


def shoot_work(camera: Camera) -> None:
    """The window at work: the whole, confirming, searching, marking, printing, tasks."""
    window, bot = camera.window, camera.bot
    open_document(bot, window, TITLE)
    camera.take("main", window)
    window.panes.edit_fields()
    camera.take("confirm", window, camera.part(window.details, right=True))
    shoot_marks(camera)
    shoot_print(camera)
    window.search.setText("lưu trữ")
    bot.waitUntil(lambda: window.middle.currentWidget() is window.hits)
    bot.wait(PICTURES_MS)
    window.finding.next()
    camera.take("find", window, camera.part(window.middle))
    window.finding.clear()
    window.boards.show_tasks()
    bot.wait(1000)
    camera.take("tasks", window, camera.part(window.middle))


def shoot_marks(camera: Camera) -> None:
    """A highlight with a note on the first page."""
    window = camera.window
    view, bot = window.reader.view, camera.bot
    select_words(bot, window, 0, 20, 34)
    with bot.waitSignal(window.opening.refreshed):
        QTest.keyClick(view, Qt.Key.Key_H)
    select_words(bot, window, 0, 60, 66)
    with bot.waitSignal(window.marking.note_begun):
        QTest.keyClick(view, Qt.Key.Key_N)
    camera.take("mark", window, camera.part(window.details, right=True))
    window.setFocus()
    while window.performer.stack.canUndo():
        window.performer.undo()


def shoot_print(camera: Camera) -> None:
    """The print dialog with its preview, two notes in the margin."""
    window = camera.window
    document = window.opening.current
    if document is not None:
        note_words(camera, document.id)
    window.actions_table["print"].trigger()

    def dialogs() -> list[PrintDialog]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, PrintDialog)]

    camera.bot.waitUntil(lambda: bool(dialogs()))
    dialog = dialogs()[0]
    camera.bot.waitUntil(lambda: dialog.sending.finder.known)
    camera.bot.waitUntil(lambda: dialog.parts.preview.page_count > 0)
    camera.bot.waitUntil(lambda: dialog.parts.preview.area.is_sharp(0))
    dialog.parts.printer.offer(("HP-LaserJet",), "HP-LaserJet", "")
    camera.bot.wait(PICTURES_MS)
    camera.take("print", dialog)
    dialog.close()
    while window.performer.stack.canUndo():
        window.performer.undo()


def note_words(camera: Camera, document_id: int) -> None:
    """Notes beside two lines of the first page."""
    work, bot = camera.window.desk.workspace, camera.bot
    words = camera.window.reader.view._words_of(0)
    for first, last, body in NOTES:
        boxes = [word.box for word in words[first : last + 1]]
        box = Box(boxes[0].x0, boxes[0].y0, boxes[-1].x1, boxes[-1].y1)
        mark = work.annotating.new_mark(document_id, 0, "highlight", [box], body=body)
        with bot.waitSignal(camera.window.opening.refreshed):
            camera.window.performer.do(mark)


def main() -> None:
    """Take all pictures in both languages."""
    parser = argparse.ArgumentParser(description="Take the manual's pictures.")
    parser.add_argument("--to", type=Path, default=TOP / "resources" / "help" / "images")
    parser.add_argument("--home", type=Path, help="keep the samples read here, for a next time")
    parser.add_argument("--readme", type=Path, default=TOP / "docs" / "images")
    options = parser.parse_args()
    app = QApplication([])
    GuiCollector(app)
    with tempfile.TemporaryDirectory() as name:
        home = options.home or Path(name) / "filled"
        if not home.exists():
            fill(home)
        for language in LANGUAGES:
            take_all(app, home, Path(name), language, options)
    for folder in (options.to, options.readme):
        for picture in sorted(folder.rglob("*.png")):
            print(f"{picture.stat().st_size:>9,}  {picture.relative_to(folder)}")


def take_all(
    app: QApplication, home: Path, spare: Path, language: Language, options: argparse.Namespace
) -> None:
    """Take the pictures of one language; the README's with the first. `spare` is to be filled."""
    folder: Path = options.to / language
    for one in (folder, options.readme):
        one.mkdir(parents=True, exist_ok=True)
    translators = install_translators(app, language)
    choose_scheme("light")
    work = Path(shutil.copytree(home, spare / f"{language}-filled"))
    in_window(spare / f"{language}-empty", language, folder, shoot_import)
    in_window(work, language, folder, shoot_work)
    if language == LANGUAGES[0]:
        themes: tuple[tuple[Theme, Shoot], ...] = (("light", shoot_light), ("dark", shoot_dark))
        for theme, shoot in themes:
            choose_scheme(theme)
            in_window(Path(shutil.copytree(home, spare / theme)), language, options.readme, shoot)
    for translator in translators:
        app.removeTranslator(translator)


if __name__ == "__main__":
    main()
