"""What is offered while a field is typed: what the office confirmed before ranks first."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from db.records import ChangeSet
from desktop.ui.desk import Desk
from desktop.ui.details.fields import FieldsTab
from ocr.vocabulary import Vocabulary

OFFERED = ("kind", "issuer", "superior", "place", "signer", "position", "authority", "acting_body")
VOCABULARIES: tuple[tuple[str, Vocabulary], ...] = (
    ("kind", "types"),
    ("place", "places"),
    ("position", "positions"),
)
DELAY_MS = 2000


class KnownValues(QObject):
    """Fetches the values of fields off the GUI thread after they changed; GUI thread only."""

    def __init__(self, desk: Desk, fields: FieldsTab) -> None:
        super().__init__(fields)
        self._desk = desk
        self._fields = fields
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.refresh)
        desk.tasks.library_changed.connect(self._follow)

    def refresh(self) -> None:
        """Fetch them anew."""
        self._desk.tasks.read_aside("known values", self._fetch, self._fields.show_known)

    def _fetch(self) -> dict[str, tuple[str, ...]]:
        work = self._desk.workspace
        known = work.library.known_values(OFFERED)
        own = work.own_words.words()
        for field, vocabulary in VOCABULARIES:
            shipped = [name for name, _ in work.own_words.shipped(vocabulary)]
            added = [word.name for word in own if word.vocabulary == vocabulary]
            known[field] = tuple(dict.fromkeys((*known[field], *added, *shipped)))
        return known

    def _follow(self, change: ChangeSet) -> None:
        if change.documents and not self._timer.isActive():
            self._timer.start()
