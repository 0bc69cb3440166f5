"""Citations on the page that lead to the cited documents, and a word about replaced ones."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.ui.desk import Desk
from desktop.ui.opening import OpenDocument, Opening
from desktop.ui.reader.traced_view import Link, TracedView


class Links(QObject):
    """Follows what is open; GUI thread only."""

    def __init__(self, desk: Desk, opening: Opening, view: TracedView) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        opening.opened.connect(lambda document, _page: self._show(document, opened=True))
        opening.refreshed.connect(lambda document: self._show(document, opened=False))
        opening.closed.connect(lambda: view.set_links(()))
        view.link_clicked.connect(opening.show)

    def _show(self, document: OpenDocument, *, opened: bool) -> None:
        self._view.set_links(
            tuple(
                Link(cited.page, cited.box, cited.target_id, cited.quote)
                for cited in document.citations
                if cited.box is not None and cited.target_id is not None
            )
        )
        if opened and document.undone_by:
            others = ", ".join(row.number or row.title for row in document.undone_by)
            self._desk.presenter.tell(self.tr("Replaced or revoked by {0}").format(others))
