"""Confirming documents, and the way on through the list."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.ui.browsing import Browsing
from desktop.ui.bulk import Bulk
from desktop.ui.details.fields import FieldsTab
from desktop.ui.documents.pane import DocumentsPane
from desktop.ui.presenter import Presenter


class Confirming(QObject):
    """Confirms what is chosen; the next document of the list opens, ready for its fields."""

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
        following = self._after(set(self._bulk.confirm()))
        if following is not None:
            self._documents.view.go_to(following)

    def _after(self, done: set[int]) -> int | None:
        """The listed document after those confirmed; the inbox begins again at its top."""
        if not self._documents.isVisible() or not done:
            return None
        following = self._documents.following(done)
        if following is None and self._browsing.choice.place == "inbox":
            left = (one for one in self._documents.listed_ids() if one not in done)
            following = next(left, None)
        return following
