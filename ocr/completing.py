"""Reads what a first look overlooked, and keeps of it what is surely print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

import numpy as np

from ocr.engine.protocol import OcrEngine
from ocr.judge import believable
from ocr.layout.lines import around
from ocr.overlooked import DOUBTED, Overlooked, crop, overlooked
from ocr.page_image import Pixels
from ocr.values import Box, EngineWord

_BETTER = 1.15  # how much more a second reading must yield to replace a doubtful first one
_MARGIN = 0.12  # share of the page at its top and bottom
_LONE = 0.85  # confidence that a lone word or number needs
_WIDEST_BLANK = 1.5  # line heights
_SEVERAL = 0.65  # and several words on one line

Words = Sequence[EngineWord]


def completed(
    image: Pixels, words: Words, engine: OcrEngine, *, dpi: float, timeout_s: float
) -> tuple[EngineWord, ...]:
    """The words of an image, those added that a first look overlooked or read with doubt.

    Args:
        image: as the engine saw it.
        words: as read on it.
        engine: its second model reads all that was overlooked in one go.
        dpi: resolution of the image.
        timeout_s: seconds after which to give up.

    Raises:
        UnreadableFile: the engine cannot be used.
    """
    found = overlooked(image, words)
    if found is None:
        return tuple(words)
    sheet, moves = _montage(found)
    read = engine.second.read(sheet, dpi=dpi, timeout_s=timeout_s, mode="block")
    kept = list(words)
    for region, added in zip(found.regions, _by_region(found, moves, read), strict=True):
        old = [word for word in kept if word.confidence < DOUBTED and _inside(word, region)]
        lone = _is_margin(region, image.shape[0])
        if _is_print(added, lone) and _worth(added) > _BETTER * _worth(old):
            kept = _with_line([word for word in kept if word not in old], added)
    return tuple(kept)


def _with_line(words: list[EngineWord], added: Words) -> list[EngineWord]:
    """The words with a line or a part of one added, in the line that it completes."""
    near = [word for word in words if _beside(word, added)]
    if not near:
        return words + list(added)
    last = near[-1]
    place = words.index(last) + 1
    joined = [
        replace(word, block=last.block, paragraph=last.paragraph, line=last.line) for word in added
    ]
    return words[:place] + joined + words[place:]


def _beside(word: EngineWord, added: Words) -> bool:
    """Whether a word stands on the line of others, no farther off than a wide blank."""
    height = word.box.y1 - word.box.y0
    ends = around(other.box for other in added)
    level = abs((word.box.y0 + word.box.y1) - (ends.y0 + ends.y1)) < height
    gap = max(word.box.x0 - ends.x1, ends.x0 - word.box.x1)
    return level and gap < _WIDEST_BLANK * height


def _montage(found: Overlooked) -> tuple[Pixels, tuple[tuple[float, float], ...]]:
    """The regions below one another on white paper, and how far each was moved."""
    crops = [crop(found.image, region) for region in found.regions]
    gap = max(each.shape[0] for each in crops) // 2
    tops = list(accumulate((each.shape[0] + gap for each in crops), initial=gap))
    width = max(each.shape[1] for each in crops) + 2 * gap
    sheet = np.full((tops[-1], width), 255, dtype=np.uint8)
    for each, top in zip(crops, tops, strict=False):
        sheet[top : top + each.shape[0], gap : gap + each.shape[1]] = each
    moves = zip(found.regions, tops, strict=False)
    return sheet, tuple((gap - region.x0, top - region.y0) for region, top in moves)


def _by_region(
    found: Overlooked, moves: Sequence[tuple[float, float]], read: Words
) -> list[tuple[EngineWord, ...]]:
    """The words read on a montage, by region, where they stand on the page."""
    result = []
    for number, (region, (right, down)) in enumerate(zip(found.regions, moves, strict=True)):
        back = (_moved(word, -right, -down, -1 - number) for word in read)
        result.append(tuple(word for word in back if _inside(word, region)))
    return result


def _moved(word: EngineWord, right: float, down: float, block: int) -> EngineWord:
    x0, y0, x1, y1 = word.box
    box = Box(x0 + right, y0 + down, x1 + right, y1 + down)
    return EngineWord(word.text, box, word.confidence, block, 1, 1)


def _inside(word: EngineWord, region: Box) -> bool:
    x, y = (word.box.x0 + word.box.x1) / 2, (word.box.y0 + word.box.y1) / 2
    return region.x0 <= x <= region.x1 and region.y0 <= y <= region.y1


def _is_margin(region: Box, height: float) -> bool:
    """Whether a region lies where page numbers stand."""
    return region.y1 < _MARGIN * height or region.y0 > (1 - _MARGIN) * height


def _is_print(words: Words, numbered: bool) -> bool:
    """Whether what was read of a region is print: pens and specks read as rare short words.

    Where pages are `numbered` a lone number is print as well.
    """
    letters = sum(len(word.text) for word in words)
    if not letters or not all(believable(word.text) for word in words):
        return False
    mean = sum(word.confidence * len(word.text) for word in words) / letters
    if len(words) > 1 and letters >= 5:
        return mean >= _SEVERAL
    return mean >= _LONE and (letters >= 3 or (numbered and words[0].text.isdecimal()))


def _worth(words: Words) -> float:
    """Letters to believe; impossible words count nothing."""
    return sum(len(word.text) * word.confidence for word in words if believable(word.text))
