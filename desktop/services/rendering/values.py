"""What is asked of the renderer and what it gives back; frozen values without behaviour."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from db.records import Box, Turn

RenderTicket = int
"""Names one request, for cancelling it."""


Ink = Literal["", "red", "blue", "both"]
"""The colour of seals, of pens, of both, or of none."""


@dataclass(frozen=True, slots=True)
class Adjust:
    """How an image is made easier to read; the default changes nothing.

    `brightness` and `contrast` go from -100 to 100; `without` names ink that becomes paper.
    """

    brightness: int = 0
    contrast: int = 0
    invert: bool = False
    without: Ink = ""


AS_IT_IS = Adjust()


@dataclass(frozen=True, slots=True)
class RenderRequest:
    """One page, or a part of it, to be made an image.

    `index` is 0-based; `scale` is pixels per point; `turn` is clockwise, on top of the rotation
    the file itself asks for. `clip` is the wanted part in points of the page as turned, None for
    all of it. A smaller `priority` goes first; among equals the latest request does. `hidden`
    names annotations of the file (see `desktop.services.marks.foreign`) that are not drawn;
    `adjust` is done to the pixels in the end.
    """

    path: Path
    media_type: str
    index: int
    scale: float
    turn: Turn = 0
    priority: int = 0
    clip: Box | None = None
    hidden: frozenset[str] = frozenset()
    adjust: Adjust = AS_IT_IS


@dataclass(frozen=True, slots=True)
class Rendered:
    """An image of what was asked: rows of `stride` bytes, red, green, blue, 8 bits each.

    A request for more pixels than the renderer allows is answered with a smaller image of the
    same part of the page.
    """

    width: int
    height: int
    stride: int
    data: bytes
    request: RenderRequest


@dataclass(frozen=True, slots=True)
class RenderFailure:
    """Why there is no image: a code with its values, worded by `desktop.services.messages`.

    `page.unrenderable`: the page is damaged or brought the renderer down; `page.too_slow`: it
    took longer than the time limit; `page.too_large`: it needs more memory than is allowed;
    besides these the codes of `ocr.errors.UnreadableFile`.
    """

    code: str
    values: Mapping[str, str]
    request: RenderRequest


OnDone = Callable[[Rendered | RenderFailure], None]
