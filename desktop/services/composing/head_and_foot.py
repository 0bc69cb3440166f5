"""Lines at the head and foot of a side: BẢN SAO, secrecy, who printed it when, page x of y."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.paper import REACH
from desktop.services.composing.sides import INK, RED, Side, Word

BAND = 30.0
"""Points of height a line takes, with the edge that printers do not reach."""
EDGE = 24.0
"""Points kept free at the sides, where printers do not reach."""
SIZE = 8.0
LEAST = 5.0


@dataclass(frozen=True, slots=True)
class LineTexts:
    """Texts of the lines, empty where not wanted; `page_of` takes `page` and `count`."""

    secrecy: str = ""
    head: str = ""
    copy: str = ""
    printed: str = ""
    foot: str = ""
    page_of: str = ""

    @property
    def over(self) -> float:
        """Points the head's line takes."""
        return BAND if self.secrecy or self.head or self.copy else 0.0

    @property
    def under(self) -> float:
        """Points the foot's line takes."""
        return BAND if self.printed or self.foot or self.page_of else 0.0


def line_texts(
    choices: PrintChoices, *, secrecy: str, copy: str, printed: str, page_of: str
) -> LineTexts:
    """Of the texts there are, those that are chosen."""
    return LineTexts(
        secrecy=secrecy if choices.secrecy_mark else "",
        head=" ".join(choices.head_text.split()),
        copy=copy if choices.copy_mark else "",
        printed=printed if choices.printed_line else "",
        foot=" ".join(choices.foot_text.split()),
        page_of=page_of if choices.page_numbers else "",
    )


def write_lines(side: Side, texts: LineTexts, page: int, count: int, fonts: Any) -> None:
    """Add the lines to a side; `page` from 1; `fonts(text, size, bold)` measures in points."""
    head = (texts.secrecy, texts.head, texts.copy)
    foot = (texts.printed, texts.foot, texts.page_of.format(page=page, count=count))
    _write(side, head, REACH + SIZE + 1, fonts, ends_bold=True)
    _write(side, foot, side.size.height - REACH - 3, fonts, ends_bold=False)


def _write(side: Side, texts: tuple[str, ...], y: float, fonts: Any, *, ends_bold: bool) -> None:
    """Three texts: at the left, in the middle, at the right; smaller where they would meet."""
    room = side.size.width - 2 * EDGE
    bold = (ends_bold, False, ends_bold)
    size = SIZE * (1.15 if ends_bold else 1.0)
    widths = [fonts(text, 1.0, strong) for text, strong in zip(texts, bold, strict=True)]
    size = max(LEAST, min(size, (room - 24) / max(_needed(widths), 1.0)))
    places = ((EDGE, "left"), (side.size.width / 2, "middle"), (side.size.width - EDGE, "right"))
    for at, (text, (x, align)) in enumerate(zip(texts, places, strict=True)):
        if text:
            shade = RED if ends_bold and bold[at] else INK
            cut = _cut(text, room - 24, size, fonts, strong=bold[at])
            side.words.append(Word(cut, x, y, size, align, bold[at], shade))  # type: ignore[arg-type]


def _needed(widths: list[float]) -> float:
    """The width the texts take; what stands in the middle pushes both ways."""
    left, middle, right = widths
    return max(left + right, 2 * max(left, right) + middle if middle else 0.0)


def _cut(text: str, room: float, size: float, fonts: Any, *, strong: bool) -> str:
    """A text that would be longer than the paper is wide loses its end."""
    while len(text) > 1 and fonts(text, size, strong) > room:
        text = text[: -max(2, len(text) // 20)].rstrip() + "…"
    return text
