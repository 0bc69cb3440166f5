"""Page images for a widget: asked of the renderer, kept while they are useful."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from db.records import Turn
from desktop.services.rendering import (
    Adjust,
    Rendered,
    Renderer,
    RenderFailure,
    RenderRequest,
    RenderTicket,
)
from desktop.ui.viewer.cache import ImageCache, ImageKey
from desktop.ui.viewer.values import ViewedDocument
from desktop.ui.viewer.wanting import Wanted

SPARE = 4
"""Images of pages that were in view when they were left; shown until the right ones are there."""


@dataclass(frozen=True, slots=True)
class _Look:
    """All that decides how a page looks."""

    path: Path
    media_type: str
    index: int
    turn: Turn
    width: float
    height: float
    hidden: frozenset[str]
    adjust: Adjust

    @property
    def page(self) -> tuple[Path, int, Turn]:
        """The page, however it looks."""
        return self.path, self.index, self.turn


def to_image(rendered: Rendered) -> QImage:
    """The pixels as an image Qt paints quickest; any thread."""
    raw = QImage(
        rendered.data,
        rendered.width,
        rendered.height,
        rendered.stride,
        QImage.Format.Format_RGB888,
    )
    return raw.convertToFormat(QImage.Format.Format_RGB32)


class PageImages(QObject):
    """The images one widget shows of one document; GUI thread only.

    `arrived(page)` says that an image of a page came, or that there will be none.
    """

    arrived = Signal(int)
    _came = Signal(object, object, object)

    def __init__(self, renderer: Renderer, cache_bytes: int) -> None:
        """No parent: the renderer's thread may hold it for a moment after its widget has gone."""
        super().__init__()
        self._renderer = renderer
        self._cache = ImageCache(cache_bytes)
        self._tickets: dict[ImageKey, RenderTicket] = {}
        self._failures: dict[ImageKey, RenderFailure] = {}
        self._looks: tuple[_Look, ...] = ()
        self._in_view: list[int] = []
        self._scale = 1.0
        self._spare: OrderedDict[tuple[Path, int, Turn], QImage] = OrderedDict()
        self._came.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def show_document(self, document: ViewedDocument | None) -> None:
        """Serve images of another document, or of none.

        What is there of pages that look as before (the same document, read further) is kept.
        """
        self._put_by()
        looks = _looks(document) if document else ()
        kept = {page for page, (a, b) in enumerate(zip(self._looks, looks, strict=False)) if a == b}
        for key in [key for key in self._tickets if key.page not in kept]:
            self._renderer.cancel(self._tickets.pop(key))
        self._cache.keep(kept)
        self._failures = {key: why for key, why in self._failures.items() if key.page in kept}
        self._looks = looks

    def want(self, wanted: Sequence[Wanted]) -> None:
        """Ask for what is missing, most wanted first, and for nothing else any more."""
        keys = {one.key for one in wanted}
        first = [one for one in wanted if one.priority == 0 and one.key.tile is None]
        if first:
            self._in_view, self._scale = [one.key.page for one in first], first[0].key.scale
        for key in [key for key in self._tickets if key not in keys]:
            self._renderer.cancel(self._tickets.pop(key))
        for one in reversed(wanted):  # of equal priority the renderer takes the latest first
            if not self._is_settled(one.key):
                self._ask(one)

    def image(self, key: ImageKey) -> QImage | None:
        """The image itself, None while it is not there."""
        return self._cache.get(key)

    def stand_in(self, key: ImageKey) -> QImage | None:
        """The page at whatever scale there is, if need be as it looked when it was left."""
        return self._cache.closest(key.page, key.scale) or self._left_behind(key.page)

    def _put_by(self) -> None:
        """Keep what is in view at hand: as a stand-in when it looks otherwise or comes back."""
        for page in self._in_view:
            if page < len(self._looks):
                found = self._cache.closest(page, self._scale)
                if found is not None:
                    self._spare[self._looks[page].page] = found
                    self._spare.move_to_end(self._looks[page].page)
        while len(self._spare) > SPARE:
            self._spare.popitem(last=False)

    def _left_behind(self, page: int) -> QImage | None:
        if page >= len(self._looks) or self.failure(page) is not None:
            return None
        return self._spare.get(self._looks[page].page)

    def failure(self, page: int) -> RenderFailure | None:
        """Why a page cannot be shown, None when nothing is known to be wrong."""
        for key, failure in self._failures.items():
            if key.page == page:
                return failure
        return None

    def forget_failures(self) -> None:
        """Let failed pages be tried again."""
        self._failures.clear()

    def _is_settled(self, key: ImageKey) -> bool:
        return key in self._tickets or key in self._cache or key in self._failures

    def _ask(self, wanted: Wanted) -> None:
        if wanted.key.page >= len(self._looks):
            return
        look, key = self._looks[wanted.key.page], wanted.key
        request = RenderRequest(
            path=look.path,
            media_type=look.media_type,
            index=look.index,
            scale=key.scale,
            turn=look.turn,
            priority=wanted.priority,
            clip=wanted.clip,
            hidden=look.hidden,
            adjust=look.adjust,
        )

        def done(outcome: Rendered | RenderFailure) -> None:
            image = to_image(outcome) if isinstance(outcome, Rendered) else outcome
            self._came.emit(look, key, image)

        self._tickets[key] = self._renderer.request(request, done)

    def _keep(self, look: _Look, key: ImageKey, outcome: QImage | RenderFailure) -> None:
        if key.page >= len(self._looks) or self._looks[key.page] != look:
            return
        self._tickets.pop(key, None)
        if isinstance(outcome, RenderFailure):
            self._failures[key] = outcome
        else:
            self._cache.put(key, outcome)
        self.arrived.emit(key.page)


def _looks(document: ViewedDocument) -> tuple[_Look, ...]:
    hidden: frozenset[str] = frozenset()
    return tuple(
        _Look(
            document.path,
            document.media_type,
            page.index,
            page.turn,
            page.width,
            page.height,
            document.hidden.get(page.index, hidden),
            document.adjust,
        )
        for page in document.pages
    )
