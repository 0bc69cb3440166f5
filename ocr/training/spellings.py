"""The two places of a tone mark: "hoà" as keys have it, "hòa" as most offices print it."""

from __future__ import annotations

import re
import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"


def _toned(letter: str, tone: str) -> str:
    return unicodedata.normalize("NFC", letter + tone)


_OTHER = {
    first + _toned(second, tone): _toned(first, tone) + second
    for first, second in ("oa", "oe", "uy")
    for tone in _TONES
}
_OPEN = re.compile(f"(?<!q)({'|'.join(_OTHER)})$")


def as_printed(word: str) -> str:
    """A small word spelled by keys ("uỷ"), with its tone mark where most offices put it ("ủy")."""
    return _OPEN.sub(lambda found: _OTHER[found.group()], word)
