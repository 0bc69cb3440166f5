"""The signer's name under seal and pen, read once more by itself.

The engine takes a name that a seal's rim or a pen runs through for a picture, or loses its first
letters there. What was read of the name shows its line; the line is read again, washed of pale
ink, of rims and of pen strokes, and believed where it gives a whole name that ends as before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from ocr.engine.protocol import OcrEngine
from ocr.layout.lines import Line, around, engine_lines
from ocr.layout.titles import begins_recipients
from ocr.naming import as_name, is_name_word, is_surname
from ocr.overlooked import crop, washed
from ocr.page_image import Pixels
from ocr.rings import without_rings
from ocr.values import Box, EngineWord

_SURE = 0.85  # a word of the name that stands as it was read
_RIGHT = 0.42  # of the page's width: signatures stand right of it
_LEAST_DOWN = 0.03  # of its height
_BESIDE_INCHES = 3.5  # from "Nơi nhận" down to the name
_BEFORE, _AFTER = 7.0, 3.0  # letter heights of room beside what was read
_ABOVE = 0.42  # letter heights of room above and below
_AROUND_INCHES = (1.5, 1.9)  # to the sides and up and down: a seal is seen whole
_AGREED, _ALONE = 0.86, 0.62  # confidence of a word that two readings, or one, gave
_WIDTH = 40  # pixels of white around the line


def signed(
    image: Pixels, words: Sequence[EngineWord], engine: OcrEngine, *, dpi: float, timeout_s: float
) -> tuple[EngineWord, ...]:
    """The words of a page, the signer's name among them mended where seal or pen broke it.

    Args:
        image: the page as the engine saw it.
        words: as read on it.
        engine: reads the name's line again, a few times.
        dpi: resolution of the image.
        timeout_s: seconds after which to give up on one reading.

    Raises:
        UnreadableFile: the engine cannot be used.
    """
    line = _broken_name(words, image.shape, dpi)
    if line is None:
        return tuple(words)
    place = _Place(image, line, dpi)
    readings = [
        engine.read(picture, dpi=dpi, timeout_s=timeout_s, mode="line")
        for picture in place.pictures(words)
    ]
    name = _agreed(readings, line)
    return tuple(words) if name is None else _with_name(words, line, name, place.box)


@dataclass(frozen=True, slots=True)
class _Name:
    """A name's words, and how sure they are."""

    parts: tuple[str, ...]
    sure: float


def _broken_name(
    words: Sequence[EngineWord], shape: tuple[int, ...], dpi: float
) -> tuple[EngineWord, ...] | None:
    """The words read of a signer's name, where it is worth reading again."""
    lines = engine_lines(words)
    starts = [line.box for line in lines if begins_recipients(line.text)]
    if not starts:
        return None
    top, reach = starts[-1].y0 - dpi, _BESIDE_INCHES * dpi
    right = [w for w in words if w.box.x0 > _RIGHT * shape[1] and top < w.box.y0 < top + reach]
    found = [tail for line in engine_lines(right) for tail in _tails(line)]
    if not found:
        return None
    lowest = max(found, key=lambda tail: tail[-1].box.y1)
    return None if _is_whole(lowest) else lowest


def _tails(line: Line) -> Iterator[tuple[EngineWord, ...]]:
    """What may be the end of a name: sure words at the end of a short line, and those before."""
    if len(line.words) > 6 or not any(map(str.islower, line.text)):
        return
    sure = [word for word in line.words if word.confidence > _SURE and is_name_word(word.text)]
    if sure and line.words.index(sure[-1]) >= len(line.words) - 2:
        yield line.words


def _is_whole(words: Sequence[EngineWord]) -> bool:
    letters = [word for word in words if any(map(str.isalpha, word.text))]
    good = all(word.confidence > _SURE and is_name_word(word.text) for word in letters)
    return good and len(letters) > 1 and is_surname(letters[0].text)


