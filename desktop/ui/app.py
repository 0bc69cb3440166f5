"""The application around the window: language, colours, error hooks, opening the archive."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox

from db.errors import ArchiveProblem, Cancelled
from desktop.services.messages import Messages
from desktop.services.paths import AppPaths
from desktop.services.problems import Problem, problem_of
from desktop.services.settings import Settings, SettingsFile
from desktop.services.summons import Summons
from desktop.services.workspace import Workspace, chosen_folder
from desktop.ui import later
from desktop.ui.answering import Answering
from desktop.ui.caring.adopting import Adopting
from desktop.ui.caring.waiting import wait_for
from desktop.ui.collecting import GuiCollector
from desktop.ui.crash import CrashGuard, log_to
from desktop.ui.guide.first_start import greet, is_first
from desktop.ui.icons import program_icon
from desktop.ui.main_window import MainWindow
from desktop.ui.session import Between
from desktop.ui.theme import choose_scheme, follow_system
from desktop.ui.translating import install_translators

APP_ID = "vankien"
ARCHIVE_PROBLEM = 3
"""The exit code of the command line too, when the archive cannot be opened."""
WARM_MS = 5_000
"""After the window has come up, printing is made ready and originals are looked over."""


def run_window(words: Sequence[str], paths: AppPaths) -> int:
    """Show the window until it is closed; returns the exit code.

    `words` are the options `--archive DIR` and `--language vi|en` and files to import; an archive
    chosen in the window opens in a new window of the same process. When a window of this user is
    open on the archive, it comes to the front and takes the files. Must be called on the main
    thread.
    """
    options = _parse(words)
    app = _application()
    GuiCollector(app)
    follow_system(app)
    guard = CrashGuard()
    stop_logging, uninstall = log_to(paths.logs), guard.install()
    try:
        return _run(app, guard, paths, options)
    finally:
        uninstall()
        stop_logging()


def _parse(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=APP_ID)
    parser.add_argument("--archive", type=Path)
    parser.add_argument("--language", choices=("vi", "en"))
    parser.set_defaults(tour=False)
    parser.add_argument("files", nargs="*", type=Path)
    return parser.parse_args(list(words))


def _application() -> QApplication:
    QCoreApplication.setApplicationName(APP_ID)
    QCoreApplication.setOrganizationName(APP_ID)
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication([APP_ID])
    app.setApplicationDisplayName("Văn Kiện")
    app.setDesktopFileName(APP_ID)
    app.setWindowIcon(program_icon())
    # The window's own signal ends the loop: a second order to quit, still in the queue, would
    # close the next dialog unseen.
    app.setQuitOnLastWindowClosed(False)
    return app


def _run(app: QApplication, guard: CrashGuard, paths: AppPaths, options: argparse.Namespace) -> int:
    """Open window after window, as long as one asks for the next."""
    file = SettingsFile.of(paths)
    while True:
        aside = file.set_aside()
        settings = file.load()
        if options.language:
            settings = replace(settings, language=options.language)
        translators = install_translators(app, settings.language)
        choose_scheme(settings.theme)
        try:
            folder = chosen_folder(paths, settings, options.archive)
            summons = Summons(paths.cache / "calls", folder)
            if not summons.take_post():
                summons.call(options.files)
                return 0
            first = aside is None and is_first(file, folder, options)
            try:
                workspace = _open(paths, settings, folder)
                if workspace is None:
                    return ARCHIVE_PROBLEM
                window = MainWindow(workspace, settings, paths, guard)
                Answering(summons, window, window.importing.take)
                if aside is not None:
                    window.presenter.warn(Problem("settings.damaged", {"path": str(aside)}))
                if first:
                    greet(window, paths.default_archive)
                elif options.tour:
                    QTimer.singleShot(0, window, window.guide.show_tour)
                if not _show(app, window, workspace, options.files):
                    return 0
            finally:
                summons.close()
        finally:
            _remove(app, translators)
        # What was asked for on the command line holds for the first window only.
        tour = window.session.tour_wanted
        options = argparse.Namespace(archive=None, language=None, files=[], tour=tour)


def _show(
    app: QApplication, window: MainWindow, workspace: Workspace, files: Sequence[Path]
) -> bool:
    """Run the window to its end, importing files first; whether it asked to be opened anew."""
    again: list[bool] = []

    def reopen() -> None:
        again.append(True)
        window.close()

    window.session.reopen_asked.connect(reopen)
    window.closed.connect(app.quit)
    window.show()
    window.begin()
    window.importing.take(files)
    warm = QTimer(window, singleShot=True, interval=WARM_MS)
    warm.timeout.connect(window.paper.warm)
    warm.timeout.connect(Adopting(window.desk, window.importing).begin)
    warm.start()
    app.exec()
    warm.stop()  # nothing is made ready once all is closed
    workspace.close()
    if window.session.between is not None:
        _do_between(window.session.between, workspace.messages)
    window.deleteLater()
    return bool(again)


def _remove(app: QApplication, translators: Sequence[QTranslator]) -> None:
    for translator in translators:
        app.removeTranslator(translator)
        translator.deleteLater()


def _open(paths: AppPaths, settings: Settings, folder: Path) -> Workspace | None:
    """Open the archive; when that fails, say why and offer what helps."""
    try:
        return Workspace.open(paths, settings, folder)
    except ArchiveProblem as problem:
        return later.open_with_help(problem, paths, settings, folder)


def _do_between(work: Between, messages: Messages) -> None:
    """Do what needs the archive closed; what goes wrong is said, and the archive opened anew."""
    title = QCoreApplication.translate("App", "Bringing the backup back…")
    try:
        wait_for(title, work)
    except Cancelled:
        return
    except Exception as error:
        problem = problem_of(error)
        if problem is None:
            raise
        message = messages.problem(problem.code, problem.values)
        QMessageBox.warning(None, "Văn Kiện", f"{message.title}\n\n{message.advice}")
