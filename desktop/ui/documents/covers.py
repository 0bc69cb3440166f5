"""Small images of documents' first pages, asked for while they are seen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from db.records import ChangeSet
from desktop.services.library import Cover
from desktop.services.rendering import Rendered, RenderFailure, RenderRequest
from desktop.ui.desk import Desk
from desktop.ui.viewer.images import to_image

MOST = 300
PRIORITY = 7
"""After everything the reader asks for."""
HELD = 400


class Covers(QObject):
    """Images by document; GUI thread only. `arrived(id)` when one came, or cannot be had."""

    arrived = Signal(int)
    _came = Signal(int, object)

    def __init__(self, desk: Desk, width: int, height: int) -> None:
        """Images fit into `width` by `height` device pixels.

        No parent: the renderer's thread may hold it for a moment after its view has gone.
        """
        super().__init__()
        self._desk = desk
        self._size = width, height
        self._images: OrderedDict[int, QImage | None] = OrderedDict()
        self._wanted: dict[int, None] = {}
        self._asked: set[int] = set()
        self._soon = QTimer(self, singleShot=True, interval=30)
        self._soon.timeout.connect(self._fetch)
        self._came.connect(self._keep)
        desk.tasks.library_changed.connect(self._try_again)

    def image(self, document_id: int) -> QImage | None:
        """The image, None while it is not there; it is then on its way."""
        if document_id in self._images:
            self._images.move_to_end(document_id)
            return self._images[document_id]
        if document_id not in self._asked:
            self._wanted.pop(document_id, None)
            self._wanted[document_id] = None
            self._soon.start()
        return None

    def _try_again(self, change: ChangeSet) -> None:
        """Ask anew for images that could not be had: a password may have been given."""
        for document_id in change.documents:
            if document_id in self._images and self._images[document_id] is None:
                del self._images[document_id]

    def _fetch(self) -> None:
        # What was painted last counts: after a quick scroll what was passed by is not made.
        ids = list(self._wanted)[-MOST // 4 :]
        self._wanted.clear()
        self._asked.update(ids)
        library = self._desk.workspace.library
        self._desk.tasks.read(f"covers {ids[:1]}", lambda: library.covers(ids), self._ask)

    def _ask(self, covers: Sequence[Cover]) -> None:
        for cover in covers:
            scale = min(self._size[0] / cover.width, self._size[1] / cover.height)
            request = RenderRequest(
                path=cover.path,
                media_type=cover.media_type,
                index=0,
                scale=scale,
                turn=cover.turn,
                priority=PRIORITY,
            )
            self._request(cover.document_id, request)

    def _request(self, document_id: int, request: RenderRequest) -> None:
        def done(outcome: Rendered | RenderFailure) -> None:
            image = to_image(outcome) if isinstance(outcome, Rendered) else None
            self._came.emit(document_id, image)

        self._desk.workspace.renderer.request(request, done)

    def _keep(self, document_id: int, image: QImage | None) -> None:
        self._asked.discard(document_id)
        self._images[document_id] = image
        while len(self._images) > HELD:
            self._images.popitem(last=False)
        self.arrived.emit(document_id)
