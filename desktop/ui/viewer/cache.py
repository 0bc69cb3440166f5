"""A store of images that forgets the ones unused for longest when it grows too large."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Set
from typing import NamedTuple

from PySide6.QtGui import QImage


class ImageKey(NamedTuple):
    """One image: of a page (0-based) at a scale in device pixels per point.

    `tile` is the column and row of a part of it, None for the whole page.
    """

    page: int
    scale: float
    tile: tuple[int, int] | None = None


class ImageCache:
    """Images up to a number of bytes; GUI thread only."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.size = 0
        self._images: OrderedDict[ImageKey, QImage] = OrderedDict()

    def __contains__(self, key: ImageKey) -> bool:
        return key in self._images

    def get(self, key: ImageKey) -> QImage | None:
        """The image, from now on the last to be forgotten."""
        image = self._images.get(key)
        if image is not None:
            self._images.move_to_end(key)
        return image

    def put(self, key: ImageKey, image: QImage) -> None:
        """Keep an image, forgetting others where needed, but never this one."""
        self._forget(key)
        self._images[key] = image
        self.size += image.sizeInBytes()
        while self.size > self.limit and len(self._images) > 1:
            self._forget(next(iter(self._images)))

    def closest(self, page: int, scale: float) -> QImage | None:
        """The image of the whole page whose scale is nearest to the one wished for."""
        whole = [key for key in self._images if key.page == page and key.tile is None]
        if not whole:
            return None
        return self._images[min(whole, key=lambda key: abs(key.scale - scale))]

    def keep(self, pages: Set[int]) -> None:
        """Forget the images of all other pages."""
        for key in [key for key in self._images if key.page not in pages]:
            self._forget(key)

    def _forget(self, key: ImageKey) -> None:
        image = self._images.pop(key, None)
        if image is not None:
            self.size -= image.sizeInBytes()
