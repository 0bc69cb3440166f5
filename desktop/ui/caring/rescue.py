"""The archive does not open: say why, and offer what helps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QMessageBox,
)

from db.errors import ArchiveProblem, Cancelled
from desktop.services.backups import bring_back, states_in
from desktop.services.messages import Messages
from desktop.services.paths import AppPaths
from desktop.services.rebuilding import rebuild_lost
from desktop.services.settings import Settings
from desktop.services.workspace import Workspace
from desktop.ui.caring.restore_dialog import RestoreDialog
from desktop.ui.caring.waiting import wait_for

MOST_BESIDE = 2
"""More ways, in words, have no room beside each other."""
READABLE = frozenset({"archive.locked", "archive.unwritable"})
MENDABLE = frozenset({"archive.damaged", "archive.lost"})


@dataclass(frozen=True, slots=True)
class Way:
    """How to go on: which folder to open, and whether only to look."""

    folder: Path
    read_only: bool = False


def open_with_help(
    problem: ArchiveProblem, paths: AppPaths, settings: Settings, folder: Path
) -> Workspace | None:
    """Open an archive that did not open, in a way the clerk chooses; None when they give up."""
    rescue = Rescue(Messages(settings.language), settings.signature)
    way = rescue.ask(problem, folder)
    while way is not None:
        try:
            return Workspace.open(paths, settings, way.folder, read_only=way.read_only)
        except ArchiveProblem as another:
            way = rescue.ask(another, way.folder)
    return None


class Rescue:
    """Asks in dialogs before any window is open; GUI thread."""

    def __init__(self, messages: Messages, owner: str) -> None:
        self._messages = messages
        self._owner = owner

    def ask(self, problem: ArchiveProblem, folder: Path) -> Way | None:
        """Say why the archive in `folder` does not open; how to go on, None to give up."""
        box, offered = self.box(problem)
        box.exec()
        chosen = next((way for button, way in offered.items() if button is box.clickedButton()), "")
        return self._go(chosen, folder)

    def box(self, problem: ArchiveProblem) -> tuple[QMessageBox, dict[QAbstractButton, str]]:
        """The question, not shown yet, and what its buttons offer."""
        message = self._messages.problem(problem.code, problem.values)
        box = QMessageBox(QMessageBox.Icon.Warning, "Văn Kiện", message.title)
        box.setInformativeText(message.advice)
        offered: dict[QAbstractButton, str] = {
            box.addButton(text, QMessageBox.ButtonRole.ActionRole): way
            for way, text in _offers(problem.code).items()
        }
        box.addButton(QMessageBox.StandardButton.Close)
        rows = box.findChild(QDialogButtonBox)
        if rows is not None and len(offered) > MOST_BESIDE:
            rows.setOrientation(Qt.Orientation.Vertical)
        return box, offered

    def _go(self, chosen: str, folder: Path) -> Way | None:
        if chosen == "look":
            return Way(folder, read_only=True)
        if chosen == "other":
            return _other(folder)
        if chosen == "restore":
            return self._restore(folder)
        if chosen == "rebuild":
            return self._rebuild(folder)
        return None

    def _restore(self, folder: Path) -> Way | None:
        dialog = RestoreDialog(folder)
        dialog.show_backups(None, ())
        dialog.asked.connect(lambda place: dialog.show_backups(place, states_in(place)))
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return Way(folder)
        source, target = dialog.source, dialog.target or folder
        return self._try(
            folder,
            lambda: wait_for(
                QCoreApplication.translate("Rescue", "Bringing the backup back…"),
                lambda tell, stop: bring_back(source, target, self._owner, tell, stop),
            ),
            Way(target),
        )

    def _rebuild(self, folder: Path) -> Way | None:
        return self._try(
            folder,
            lambda: wait_for(
                QCoreApplication.translate(
                    "Rescue", "Making the database again from the originals…"
                ),
                lambda tell, _stop: rebuild_lost(folder, self._owner, tell),
            ),
            Way(folder),
        )

    def _try(self, folder: Path, work: Callable[[], object], way: Way) -> Way | None:
        try:
            work()
        except Cancelled:
            return Way(folder)
        except ArchiveProblem as problem:
            return self.ask(problem, folder)
        return way


def _offers(code: str) -> dict[str, str]:
    """The ways that may help with a problem, in words."""
    offers = {}
    if code in READABLE:
        offers["look"] = QCoreApplication.translate("Rescue", "Open for &reading only")
    if code in MENDABLE:
        offers["restore"] = QCoreApplication.translate("Rescue", "Bring back a &backup…")
        again = QCoreApplication.translate("Rescue", "Make it again from the &originals")
        offers["rebuild"] = again
    offers["other"] = QCoreApplication.translate("Rescue", "Choose another &folder…")
    return offers


def _other(folder: Path) -> Way | None:
    title = QCoreApplication.translate("Rescue", "Folder of the archive")
    chosen = QFileDialog.getExistingDirectory(None, title, str(folder))
    return Way(Path(chosen)) if chosen else None
