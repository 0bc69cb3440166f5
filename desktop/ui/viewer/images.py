"""Page images for a widget: asked of the renderer, kept while they are useful."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from db.records import Turn
from desktop.services.rendering import (
    Rendered,
    Renderer,
    RenderFailure,
    RenderRequest,
    RenderTicket,
)
from desktop.ui.viewer.cache import ImageCache, ImageKey
from desktop.ui.viewer.values import ViewedDocument
from desktop.ui.viewer.wanting import Wanted


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
        self._came.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def show_document(self, document: ViewedDocument | None) -> None:
        """Serve images of another document, or of none.

        What is there of pages that look as before (the same document, read further) is kept.
        """
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
        for key in [key for key in self._tickets if key not in keys]:
            self._renderer.cancel(self._tickets.pop(key))
        for one in reversed(wanted):  # of equal priority the renderer takes the latest first
            if not self._is_settled(one.key):
                self._ask(one)

    def image(self, key: ImageKey) -> QImage | None:
        """The image itself, None while it is not there."""
        return self._cache.get(key)

    def stand_in(self, key: ImageKey) -> QImage | None:
        """The page at whatever scale there is."""
        return self._cache.closest(key.page, key.scale)

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
    path, kind = document.path, document.media_type
    hidden: frozenset[str] = frozenset()
    return tuple(
        _Look(path, kind, p.index, p.turn, p.width, p.height, document.hidden.get(p.index, hidden))
        for p in document.pages
    )
