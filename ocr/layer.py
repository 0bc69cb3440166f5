"""The text layer of a born-digital PDF page, where it is the page's text and sound Vietnamese.

Not believed: a signature stamp's few words (`ocr.inlays` sees to fields and stamps), hidden text
that scanners put behind a picture of the page, and text in broken encodings. Legacy encodings
are converted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ocr.errors import UnreadableFile
from ocr.judge import judged
from ocr.kinds import PDF
from ocr.layer_words import layer_words
from ocr.mupdf import MuPdfError
from ocr.pdf_file import opened, page_at, page_size
from ocr.pdf_pixels import placed_images
from ocr.values import Box, EngineWord

_LEAST_LETTERS = 80  # less is a stamp, a page number or a caption
_SOUND = 0.9  # share of letters in believable words
_LEAST_MARKED = 0.1  # share of letters with Vietnamese marks; broken encodings have next to none
_SPOKEN = re.compile(r"\W*(?=\w*[aeiouyAEIOUY\d])\w+([-/.'’,]\w+)*\W*|\W{1,3}")
_MOSTLY = 0.8
_PICTURE = 0.12  # an image on more of the page than this may hold text of its own


@dataclass(frozen=True, slots=True)
class TextLayer:
    """The words of a page and the page's size, all in points.

    `pictures` are the parts of the page that are images and may hold text of their own.
    """

    words: tuple[EngineWord, ...]
    width: float
    height: float
    pictures: tuple[Box, ...] = ()


def sound_layer(path: Path, media_type: str, index: int) -> TextLayer | None:
    """The text layer of a page, or None where it is not to be believed.

    Words that lie on a picture are a scanner's reading of it and are left out.

    Args:
        path: the file.
        media_type: as `inspect` found it.
        index: 0-based page.
    """
    if media_type != PDF:
        return None
    with opened(path) as document:
        page = page_at(document, index)
        try:
            pictures = _pictures(page)
            words = tuple(_outside(_words(page), pictures))
            plain = not pictures and _is_plain(words) and _is_all(page)
        except (*MuPdfError, UnreadableFile):
            return None
        believed = _is_sound(words) or plain
        return TextLayer(words, *page_size(page), pictures) if believed else None


def _pictures(page: Any) -> tuple[Box, ...]:
    area = abs(page.rect) or 1.0
    boxes = (image.box for image in placed_images(page))
    across, down = _scale(page)
    return tuple(
        Box(box.x0 * across, box.y0 * down, box.x1 * across, box.y1 * down)
        for box in boxes
        if abs(box) > _PICTURE * area
    )


def _outside(words: Iterable[EngineWord], pictures: Sequence[Box]) -> Iterator[EngineWord]:
    return (word for word in words if not any(is_on(word.box, each) for each in pictures))


def is_on(box: Box, other: Box) -> bool:
    """Whether the middle of a box lies on another."""
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    return other.x0 <= x <= other.x1 and other.y0 <= y <= other.y1


def _scale(page: Any) -> tuple[float, float]:
    width, height = page_size(page)
    return width / page.rect.width, height / page.rect.height


def _words(page: Any) -> Iterator[EngineWord]:
    """Visible words of the page's own content, annotations left out."""
    width, height = page_size(page)
    across, down = _scale(page)
    for text, (x0, y0, x1, y1), block, line in layer_words(page):
        box = Box(x0 * across, y0 * down, x1 * across, y1 * down)
        if 0 <= box.x0 < width and 0 <= box.y0 < height:
            yield EngineWord(text, box, 1.0, block, 1, line)


def _is_sound(words: tuple[EngineWord, ...]) -> bool:
    letters = [letter for word in words for letter in word.text if letter.isalpha()]
    if len(letters) < _LEAST_LETTERS:
        return False
    marked = sum(not letter.isascii() for letter in letters)
    return judged(words).share >= _SOUND and marked >= _LEAST_MARKED * len(letters)


def _is_plain(words: tuple[EngineWord, ...]) -> bool:
    """Whether the text is of another language that does without letters beyond ASCII.

    Legacy encodings need such letters; fonts without a table of letters give signs amid words.
    """
    if not words or not all(word.text.isascii() for word in words):
        return False
    letters = sum(len(word.text) for word in words)
    spoken = sum(len(word.text) for word in words if _SPOKEN.fullmatch(word.text))
    return spoken >= _MOSTLY * letters


def _is_all(page: Any) -> bool:
    """Whether text is all that the page shows: no image, no drawing that may be letters."""
    return all(kind.endswith("text") for kind, *_ in page.get_bboxlog())
