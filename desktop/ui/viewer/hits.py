"""The places of a document that answer a search, and the one that is being looked at."""

from __future__ import annotations

from collections.abc import Mapping

from db.records import Box


class Hits:
    """Boxes by page (0-based), walked through in page order; stops at both ends."""

    def __init__(self, boxes: Mapping[int, tuple[Box, ...]] | None = None) -> None:
        self._boxes = dict(boxes or {})
        self._order = [
            (page, i) for page in sorted(self._boxes) for i in range(len(self._boxes[page]))
        ]
        self._at: int | None = None

    def __len__(self) -> int:
        return len(self._order)

    def on(self, page: int) -> tuple[Box, ...]:
        """All hits of a page."""
        return self._boxes.get(page, ())

    @property
    def position(self) -> int | None:
        """Which hit in the order of the document is the current one, from 0."""
        return self._at

    @property
    def current(self) -> tuple[int, Box] | None:
        """Page and box of the current hit."""
        if self._at is None:
            return None
        page, index = self._order[self._at]
        return page, self._boxes[page][index]

    def is_current(self, page: int, index: int) -> bool:
        """Whether the hit of that number on a page is the current one."""
        return self._at is not None and self._order[self._at] == (page, index)

    def next(self, page: int) -> bool:
        """Move on, at first to the first hit from `page` on; False when there is no further one."""
        if self._at is None:
            later = [i for i, (at, _) in enumerate(self._order) if at >= page]
            return self._move(later[0] if later else len(self._order))
        return self._move(self._at + 1)

    def previous(self, page: int) -> bool:
        """Move back, at first to the last hit up to `page`; False when there is none before."""
        if self._at is None:
            earlier = [i for i, (at, _) in enumerate(self._order) if at <= page]
            return self._move(earlier[-1] if earlier else -1)
        return self._move(self._at - 1)

    def _move(self, to: int) -> bool:
        if not 0 <= to < len(self._order):
            return False
        self._at = to
        return True
