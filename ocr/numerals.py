"""Roman numerals: where one must stand, its strokes on the image are counted.

Engines lose and add strokes ("XIII" read as "XII", "XI" or "XIH"), and no word list can tell.
Cut through a numeral at three heights, an I is one run of ink each time; an X is two, one and
two; a V two, two and one. From that follows how many of each there are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.overlooked import crop
from ocr.page_image import Pixels
from ocr.values import Box
from ocr.vntext import fold

_CUES = frozenset(("khoa", "quy", "thu", "hoi", "ky", "phan", "chuong", "muc"))
_LIKE = re.compile(r"([(\[“\"]*)([IVXHlT1|!]{1,6})((?:[^\w].*)?)")
_LETTERS = re.compile(r"[^\W\d_]+")
_TALL = 0.6  # of the tallest: lower is a full stop or a comma
_HEIGHTS = (0.22, 0.45, 0.9)
_LAST = 30  # congresses, terms and parts go no higher
_MOST_SLIPS = 2
_BAR = 0.75  # of a blot's width: so much ink across the middle is the bar of an H
_EVEN = 0.5  # how even the two sides of an I's head are; a 1 has its flag on the left


def _numeral(number: int) -> str:
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * (number // 10) + ones[number % 10]


_NUMERALS = tuple(map(_numeral, range(1, _LAST + 1)))
_AS_STROKES = str.maketrans("lT1|!", "IIIII")

Strokes = tuple[int, int, int]
Blot = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Placed:
    """A word's text, its box in pixels, and whether it begins a line."""

    text: str
    box: Box
    first: bool


def with_numerals(image: Pixels, words: Sequence[Placed]) -> list[str]:
    """The texts of words, Roman numerals set right where their strokes say so.

    Args:
        image: as the engine saw it.
        words: in reading order.
    """
    texts = [word.text for word in words]
    for place, word in enumerate(words):
        before = words[place - 1].text if place else ""
        found = _LIKE.fullmatch(word.text)
        if found and (_cues(before) or (word.first and _heads(found))):
            texts[place] = _counted(image, word.box, found)
    return texts


def _cues(before: str) -> bool:
    parts = _LETTERS.findall(before)
    return bool(parts) and before[-1:] not in ".;:" and fold(parts[-1]).lower() in _CUES


def _heads(found: re.Match[str]) -> bool:
    """Whether a word at the start of a line numbers a part: "II-" or "III."."""
    return set(found[2]) <= set("IVX") and found[1] == "" and found[3] in ("-", ".", "/")


def _counted(image: Pixels, box: Box, found: re.Match[str]) -> str:
    """The word with the numeral that its strokes say, if that is near to what was read."""
    pixels = crop(image, box)
    if found[2] == "1" and not _is_bar(pixels):
        return found[0]
    read = found[2].translate(_AS_STROKES).replace("H", "II")
    strokes = _strokes(pixels, len(found[1]), sum(map(_is_tall, found[3])))
    known = read in _NUMERALS
    wanted = strokes or _composition(read)
    fitting = [text for text in _NUMERALS if _may_be(text, read) and _composition(text) == wanted]
    if known and (found[2] == read) and (strokes is None or sum(strokes) < len(read)):
        return found[0]  # engines lose strokes of a plain numeral, they do not add any
    best = read if known and read in fitting else next(iter(fitting), "")
    return found[1] + (best or found[2]) + found[3]


def _may_be(text: str, read: str) -> bool:
    """Whether one numeral may have been read as another: strokes get lost, X and V do not."""
    here, there = _composition(read), _composition(text)
    return here[:2] == there[:2] and abs(here[2] - there[2]) <= _MOST_SLIPS


def _composition(text: str) -> Strokes:
    return text.count("X"), text.count("V"), text.count("I")


def _is_tall(letter: str) -> bool:
    return letter.isalnum() or letter in '()[]/"”|'


def _strokes(pixels: Pixels, before: int, after: int) -> Strokes | None:
    """How many X, V and I stand between so many tall signs before and after; None if unsure."""
    blots = _blots(pixels)
    each = [_letters(blot) for blot in blots[before : len(blots) - after]]
    if not each or None in each:
        return None
    x, v, i = (sum(column) for column in zip(*(one for one in each if one), strict=True))
    return x, v, i


def _blots(pixels: Pixels) -> list[Blot]:
    """The tall connected blots of ink from left to right, each cut out."""
    if pixels.size == 0:
        return []
    ink = (pixels < 128).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    tallest = max((int(tall) for tall in stats[1:, cv2.CC_STAT_HEIGHT]), default=0)
    tall = [n for n in range(1, count) if stats[n, cv2.CC_STAT_HEIGHT] >= _TALL * tallest]
    tall.sort(key=lambda n: int(stats[n, cv2.CC_STAT_LEFT]))
    return [_cut(labels, stats[n], n) for n in tall]


def _cut(labels: NDArray[Any], stat: NDArray[Any], label: int) -> Blot:
    left, top, wide, tall = (int(value) for value in stat[:4])
    return np.asarray(labels[top : top + tall, left : left + wide] == label, dtype=np.bool_)


def _letters(blot: Blot) -> Strokes | None:
    """What one blot of ink is made of; touching serifs make one of several letters."""
    rows = [blot[round(share * (len(blot) - 1))] for share in _HEIGHTS]
    high, middle, low = map(_runs, rows)
    x, v = high - middle, high - low
    i = middle - x - 2 * v
    barred = int(rows[1].sum()) > _BAR * blot.shape[1] and high > 1
    return None if min(x, v, i) < 0 or x + v + i == 0 or barred else (x, v, i)


def _runs(row: Blot) -> int:
    padded = np.concatenate(([False], row))
    return int((padded[1:] & ~padded[:-1]).sum())


def _is_bar(pixels: Pixels) -> bool:
    """Whether the first sign of a word is an I, not a 1: its head is even about its stem."""
    blots = _blots(pixels)
    if not blots:
        return False
    first = blots[0]
    stem = np.flatnonzero(first[round(0.6 * (len(first) - 1))])
    head = first[: max(1, round(0.35 * len(first)))]
    before, after = float(head[:, : stem[0]].sum()), float(head[:, stem[-1] + 1 :].sum())
    return min(before, after) >= _EVEN * max(before, after)
