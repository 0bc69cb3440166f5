"""The images of the pages in view: which are needed, and painting what is there of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from desktop.ui.viewer.cache import ImageKey
from desktop.ui.viewer.images import PageImages
from desktop.ui.viewer.layout import PageLayout
from desktop.ui.viewer.painting import (
    paint_message,
    paint_scaled,
    paint_sharp,
    paint_tile,
    paint_waiting,
)
from desktop.ui.viewer.wanting import Wanted, first_look, tiles, whole, whole_scale

AHEAD = (1, 2, -1)
"""Pages drawn before they are seen, relative to the last and the first visible one."""

Explain = Callable[[str, Mapping[str, str]], str]
"""Words a failure's code and values for the clerk."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The part of a layout that is in view, and device pixels per logical pixel."""

    layout: PageLayout
    part: QRect
    ratio: float

    @property
    def scale(self) -> float:
        """Device pixels per point."""
        return self.layout.scale * self.ratio

    def pages(self) -> range:
        """The pages in view."""
        return self.layout.between(self.part.top(), self.part.bottom())

    def part_of(self, page: int) -> QRectF:
        """What is in view of a page, in its own device pixels."""
        layout, ratio = self.layout, self.ratio
        seen = self.part.intersected(layout.rect(page))
        part = layout.turning(page).inverted()[0].mapRect(seen)
        part.translate(-layout.flat(page).topLeft())
        return QRectF(
            part.x() * ratio, part.y() * ratio, part.width() * ratio, part.height() * ratio
        )

    def tiles(self, page: int, priority: int = 0) -> Iterator[Wanted]:
        """The tiles needed for what is in view of a page."""
        size = self.layout.points(page)
        return tiles(page, size, self.scale, self.part_of(page), priority)


class Pictures:
    """Asks for images and paints them, or what stands in for them; GUI thread only."""

    def __init__(self, images: PageImages, explain: Explain) -> None:
        self._images = images
        self._explain = explain

    def ask(self, seen: Seen | None, *, ahead: bool) -> None:
        """Ask for what is in view (None: nothing), and `ahead` for what may come next."""
        wanted = [*self._first_looks(seen), *_in_view(seen)] if seen else []
        self._images.want(wanted + list(_ahead(seen)) if seen and ahead else wanted)

    def _first_looks(self, seen: Seen) -> Iterator[Wanted]:
        """Coarse images of pages in view of which nothing is there yet."""
        for page in seen.pages():
            look = first_look(page, seen.layout.points(page), seen.scale)
            if look is not None and not self.is_there(page, seen):
                yield look

    def is_there(self, page: int, seen: Seen) -> bool:
        """Whether a page is painted with some image, be it coarse."""
        key = ImageKey(page, whole_scale(seen.layout.points(page), seen.scale))
        return self._images.stand_in(key) is not None

    def is_sharp(self, page: int, seen: Seen) -> bool:
        """Whether everything in view of a page is there at the right scale."""
        size = seen.layout.points(page)
        wanted = [whole(page, size, seen.scale, 0), *seen.tiles(page)]
        return all(self._images.image(one.key) is not None for one in wanted)

    def paint(self, painter: QPainter, page: int, seen: Seen) -> None:
        """Paint a page in content coordinates as sharply as the images at hand allow."""
        key = ImageKey(page, whole_scale(seen.layout.points(page), seen.scale))
        image = self._images.image(key)
        shown = image or self._images.stand_in(key)
        if shown is None:
            self._paint_words(painter, page, seen.layout.rect(page))
            return
        painter.save()
        painter.setTransform(seen.layout.turning(page), combine=True)
        flat = seen.layout.flat(page)
        if image is not None and key.scale == seen.scale:
            paint_sharp(painter, flat, image, seen.ratio)
        else:
            paint_scaled(painter, flat, shown)
            self._paint_tiles(painter, page, seen)
        painter.restore()

    def _paint_tiles(self, painter: QPainter, page: int, seen: Seen) -> None:
        for wanted in seen.tiles(page):
            image, tile = self._images.image(wanted.key), wanted.key.tile
            if image is not None and tile is not None:
                paint_tile(painter, seen.layout.flat(page), tile, image, seen.ratio)

    def _paint_words(self, painter: QPainter, page: int, place: QRect) -> None:
        failure = self._images.failure(page)
        if failure is None:
            paint_waiting(painter, place, str(page + 1))
        else:
            paint_message(painter, place, self._explain(failure.code, failure.values))


def _in_view(seen: Seen) -> Iterator[Wanted]:
    """Visible pages, the one with the largest part first, then their sharp parts."""
    layout = seen.layout
    by_share = sorted(seen.pages(), key=lambda page: -seen.part_of(page).height())
    for page in by_share:
        yield whole(page, layout.points(page), seen.scale, 0)
    for page in by_share:
        yield from seen.tiles(page, 1)


def _ahead(seen: Seen) -> Iterator[Wanted]:
    """The neighbours of what is in view, the nearest first."""
    layout, pages = seen.layout, seen.pages()
    for rank, step in enumerate(AHEAD, 2):
        page = (pages[-1] if step > 0 else pages[0]) + step if pages else -1
        if 0 <= page < len(layout):
            yield whole(page, layout.points(page), seen.scale, rank)
