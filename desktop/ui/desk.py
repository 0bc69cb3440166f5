"""What every part of the window is handed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSettings

from desktop.services.settings import Settings
from desktop.services.workspace import Workspace
from desktop.ui.actions import Actions
from desktop.ui.performer import Performer
from desktop.ui.presenter import Presenter
from desktop.ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Desk:
    """The archive's services, the lanes to reach them, and who shows and stores what.

    `memory` holds the window's remembered state; `settings` are those the window began with.
    """

    workspace: Workspace
    tasks: Tasks
    presenter: Presenter
    performer: Performer
    actions: Actions
    settings: Settings
    memory: QSettings
