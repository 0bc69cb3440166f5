"""A name put back among the words of its page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ocr.naming import is_name_word
from ocr.signature.agreeing import ALONE, PUNCTUATION, Name
from ocr.values import Box, EngineWord

_LETTER: Final = 0.62  # its width, in heights of the line
_SPACE: Final = 0.35  # between two words, likewise


def with_name(
    words: Sequence[EngineWord], line: Sequence[EngineWord], name: Name, box: Box
) -> tuple[EngineWord, ...]:
    """The words with the name in place of what was read of it.

    Args:
        words: of the page.
        line: those of them that the name replaces.
        name: as agreed on.
        box: of the name's line, in the pixels that the words' boxes are in.
    """
    first, old = words.index(line[0]), {word.text.strip(PUNCTUATION): word for word in line}
    last = next(word for word in reversed(line) if is_name_word(word.text)).box
    frames = _frames(name.parts, Box(box.x0, last.y0, last.x1, last.y1), old)
    made = [
        EngineWord(part, frame, _sure(name, old.get(part)), *_at(line[-1]))
        for part, frame in zip(name.parts, frames, strict=True)
    ]
    kept = [word for word in words if word not in line]
    return (*kept[:first], *made, *kept[first:])


def _sure(name: Name, word: EngineWord | None) -> float:
    """How sure a word of the name is; what one reading alone gave is doubtful as a whole."""
    return max(name.sure, word.confidence) if word and name.sure > ALONE else name.sure


def _at(word: EngineWord) -> tuple[int, int, int]:
    return word.block, word.paragraph, word.line


def _frames(parts: Sequence[str], room: Box, old: dict[str, EngineWord]) -> list[Box]:
    """A box for each word: where it was read before, else by its letters before the next one."""
    frames: list[Box] = []
    end = room.x1
    for part in reversed(parts):
        known = old.get(part)
        tall = room.y1 - room.y0
        width = _LETTER * tall * len(part)
        box = known.box if known is not None else Box(end - width, room.y0, end, room.y1)
        frames.append(box)
        end = box.x0 - _SPACE * tall
    return frames[::-1]
