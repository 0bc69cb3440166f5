"""Pieces of the scan beside what was read from them: asked of the renderer when first painted."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from db.records import Box, Turn
from desktop.services.rendering import Rendered, Renderer, RenderFailure, RenderRequest
from desktop.ui.opening import OpenDocument
from desktop.ui.viewer.images import to_image

MOST_IMAGES = 200
PRIORITY = 4
"""After the page in view."""


@dataclass(frozen=True, slots=True)
class Place:
    """A box of a page, in points of the upright page, and the file it is in."""

    path: Path
    media_type: str
    index: int
    turn: Turn
    width: float
    height: float
    box: Box

    def around(self, across: float, down: float) -> Box:
        """The box with some points of paper around it, as far as the page goes."""
        box = self.box
        return Box(
            max(0.0, box.x0 - across),
            max(0.0, box.y0 - down),
            min(self.width, box.x1 + across),
            min(self.height, box.y1 + down),
        )


Key = tuple[Place, Box, float]


class CropImages(QObject):
    """Keeps the images of crops; `arrived()` when one came. GUI thread only."""

    arrived = Signal()
    _came = Signal(object, object)

    def __init__(self, renderer: Renderer, path_of: Callable[[str], Path | None]) -> None:
        """No parent: the renderer's thread may hold it for a moment after its window has gone.

        `path_of` says where the original with a checksum lies, None where it is lost.
        """
        super().__init__()
        self._renderer = renderer
        self._path_of = path_of
        self._images: OrderedDict[Key, QImage | None] = OrderedDict()
        self._came.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def place(self, document: OpenDocument, page: int | None, box: Box | None) -> Place | None:
        """The place of a box on a 0-based page of a document; None without one or its file."""
        if box is None or page is None or not 0 <= page < len(document.pages):
            return None
        known, record = document.pages[page], document.record
        path = self._path_of(record.sha256)
        if path is None:
            return None
        return Place(path, record.media_type, page, known.turn, known.width, known.height, box)

    def get(self, place: Place, part: Box, scale: float) -> QImage | None:
        """The image of a part of the page at `scale` pixels a point; asked for if not there."""
        key = place, part, scale
        if key not in self._images:
            self._images[key] = None
            self._ask(key)
        self._images.move_to_end(key)
        while len(self._images) > MOST_IMAGES:
            self._images.popitem(last=False)
        return self._images[key]

    def _ask(self, key: Key) -> None:
        place, part, scale = key
        request = RenderRequest(
            place.path, place.media_type, place.index, scale, place.turn, PRIORITY, part
        )

        def done(outcome: Rendered | RenderFailure) -> None:
            if isinstance(outcome, Rendered):
                self._came.emit(key, to_image(outcome))

        self._renderer.request(request, done)

    def _keep(self, key: Key, image: QImage) -> None:
        self._images[key] = image
        self.arrived.emit()
