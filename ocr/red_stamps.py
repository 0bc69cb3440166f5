"""Marks of secrecy, urgency and circulation that were stamped on a page in red.

Reading for print takes red ink off the page, so that seals do not stand in its way; a rubber
stamp that says MẬT would go with it. Here the boxes of red ink are read by themselves.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.blots import blot_boxes
from ocr.engine.protocol import OcrEngine
from ocr.looking import TIMEOUT_S
from ocr.page_image import PageImage, Pixels
from ocr.red_boxes import HEIGHT, RedBox, red_boxes
from ocr.values import Box, EngineWord
from ocr.vntext import fold
from ocr.vocabulary import marks

_FIELDS = ("secrecy", "urgency", "circulation")
_DPI = 300
_SURE = 0.95
_NEAR = 0.7  # of its letters wrong: worth another look
_LONG = 6  # letters; of shorter marks every one counts
_MOST_WRONG = 3
_WHITE = 20  # pixels of paper that the engine wants around a line
_RIM = 0.28  # of the height, from above and below: where a frame may run
_ALONG, _DOWN = 0.45, 0.7  # share of the box that is ink in one run: a side of a frame
_BLEED = 3  # pixels beside a line
_LETTER = (0.24, 0.95)  # of the height
_LETTERS = (2, 24)
_FIRST_BLOCK = 3_000_000  # after the blocks of page, fields and stamps


def red_marks(page: PageImage, engine: OcrEngine) -> tuple[EngineWord, ...]:
    """The words of known marks that are stamped on a page in red; round seals say nothing.

    Costs some milliseconds where no red ink has the shape of a stamp.

    Args:
        page: as its file shows it; stamps may stand in any direction.
        engine: recognises the words.

    Returns:
        Words as the vocabulary has them, in capitals; boxes in points of the page.

    Raises:
        UnreadableFile: the engine cannot be used.
    """
    words: list[EngineWord] = []
    for number, box in enumerate(red_boxes(page)):
        strips = [_without_frame(strip) for strip in box.strips]
        if _is_a_line(strips[-1]):
            words += _mark_of(box, strips, engine, _FIRST_BLOCK + number)
    return tuple(words)


def _mark_of(
    box: RedBox, strips: Sequence[Pixels], engine: OcrEngine, block: int
) -> Iterator[EngineWord]:
    """The words of the mark a box holds, tried both ways up; again where one was nearly it."""
    for strip in strips:
        near = False
        for turned in (False, True):
            shown = cv2.rotate(strip, cv2.ROTATE_180) if turned else strip
            letters = _letters(_read(np.asarray(shown, dtype=np.uint8), engine))
            mark = _known_mark(letters)
            if mark is not None:
                yield from _placed(mark.upper().split(), box, turned, block)
                return
            near = near or _is_near(letters)
        if not near:
            return


def _read(strip: Pixels, engine: OcrEngine) -> str:
    framed = cv2.copyMakeBorder(
        strip, _WHITE, _WHITE, _WHITE, _WHITE, cv2.BORDER_CONSTANT, value=(255,)
    )
    image = np.asarray(framed, dtype=np.uint8)
    found = engine.read(image, dpi=_DPI, timeout_s=TIMEOUT_S, mode="line")
    return "".join(word.text for word in found)


def _known_mark(letters: str) -> str | None:
    """The mark some letters stand for; longer ones may have a letter or two wrong."""
    wrong = {name: _differences(letters, wanted) for name, wanted in _wanted().items()}
    likely = [name for name, wanted in _wanted().items() if wrong[name] <= _forgiven(wanted)]
    return min(
        likely,
        key=lambda name: (wrong[name], abs(len(_wanted()[name]) - len(letters))),
        default=None,
    )


def _is_near(letters: str) -> bool:
    return any(_differences(letters, w) <= _NEAR * len(w) for w in _wanted().values())


def _forgiven(wanted: str) -> int:
    return min(_MOST_WRONG, len(wanted) // 3) if len(wanted) >= _LONG else 0


@cache
def _wanted() -> dict[str, str]:
    return {mark.name: _letters(mark.name) for mark in marks() if mark.field in _FIELDS}


def _letters(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter.isalpha())


def _differences(one: str, other: str) -> int:
    """How many letters must be changed, added or left out to make one text the other."""
    row = list(range(len(other) + 1))
    for above, letter in enumerate(one, start=1):
        corner, row[0] = row[0], above
        for at, wanted in enumerate(other, start=1):
            least = min(row[at] + 1, row[at - 1] + 1, corner + (letter != wanted))
            corner, row[at] = row[at], least
    return row[-1]


def _placed(words: list[str], box: RedBox, turned: bool, block: int) -> Iterator[EngineWord]:
    """The words side by side in their box, each with room by its letters."""
    angle = math.radians(box.degrees + (180 if turned else 0))
    total = sum(map(len, words)) + len(words) - 1
    upright = abs(math.cos(angle)) >= abs(math.sin(angle))
    before = 0
    for word in words:
        share = len(word) / total
        away = ((before + len(word) / 2) / total - 0.5) * box.width
        x, y = box.middle[0] + away * math.cos(angle), box.middle[1] + away * math.sin(angle)
        wide, tall = box.width * share / 2, box.height / 2
        across, down = (wide, tall) if upright else (tall, wide)
        yield EngineWord(word, Box(x - across, y - down, x + across, y + down), _SURE, block, 1, 1)
        before += len(word) + 1


def _without_frame(strip: Pixels) -> Pixels:
    """The part of the strip inside its frame; all of it where there is none."""
    ink = cv2.threshold(strip, 128, 255, cv2.THRESH_BINARY_INV)[1]
    bridged = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((3, 7), np.uint8))
    across = cv2.morphologyEx(bridged, cv2.MORPH_OPEN, np.ones((1, round(_ALONG * ink.shape[1]))))
    rows = _edges(np.count_nonzero(across, axis=1) > _ALONG * ink.shape[1])
    if rows is None:
        return strip
    down = cv2.morphologyEx(bridged, cv2.MORPH_OPEN, np.ones((round(_DOWN * HEIGHT), 1)))
    columns = _edges(np.count_nonzero(down, axis=0) > _DOWN * HEIGHT) or rows
    (above, below), (left, right) = rows, columns
    return np.ascontiguousarray(strip[above : -below or None, left : -right or None])


def _edges(lined: NDArray[np.bool_]) -> tuple[int, int] | None:
    """How much to take off a first and a last side for the lines in their rims.

    A side whose line is too broken to be seen is taken to be like the other.
    """
    rim = round(_RIM * HEIGHT)
    first = int(np.flatnonzero(lined[:rim]).max(initial=-1)) + 1
    last = int(np.flatnonzero(lined[::-1][:rim]).max(initial=-1)) + 1
    if not first and not last:
        return None
    return (first or last) + _BLEED, (last or first) + _BLEED


def _is_a_line(strip: Pixels) -> bool:
    """Whether the ink may be one line of capitals."""
    ink = cv2.threshold(strip, 128, 255, cv2.THRESH_BINARY_INV)[1]
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((5, 3), np.uint8))
    heights = blot_boxes(np.asarray(joined, dtype=np.uint8))[:, 3] / HEIGHT
    letters = heights[(heights > _LETTER[0]) & (heights < _LETTER[1])]
    return _LETTERS[0] <= len(letters) <= _LETTERS[1]
