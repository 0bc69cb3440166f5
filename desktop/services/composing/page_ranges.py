"""Page ranges as people type them: "1-3,5", "7-", "-2"."""

from __future__ import annotations

import re
from typing import Final

from desktop.services.problems import ServiceProblem

_PART: Final = re.compile(r"(\d*)\s*([-–—]?)\s*(\d*)")


def parse_pages(text: str, count: int) -> tuple[int, ...]:
    """The 0-based pages a range names in a document of `count` pages, in the order typed.

    Parts are parted by commas, semicolons or blanks; pages count from 1; an open end reaches the
    document's; "5-3" goes backwards; a page named twice comes once; pages past the end are left
    out, so that one range serves documents of different lengths. An empty text is every page.

    Raises ServiceProblem `usage.pages` for what is no range.
    """
    parts = [part for part in re.split(r"[,;]", text) if part.strip()]
    if not parts:
        return tuple(range(count))
    chosen = [page for part in _spread(parts) for page in _range(part, text, count)]
    return tuple(page - 1 for page in dict.fromkeys(chosen) if page <= count)


def _spread(parts: list[str]) -> list[str]:
    """Blanks part numbers too, but not a dash from its number."""
    return [
        word for part in parts for word in re.sub(r"\s*([-–—])\s*", r"\1", part.strip()).split()
    ]


def _range(part: str, text: str, count: int) -> range:
    """The pages of one part, counting from 1; never more than there are."""
    match = _PART.fullmatch(part)
    if match is None or len(part) > 20:
        raise ServiceProblem("usage.pages", text=text)
    first, dash, last = match.groups()
    ends = [int(end) for end in (first, last) if end]
    if not ends or 0 in ends:
        raise ServiceProblem("usage.pages", text=text)
    low = int(first) if first else 1
    high = int(last) if last else (count if dash else low)
    if low > high and first and last:
        return range(min(low, count), high - 1, -1)
    return range(low, min(high, count) + 1)
