"""The words of a page as one small blob, and the texts made from them.

The blob's first byte is its version; the rest is deflated. Version 1 holds columns, since columns
of like numbers deflate well and can be read without making a value for every word: the number of
words; for each the length of its text, what follows it, its confidence, who chose it; its box as
hundredths of a point; then all text, and what the engine saw where that differs.
"""

from __future__ import annotations

import struct
import zlib
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from operator import add
from typing import Final

from db.columns import differences, pack_numbers, read_numbers
from db.finding import Span
from db.records import Box, PageWord, WordOrigin
from ocr.vntext import nfc

_VERSION: Final = 1
_AFTERS: Final = ("", " ", "\n", "\n\n")
_AFTER_LENGTHS: Final = tuple(map(len, _AFTERS))
_ORIGINS: Final[tuple[WordOrigin, ...]] = ("read", "mended", "person")
_PER_POINT: Final = 100
_HEADER: Final = struct.Struct("<III")


@dataclass(frozen=True, slots=True)
class _Columns:
    """What the blob holds, column by column; boxes are x0, y0, width, height in turn."""

    lengths: array[int]
    afters: bytes
    confidences: bytes
    origins: bytes
    boxes: tuple[array[int], array[int], array[int], array[int]]
    text: str
    raws: dict[int, str]


def text_of(words: Iterable[PageWord]) -> str:
    """The page's text: every word and what follows it."""
    return "".join(word.text + word.after for word in words)


def raw_text_of(words: Iterable[PageWord]) -> str:
    """The page's text as the engine saw it."""
    return "".join(word.raw + word.raw_after for word in words)


def clean(words: Sequence[PageWord]) -> tuple[PageWord, ...]:
    """Words fit for storing: in the normal form, without what UTF-8 or SQLite cannot hold."""
    raw = raw_text_of(words)
    if _is_clean(text_of(words)) and raw == _storable(raw):
        return tuple(words)
    return tuple(map(_clean, words))


def pack(words: Sequence[PageWord]) -> bytes:
    """Pack words; boxes are rounded to 1/100 point and confidences to 1/100.

    Raises:
        ValueError: when something else than a blank, one or two line ends or nothing follows a
            word, or a coordinate is further than 21,000,000 points away.
    """
    boxes = [_rounded(word.box) for word in words]
    differing = [(at, word.raw) for at, word in enumerate(words) if word.raw != word.text]
    text = "".join(word.text for word in words).encode()
    raws = b"".join(_raw_entry(at, raw) for at, raw in differing)
    parts = [
        _HEADER.pack(len(words), len(text), len(differing)),
        pack_numbers(len(word.text) for word in words),
        bytes(_AFTERS.index(word.after) for word in words),
        bytes(round(min(max(word.confidence, 0.0), 1.0) * 100) for word in words),
        bytes(_ORIGINS.index(word.origin) for word in words),
        *(pack_numbers(differences(column)) for column in _columns_of(boxes)),
        text,
        raws,
    ]
    return bytes((_VERSION,)) + zlib.compress(b"".join(parts), 6)


def unpack(blob: bytes) -> tuple[PageWord, ...]:
    """The words of a blob made by `pack`.

    Raises:
        ValueError: when the blob is of another version or damaged.
    """
    columns = _read(blob)
    boxes = map(_box, *columns.boxes)
    starts = _starts(columns.lengths)
    return tuple(
        PageWord(
            text := columns.text[start : start + length],
            _AFTERS[after],
            box,
            confidence / 100,
            columns.raws.get(at, text),
            _ORIGINS[origin],
        )
        for at, (start, length, after, box, confidence, origin) in enumerate(
            zip(
                starts,
                columns.lengths,
                columns.afters,
                boxes,
                columns.confidences,
                columns.origins,
                strict=True,
            )
        )
    )


def boxes_of(blob: bytes, spans: Iterable[Span]) -> tuple[Box, ...]:
    """The boxes of the words that spans of the page's text touch, in reading order, each once.

    Quick enough for a list of hits: only the boxes asked for become values.

    Raises:
        ValueError: as `unpack`.
    """
    columns = _read(blob)
    gaps = map(_AFTER_LENGTHS.__getitem__, columns.afters)
    starts = list(accumulate(map(add, columns.lengths, gaps), initial=0))[:-1]
    touched = sorted({at for span in spans for at in _words_in(starts, span)})
    kept = (at for at in touched if columns.lengths[at])  # a deleted word has no letters
    return tuple(_box(*(column[at] for column in columns.boxes)) for at in kept)


def _words_in(starts: Sequence[int], span: Span) -> range:
    first = max(bisect_right(starts, span.start) - 1, 0)
    return range(first, bisect_right(starts, max(span.end - 1, span.start)))


def _starts(lengths: Iterable[int]) -> Iterator[int]:
    total = 0
    for length in lengths:
        yield total
        total += length


def _is_clean(text: str) -> bool:
    return text == _storable(text) == nfc(text)


def _clean(word: PageWord) -> PageWord:
    text, raw = nfc(_storable(word.text)), _storable(word.raw)
    if (text, raw) == (word.text, word.raw):
        return word
    return replace(word, text=text, raw=raw)


def _storable(text: str) -> str:
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def _rounded(box: Box) -> tuple[int, int, int, int]:
    x0, y0, x1, y1 = (round(side * _PER_POINT) for side in box)
    return x0, y0, x1 - x0, y1 - y0


def _box(x0: int, y0: int, width: int, height: int) -> Box:
    return Box(
        x0 / _PER_POINT,
        y0 / _PER_POINT,
        (x0 + width) / _PER_POINT,
        (y0 + height) / _PER_POINT,
    )


def _columns_of(boxes: Sequence[tuple[int, int, int, int]]) -> Iterator[list[int]]:
    for side in range(4):
        yield [box[side] for box in boxes]


def _raw_entry(at: int, raw: str) -> bytes:
    data = raw.encode()
    return struct.pack("<II", at, len(data)) + data


def _read(blob: bytes) -> _Columns:
    if not blob or blob[0] != _VERSION:
        raise ValueError("words of an unknown version")
    try:
        return _split(memoryview(zlib.decompress(blob[1:])))
    except (zlib.error, struct.error, IndexError, UnicodeDecodeError) as error:
        raise ValueError("damaged words") from error


def _split(data: memoryview) -> _Columns:
    count, text_size, raw_count = _HEADER.unpack_from(data)
    sizes = [4 * count, count, count, count, *([4 * count] * 4), text_size]
    ends = list(accumulate(sizes, initial=_HEADER.size))
    parts = [bytes(data[start:end]) for start, end in pairwise(ends)]
    x0, y0, width, height = (array("i", accumulate(read_numbers(part))) for part in parts[4:8])
    return _Columns(
        lengths=read_numbers(parts[0]),
        afters=parts[1],
        confidences=parts[2],
        origins=parts[3],
        boxes=(x0, y0, width, height),
        text=parts[8].decode(),
        raws=_read_raws(data[ends[-1] :], raw_count),
    )


def _read_raws(data: memoryview, count: int) -> dict[int, str]:
    raws, offset = {}, 0
    for _ in range(count):
        at, size = struct.unpack_from("<II", data, offset)
        offset += 8
        raws[at] = bytes(data[offset : offset + size]).decode()
        offset += size
    return raws
