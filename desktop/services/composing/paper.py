"""Sizes of paper, and where on it a page goes: pure functions in points, origin top-left."""

from __future__ import annotations

from typing import Final, NamedTuple

from db.records import Box
from desktop.services.composing.choices import Orientation, PrintChoices


class Size(NamedTuple):
    """Width and height in points."""

    width: float
    height: float

    @property
    def across(self) -> Size:
        """The same paper lying on its other side."""
        return Size(self.height, self.width)

    @property
    def box(self) -> Box:
        """All of it."""
        return Box(0, 0, self.width, self.height)


SIZES: Final = {
    "A3": Size(842.0, 1191.0),
    "A4": Size(595.0, 842.0),
    "A5": Size(420.0, 595.0),
    "Letter": Size(612.0, 792.0),
}
"""Upright paper by name (ISO 216, ANSI), in whole points as printers know it: nothing is scaled."""


REACH: Final = 14.0
"""Points (5 mm) at the edges of paper that printers do not reach."""


def oriented(paper: Size, like: Size, orientation: Orientation) -> Size:
    """Paper upright or across as asked; "auto" as `like` lies."""
    wide = like.width > like.height if orientation == "auto" else orientation == "landscape"
    return paper if wide == (paper.width > paper.height) else paper.across


def paper_for(choices: PrintChoices, page: Size) -> Size:
    """The paper one page is laid out on, before several are put on a sheet."""
    several = choices.booklet or choices.per_sheet > 1
    orientation: Orientation = "auto" if several else choices.orientation
    return oriented(SIZES.get(choices.paper, page), page, orientation)


def scale_into(page: Size, room: Box) -> float:
    """By how much a page is enlarged to fill a room."""
    return min((room.x1 - room.x0) / page.width, (room.y1 - room.y0) / page.height)


def placed(page: Size, room: Box, scale: float, *, corner: bool = False) -> Box:
    """Where a scaled page lies: in the middle of a room, or in its upper left corner."""
    width, height = page.width * scale, page.height * scale
    x = room.x0 if corner else (room.x0 + room.x1 - width) / 2
    y = room.y0 if corner else (room.y0 + room.y1 - height) / 2
    return Box(x, y, x + width, y + height)
