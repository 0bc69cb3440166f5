"""The composer's own words in the user's language, as values a worker can be handed."""

from __future__ import annotations

from typing import Final

from desktop.services.messages import Messages

KEYS: Final = (
    "summary.heading",
    "summary.page",
    "print.continued",
    "print.see_next",
    "print.copy",
    "print.page_of",
    "print.sheet",
    "print.nothing",
)
PLACES: Final = {"page": "{page}", "count": "{count}", "numbers": "{numbers}"}
"""What a template is still to be filled with."""


def print_words(messages: Messages) -> dict[str, str]:
    """All words of `KEYS`; templates keep the places of page and count."""
    return {key: messages.text(key, **PLACES) for key in KEYS}
