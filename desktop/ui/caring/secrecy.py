"""Says at once that a document with a mark of secrecy came in, and what may be done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from db.records import ChangeSet
from desktop.services.secrecy import Secret, tell_secrets
from desktop.ui.desk import Desk

MOST_NAMED = 3


class SecrecyWarning(QObject):
    """Looks at documents that changed; what it says stays until the clerk closes it."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        if not desk.workspace.archive.read_only:
            desk.tasks.library_changed.connect(self._look)

    def _look(self, change: ChangeSet) -> None:
        if change.documents:
            archive, actor = self._desk.workspace.archive, self._desk.settings.signature
            look = partial(tell_secrets, archive, change.documents, actor)
            self._desk.tasks.write(look, self._say)

    def _say(self, secrets: list[Secret]) -> None:
        if not secrets:
            return
        named = [f"{one.title} ({one.mark})" for one in secrets[:MOST_NAMED]]
        names = "; ".join(named) + ("…" if len(secrets) > MOST_NAMED else "")
        self._desk.presenter.caution(
            self.tr("Marked as secret: {0}").format(names),
            self.tr(
                "Such papers may be kept only on a computer that is approved for them and has no "
                "network. Otherwise remove them for good (Document menu, from the trash) and hand "
                "the paper to the person in charge."
            ),
        )
