"""Where on a printed side a mark lies, and where its number goes."""

from __future__ import annotations

from collections.abc import Sequence

from db.records import Annotation, Box
from desktop.services.composing.paper import Size
from desktop.services.composing.sides import Disc
from desktop.services.marks.geometry import Point, bounds
from desktop.services.marks.kinds import OVER_TEXT

RADIUS = 4.6
"""Points of a number's circle."""
RAISED = 2.0
"""Points its middle lies over the mark's upper edge, so that the words after it stay readable."""


def on_side(box: Box, page: Size, room: Box) -> Box:
    """A box of the page where the page's room on the side puts it."""
    across, down = (room.x1 - room.x0) / page.width, (room.y1 - room.y0) / page.height
    return Box(
        room.x0 + box.x0 * across,
        room.y0 + box.y0 * down,
        room.x0 + box.x1 * across,
        room.y0 + box.y1 * down,
    )


def _around(mark: Annotation) -> Box:
    return bounds(mark) or Box(0, 0, 0, 0)


def leader_start(mark: Annotation, page: Size, room: Box) -> Point:
    """Where a line to the note begins: at the lower right of the last words, or of the mark.

    From there it runs between two lines of text; from the middle it would strike words through.
    """
    over_text = mark.kind in OVER_TEXT and mark.rects
    last = on_side(mark.rects[-1] if over_text else _around(mark), page, room)
    return _inside((last.x1, last.y1), room)


def _inside(at: Point, room: Box) -> Point:
    return min(max(at[0], room.x0), room.x1), min(max(at[1], room.y0), room.y1)


def place_discs(
    marks: Sequence[tuple[int, Annotation]], page: Size, room: Box, within: Box
) -> list[Disc]:
    """Circles with the numbers of marks, each at its mark and none over another."""
    discs: list[Disc] = []
    for number, mark in marks:
        first = mark.rects[0] if mark.kind in OVER_TEXT and mark.rects else _around(mark)
        box = on_side(first, page, room)
        places = [_inside(at, _shrunk(within)) for at in _candidates(box)]
        free = next((at for at in places if not _taken(at, discs)), places[0])
        discs.append(Disc(free[0], free[1], number))
    return discs


def _shrunk(box: Box) -> Box:
    by = RADIUS + 0.5
    return Box(box.x0 + by, box.y0 + by, box.x1 - by, box.y1 - by)


def _candidates(box: Box) -> list[Point]:
    """At the end of the mark a little above it, then before it, then ever further away."""
    top = box.y0 - RAISED
    right = [(box.x1 + RADIUS * 0.7 + step * RADIUS, top) for step in (0, 2.2, 4.4)]
    left = [(box.x0 - RADIUS * 0.7 - step * RADIUS, top) for step in (0, 2.2, 4.4)]
    below = [(box.x1, box.y1 + RADIUS), (box.x0, box.y1 + RADIUS)]
    rings = [
        (box.x1 + RADIUS * across, box.y0 + RADIUS * down)
        for reach in (2.2, 4.4, 6.6, 8.8)
        for across, down in ((0, -reach), (reach, -reach), (-reach, -reach), (reach, reach))
    ]
    return [*right[:1], *left[:1], *below, *right[1:], *left[1:], *rings]


def _taken(at: Point, discs: Sequence[Disc]) -> bool:
    return any((at[0] - d.x) ** 2 + (at[1] - d.y) ** 2 < (2 * RADIUS) ** 2 for d in discs)
