"""Names of bodies and places in capitals, with the tone marks that reading lost put back.

Capitals lose their marks first ("TÍNH" for "TỈNH"), but the names of bodies are few: where the
letters agree with a known name, its marks are taken. The document's own style of placing tone
marks ("ỦY", "UỶ") is kept.
"""

from __future__ import annotations

from ocr.vntext import fold, match_key
from ocr.vocabulary import names, per_words

_ALWAYS = ("TỈNH", "THÀNH PHỐ", "HUYỆN", "THỊ XÃ", "NHÂN DÂN", "ĐÀO TẠO", "THƯỜNG VỤ")
_LONGEST = 4
_BEFORE = ".,;:-_*'\"“”‘’| "


def restored(text: str) -> str:
    """A body's name with its marks put back where they are surely known.

    Args:
        text: in capitals, as read.
    """
    words = text.strip(_BEFORE).split()
    result: list[str] = []
    while words:
        count, known = _known_start(words)
        result += [_kept_style(own, name) for own, name in zip(words, known, strict=False)]
        result += words[len(known) : count]
        words = words[count:]
    return " ".join(result)


def _known_start(words: list[str]) -> tuple[int, list[str]]:
    """How many of the first words are one known name, and that name; one unknown word else."""
    for count in range(min(_LONGEST, len(words)), 0, -1):
        name = _names().get(fold(" ".join(words[:count])).lower())
        if name is not None:
            return count, name.split()
    return 1, []


def _kept_style(own: str, name: str) -> str:
    return own if match_key(own) == match_key(name) or not own.isupper() else name


@per_words
def _names() -> dict[str, str]:
    several = [name for name in (*names("heads"), *names("places")) if " " in name]
    return {fold(name).lower(): name.upper() for name in (*several, *_ALWAYS)}