class _Place:
    """Where a name stands on the page, and pictures of it to be read."""

    def __init__(self, image: Pixels, line: Sequence[EngineWord], dpi: float) -> None:
        self._image = image
        self._dpi = dpi
        sure = [w for w in line if w.confidence > _SURE and is_name_word(w.text)]
        frame = around(word.box for word in sure)
        tall = min(word.box.y1 - word.box.y0 for word in sure)
        middle = (sure[-1].box.y0 + sure[-1].box.y1) / 2
        self.box = Box(
            max(0.0, frame.x0 - _BEFORE * tall),
            max(0.0, min(frame.y0, middle - tall / 2) - _ABOVE * tall),
            min(float(image.shape[1]), frame.x1 + _AFTER * tall),
            min(float(image.shape[0]), frame.y1 + _ABOVE * tall),
        )

    def pictures(self, words: Sequence[EngineWord]) -> Iterator[Pixels]:
        """The line as it is, washed of pale ink, without rims, and without strokes from above."""
        aside, up = (inches * self._dpi for inches in _AROUND_INCHES)
        x0, y0, x1, y1 = self.box
        wide = Box(max(0.0, x0 - aside), max(0.0, y0 - up), x1 + aside, y1 + up)
        region = crop(washed(self._image, words), wide)
        clear = without_rings(region, self._dpi)
        move = (round(wide.x0), round(wide.y0))
        seen = region if clear is None else clear
        line = self._line(seen, move)
        yield _bordered(self._line(region, move))
        yield _bordered(line)
        yield _bordered(_without_hanging(line))
        yield _bordered(_bolder(_without_hanging(line)))

    def _line(self, region: Pixels, move: tuple[int, int]) -> Pixels:
        x0, y0, x1, y1 = self.box
        return crop(region, Box(x0 - move[0], y0 - move[1], x1 - move[0], y1 - move[1]))


def _without_hanging(line: Pixels) -> Pixels:
    """Without what hangs into the line from above but does not reach its middle: pen strokes."""
    ink = (line < 128).astype(np.uint8)
    count, marks, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    cleared = line.copy()
    for number in range(1, count):
        top, tall = int(stats[number][1]), int(stats[number][3])
        if top <= 1 and tall < 0.42 * line.shape[0]:
            grown = cv2.dilate((marks == number).astype(np.uint8), np.ones((3, 3), np.uint8))
            cleared[grown > 0] = 255
    return cleared


def _bolder(line: Pixels) -> Pixels:
    """Twice the size, the cuts that a rim left in the letters closed."""
    large = cv2.resize(line, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    return np.asarray(cv2.erode(large, np.ones((3, 3), np.uint8)), dtype=np.uint8)


def _bordered(line: Pixels) -> Pixels:
    sides = (_WIDTH // 2,) * 4
    return np.asarray(cv2.copyMakeBorder(line, *sides, cv2.BORDER_CONSTANT, value=[255]), np.uint8)


def _agreed(readings: Sequence[Sequence[EngineWord]], line: Sequence[EngineWord]) -> _Name | None:
    """The name that most readings give, of those that end as the words surely read before."""
    kept = [w.text.strip(".,;:'-") for w in line if w.confidence > _SURE and is_name_word(w.text)]
    names = (as_name([word.text for word in reading]) for reading in readings)
    votes = Counter(name for name in names if name is not None and name[-1] == kept[-1])
    if not votes:
        return None
    (name, count), *others = votes.most_common()
    if others and others[0][1] == count:
        return None
    literal = [name[0] in [word.text for word in reading] for reading in readings]
    return _Name(name, _AGREED if count > 1 and any(literal) else _ALONE)


def _with_name(
    words: Sequence[EngineWord], line: Sequence[EngineWord], name: _Name, box: Box
) -> tuple[EngineWord, ...]:
    """The words with the name in place of what was read of it."""
    first, old = words.index(line[0]), {word.text.strip(".,;:'-"): word for word in line}
    last = next(word for word in reversed(line) if is_name_word(word.text)).box
    frames = _frames(name.parts, Box(box.x0, last.y0, last.x1, last.y1), old)
    made = [
        EngineWord(part, frame, _sure(name, old.get(part)), *_at(line[-1]))
        for part, frame in zip(name.parts, frames, strict=True)
    ]
    kept = [word for word in words if word not in line]
    return (*kept[:first], *made, *kept[first:])


def _sure(name: _Name, word: EngineWord | None) -> float:
    """How sure a word of the name is; what one reading alone gave is doubtful as a whole."""
    return max(name.sure, word.confidence) if word and name.sure > _ALONE else name.sure


def _at(word: EngineWord) -> tuple[int, int, int]:
    return word.block, word.paragraph, word.line


def _frames(parts: Sequence[str], room: Box, old: dict[str, EngineWord]) -> list[Box]:
    """A box for each word: where it was read before, else by its letters before the next one."""
    frames: list[Box] = []
    end = room.x1
    for part in reversed(parts):
        known = old.get(part)
        tall = room.y1 - room.y0
        width = 0.62 * tall * len(part)
        box = known.box if known is not None else Box(end - width, room.y0, end, room.y1)
        frames.append(box)
        end = box.x0 - 0.35 * tall
    return frames[::-1]
