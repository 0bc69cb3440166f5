"""Confirming documents, and the way on through the inbox."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.ui.browsing import Browsing
from desktop.ui.bulk import Bulk
from desktop.ui.details.fields import FieldsTab
from desktop.ui.documents.pane import DocumentsPane
from desktop.ui.presenter import Presenter


class Confirming(QObject):
    """Confirms what is chosen; in the inbox the next document opens, ready for its fields."""

    def __init__(
        self,
        bulk: Bulk,
        browsing: Browsing,
        documents: DocumentsPane,
        fields: FieldsTab,
        presenter: Presenter,
    ) -> None:
        super().__init__(bulk)
        self._presenter = presenter
        self._bulk = bulk
        self._browsing = browsing
        self._documents = documents
        self._fields = fields

    def confirm(self) -> None:
        """Store what is being typed, confirm the chosen documents, and go to the next."""
        if wrong := self._fields.commit():
            self._presenter.caution(self.tr("The document was not confirmed."), wrong)
            return
        done = self._bulk.confirm()
        following = self._after(done) if self._browsing.choice.place == "inbox" else None
        if following is not None:
            self._documents.view.go_to(following)

    def _after(self, done: list[int]) -> int | None:
        """The listed document after the last one confirmed, else the first one left."""
        listed, gone = self._documents.listed_ids(), set(done)
        places = [place for place, document in enumerate(listed) if document in gone]
        if not places:
            return None
        later = listed[places[-1] + 1 :] + listed[: places[-1]]
        return next((document for document in later if document not in gone), None)
