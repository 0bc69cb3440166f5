"""The application around the window: language, colours, error hooks, opening the archive."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from db.errors import ArchiveProblem
from desktop.services.messages import Messages
from desktop.services.paths import AppPaths
from desktop.services.settings import Settings, SettingsFile
from desktop.services.workspace import Workspace
from desktop.ui.collecting import GuiCollector
from desktop.ui.crash import CrashGuard, log_to
from desktop.ui.icons import icon
from desktop.ui.main_window import MainWindow
from desktop.ui.theme import choose_scheme
from desktop.ui.translating import install_translators

APP_ID = "vankien"
ARCHIVE_PROBLEM = 3
"""The exit code of the command line too, when the archive cannot be opened."""


def run_window(words: Sequence[str], paths: AppPaths) -> int:
    """Show the window until it is closed; returns the exit code.

    `words` are the options `--archive DIR` and `--language vi|en`; an archive chosen in the
    window opens in a new window of the same process. Must be called on the main thread.
    """
    options = _parse(words)
    app = _application()
    GuiCollector(app)
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
    return parser.parse_args(list(words))


def _application() -> QApplication:
    QCoreApplication.setApplicationName(APP_ID)
    QCoreApplication.setOrganizationName(APP_ID)
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication([APP_ID])
    app.setApplicationDisplayName("Văn Kiện")
    app.setDesktopFileName(APP_ID)
    app.setWindowIcon(icon("archive"))
    # The window's own signal ends the loop: a second order to quit, still in the queue, would
    # close the next dialog unseen.
    app.setQuitOnLastWindowClosed(False)
    return app


def _run(app: QApplication, guard: CrashGuard, paths: AppPaths, options: argparse.Namespace) -> int:
    """Open window after window, as long as one asks for the next."""
    file = SettingsFile(paths.settings_file)
    while True:
        settings = file.load()
        if options.language:
            settings = replace(settings, language=options.language)
        translators = install_translators(app, settings.language)
        choose_scheme(settings.theme)
        try:
            workspace = _open(paths, settings, options.archive)
            if workspace is None:
                return ARCHIVE_PROBLEM
            if not _show(app, MainWindow(workspace, settings, paths, guard), workspace):
                return 0
        finally:
            _remove(app, translators)
        # What was asked for on the command line holds for the first window only.
        options = argparse.Namespace(archive=None, language=None)


def _show(app: QApplication, window: MainWindow, workspace: Workspace) -> bool:
    """Run the window to its end; whether it asked to be opened anew."""
    again: list[bool] = []

    def reopen() -> None:
        again.append(True)
        window.close()

    window.session.reopen_asked.connect(reopen)
    window.closed.connect(app.quit)
    window.show()
    window.begin()
    app.exec()
    workspace.close()
    window.deleteLater()
    return bool(again)


def _remove(app: QApplication, translators: Sequence[QTranslator]) -> None:
    for translator in translators:
        app.removeTranslator(translator)
        translator.deleteLater()


def _open(paths: AppPaths, settings: Settings, folder: Path | None) -> Workspace | None:
    """Open the archive; when that fails, say why and let the clerk try another folder."""
    while True:
        try:
            return Workspace.open(paths, settings, folder)
        except ArchiveProblem as problem:
            folder = _other_folder(Messages(settings.language), problem, folder)
            if folder is None:
                return None


def _other_folder(messages: Messages, problem: ArchiveProblem, folder: Path | None) -> Path | None:
    """Say why the archive does not open; the folder to try instead, None to give up."""
    message = messages.problem(problem.code, problem.values)
    box = QMessageBox(QMessageBox.Icon.Warning, "Văn Kiện", message.title)
    box.setInformativeText(message.advice)
    other = box.addButton(
        QCoreApplication.translate("App", "Choose another folder…"),
        QMessageBox.ButtonRole.ActionRole,
    )
    box.addButton(QMessageBox.StandardButton.Close)
    box.exec()
    if box.clickedButton() is not other:
        return None
    title = QCoreApplication.translate("App", "Folder of the archive")
    chosen = QFileDialog.getExistingDirectory(None, title, str(folder or Path.home()))
    return Path(chosen) if chosen else None
