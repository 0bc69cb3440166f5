"""The values that travel through the reading stages; frozen, picklable, without behaviour.

Points are PDF points (1/72 inch) of the upright page, origin top-left. Pixels belong to one
image, origin top-left. Page indexes are 0-based.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Turn = Literal[0, 90, 180, 270]
Source = Literal["ocr", "layer", "mixed", "blank"]


class Box(NamedTuple):
    """A rectangle, `x0 <= x1`, `y0 <= y1`; the owner says whether points or pixels."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Warned:
    """Something odd about a file that does not prevent its import: a code and its values."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What inspection found in a file: media type by content, page sizes in points, oddities."""

    media_type: str
    pages: tuple[tuple[float, float], ...]
    warnings: tuple[Warned, ...] = ()


@dataclass(frozen=True, slots=True)
class EngineWord:
    """One word as an engine saw it: pixels of the prepared image, confidence 0 to 1.

    `block`, `paragraph`, `line` number the engine's own grouping, for the layout stage.
    """

    text: str
    box: Box
    confidence: float
    block: int
    paragraph: int
    line: int


@dataclass(frozen=True, slots=True)
class Word:
    """One word in reading order, in points of the upright page.

    `after` follows it in the page's text: " ", a line end, a paragraph end or "".
    `raw` is what the engine saw; `mended` says that `text` differs from it by our judgement.
    """

    text: str
    after: str
    box: Box
    confidence: float
    raw: str
    mended: bool = False


@dataclass(frozen=True, slots=True)
class PageReading:
    """Everything known of one page after reading; sizes in points of the upright page.

    `turn` is the clockwise rotation in degrees that brings the page as its file shows it
    upright. `reader` names reader, engine and model with their versions.
    """

    width: float
    height: float
    turn: Turn
    words: tuple[Word, ...]
    source: Source
    confidence: float
    reader: str
    needs_rescan: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A field read from a document: value, raw reading, 0-based page, box, confidence 0 to 1."""

    name: str
    value: str | tuple[str, ...]
    raw: str
    page: int
    box: Box | None
    confidence: float
    origin: Literal["read", "rule"] = "read"
