"""The words that marks are found by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

STYLE_WORDS: Final = ("text", "name", "who", "to")
"""Settings of marks that are words on the page."""


def said(
    body: str, quote: str, style: Mapping[str, Any], tags: Sequence[str] = ()
) -> tuple[str, ...]:
    """What a mark says and lies on, without what is empty."""
    own = (style.get(key) for key in STYLE_WORDS)
    words = (body, quote, *(word for word in own if isinstance(word, str)), *tags)
    return tuple(word for word in words if word)
