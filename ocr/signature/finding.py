"""Where a page shows a signer's name that was not read whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ocr.layout.lines import Line, engine_lines
from ocr.layout.titles import begins_recipients
from ocr.naming import is_name_word, is_surname
from ocr.values import EngineWord

_SURE: Final = 0.85  # a word of the name that stands as it was read
_RIGHT: Final = 0.42  # of the page's width: signatures stand right of it
_BESIDE_INCHES: Final = 3.5  # from "Nơi nhận" down to the name
_MOST_WORDS: Final = 6  # of a line that a name stands on


def broken_name(
    words: Sequence[EngineWord], width: int, dpi: float
) -> tuple[EngineWord, ...] | None:
    """The words read of the signer's name, where it is worth reading again.

    Args:
        words: of the page, as the engine read them.
        width: of the page's image, in pixels.
        dpi: resolution of that image.
    """
    lines = engine_lines(words)
    starts = [line.box for line in lines if begins_recipients(line.text)]
    if not starts:
        return None
    top, reach = starts[-1].y0 - dpi, _BESIDE_INCHES * dpi
    right = [w for w in words if w.box.x0 > _RIGHT * width and top < w.box.y0 < top + reach]
    found = [tail for line in engine_lines(right) for tail in _tails(line)]
    if not found:
        return None
    lowest = max(found, key=lambda tail: tail[-1].box.y1)
    return None if _is_whole(lowest) else lowest


def surely_named(words: Sequence[EngineWord]) -> list[EngineWord]:
    """Those of the words that are surely parts of a name."""
    return [word for word in words if word.confidence > _SURE and is_name_word(word.text)]


def _tails(line: Line) -> Iterator[tuple[EngineWord, ...]]:
    """What may be the end of a name: sure words at the end of a short line, and those before."""
    if len(line.words) > _MOST_WORDS or not any(map(str.islower, line.text)):
        return
    sure = surely_named(line.words)
    if sure and line.words.index(sure[-1]) >= len(line.words) - 2:
        yield line.words


def _is_whole(words: Sequence[EngineWord]) -> bool:
    letters = [word for word in words if any(map(str.isalpha, word.text))]
    good = len(surely_named(letters)) == len(letters)
    return good and len(letters) > 1 and is_surname(letters[0].text)
