"""Lines set on a sheet of paper, at 300 dots per inch and without any damage yet."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from ocr.training.faces import STYLES, Face, font
from ocr.training.lines import Text
from ocr.values import Box

Ink = NDArray[np.float32]  # 0 is paper, 1 is full ink
Outline = NDArray[np.float64]  # points (x, y) along the upper and the lower edge of a line

DPI = 300
_SIZES = (38, 42, 46, 50, 54, 58, 62, 70)  # pixels: 9 to 17 points
_SIZE_SHARES = (3, 5, 9, 20, 32, 25, 4, 2)
_MARGIN = 90
_ASCENT, _DESCENT = 0.68, 0.21  # of the size: what the engine keeps above and below a baseline


@dataclass(frozen=True, slots=True)
class Set:
    """One line that was set: what it says, its ink, and the strip the engine would look at."""

    text: str
    ink: Outline
    strip: Outline

    def moved(self, move: Callable[[Outline], Outline]) -> Set:
        """The line with all its points moved."""
        return Set(self.text, move(self.ink), move(self.strip))


def outline(box: Box) -> Outline:
    """Points along the edges of a box, near enough to follow a bent line."""
    x = np.linspace(box.x0, box.x1, 9)
    edges = [np.stack((x, np.full_like(x, y)), axis=1) for y in (box.y0, box.y1)]
    return np.concatenate(edges)


def box_of(points: Outline) -> Box:
    """The box around some points."""
    (x0, y0), (x1, y1) = points.min(axis=0), points.max(axis=0)
    return Box(float(x0), float(y0), float(x1), float(y1))


@dataclass(frozen=True, slots=True)
class Sheet:
    """Ink on paper and the lines it belongs to."""

    ink: Ink
    lines: tuple[Set, ...]


class Setter:
    """Sets lines as offices do: justified words, some underlined or boxed, tables with rules.

    Args:
        faces: typefaces to choose from, one a sheet.
        rng: decides.
    """

    def __init__(self, faces: Sequence[Face], rng: random.Random) -> None:
        self._faces, self._rng = faces, rng

    def sheet(self, texts: Sequence[Text], *, ruled: float = 0.06) -> Sheet:
        """Set lines below one another.

        Args:
            texts: the lines.
            ruled: share of lines that get a rule below or a box around them.
        """
        rng = self._rng
        face = rng.choices(self._faces, [face.weight for face in self._faces])[0]
        usual = rng.choices(_SIZES, _SIZE_SHARES)[0]
        leading = rng.uniform(1.12, 1.7)
        fonts = [self._font(face, usual) for _ in texts]
        heights = [round(each.size * leading) for each in fonts]
        picture = Image.new("L", (self._width(texts, fonts), sum(heights) + 2 * _MARGIN), 0)
        draw, down, lines = ImageDraw.Draw(picture), float(_MARGIN), []
        for text, each, height in zip(texts, fonts, heights, strict=True):
            down += height
            lines.append(self._line(draw, text, each, down))
            if rng.random() < ruled:
                self._rule(draw, box_of(lines[-1].ink))
        ink = np.asarray(picture, dtype=np.float32) / np.float32(255)
        return Sheet(ink, tuple(lines))

    def _font(self, face: Face, usual: int) -> ImageFont.FreeTypeFont:
        rng = self._rng
        size = usual if rng.random() < 0.75 else rng.choices(_SIZES, _SIZE_SHARES)[0]
        file: Path = face.files[rng.choices(range(4), STYLES)[0]]
        return font(file, size)

    def _width(self, texts: Sequence[Text], fonts: Sequence[ImageFont.FreeTypeFont]) -> int:
        widths = (
            each.getlength(text.text) * 1.3 + 170 * len(text.cells)
            for text, each in zip(texts, fonts, strict=True)
        )
        return max(900, round(max(widths))) + 2 * _MARGIN

    def _line(
        self, draw: ImageDraw.ImageDraw, text: Text, face: ImageFont.FreeTypeFont, down: float
    ) -> Set:
        """One line with its baseline at `down`."""
        rng = self._rng
        left = right = _MARGIN + rng.choice((0.0, 0.0, rng.uniform(0, 160)))
        blank = face.getlength(" ") * (1 if rng.random() < 0.4 else rng.uniform(0.85, 1.9))
        spread = rng.uniform(-0.7, 2.2) if rng.random() < 0.15 else 0.0
        top, bottom, ruled = down, down, rng.random() < 0.5
        for place, cell in enumerate(text.cells):
            if place:
                gap = rng.uniform(40, 160)
                if ruled:
                    x = right + gap / 2
                    draw.line((x, down - face.size * 1.1, x, down + face.size * 0.4), 255, 3)
                right += gap
            for word in cell.split():
                right = self._word(draw, word, face, (right, down), spread) + blank
                box = face.getbbox(word, anchor="ls")
                top, bottom = min(top, down + box[1]), max(bottom, down + box[3])
            right -= blank
        ink = Box(left, top, right, bottom)
        ends = (min(top, down - _ASCENT * face.size), max(bottom, down + _DESCENT * face.size))
        return Set(text.text, outline(ink), outline(Box(left, ends[0], right, ends[1])))

    @staticmethod
    def _word(
        draw: ImageDraw.ImageDraw,
        word: str,
        face: ImageFont.FreeTypeFont,
        at: tuple[float, float],
        spread: float,
    ) -> float:
        """Draw a word and return where it ends."""
        x, y = at
        if not spread:
            draw.text((x, y), word, fill=255, font=face, anchor="ls")
            return x + face.getlength(word)
        for letter in word:
            draw.text((x, y), letter, fill=255, font=face, anchor="ls")
            x += face.getlength(letter) + spread
        return x

    def _rule(self, draw: ImageDraw.ImageDraw, ink: Box) -> None:
        """A rule below a part of a line, or a box around it, perhaps touching letters."""
        rng = self._rng
        thick = rng.randint(2, 4)
        start = rng.uniform(ink.x0, (ink.x0 + ink.x1) / 2) if rng.random() < 0.5 else ink.x0
        below = ink.y1 + rng.uniform(-6, 8)
        if rng.random() < 0.7:
            draw.line((start, below, rng.uniform(start, ink.x1), below), 255, thick)
            return
        room = rng.uniform(2, 14)
        corners = (ink.x0 - 2 * room, ink.y0 - room, ink.x1 + 2 * room, ink.y1 + room)
        draw.rectangle(corners, outline=255, width=thick)
