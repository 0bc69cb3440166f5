"""The handles of a selected mark: where they are, and what pulling one does to the mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from db.records import Annotation, Box
from desktop.services.marks.foreign import is_foreign
from desktop.services.marks.geometry import LEAST_SIDE, Point, bounds, placed, resized
from desktop.services.marks.kinds import OVER_TEXT

EDGES = ((-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1))
"""Left or right, upper or lower: what each handle of a box moves."""
AT_ENDS = ("line", "arrow")


@dataclass(frozen=True, slots=True)
class Handle:
    """One handle: its place, and the edges it moves or, of a line, the number of the end."""

    at: Point
    edge: tuple[int, int] = (0, 0)
    end: int | None = None


def is_movable(mark: Annotation) -> bool:
    """Whether a mark may be put elsewhere: not those on words, nor those of the file itself."""
    return mark.kind not in OVER_TEXT and not is_foreign(mark)


def handles(mark: Annotation) -> tuple[Handle, ...]:
    """The handles of a mark; none where it has one size only."""
    box = bounds(mark)
    if box is None or mark.kind == "note" or not is_movable(mark):
        return ()
    if mark.kind in AT_ENDS and mark.strokes:
        line = mark.strokes[0]
        return Handle(line[0], end=0), Handle(line[-1], end=len(line) - 1)
    middle = ((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)
    return tuple(
        Handle(
            (
                (box.x0, middle[0], box.x1)[across + 1],
                (box.y0, middle[1], box.y1)[down + 1],
            ),
            (across, down),
        )
        for across, down in EDGES
    )


def handle_at(found: Sequence[Handle], point: Point, reach: float) -> Handle | None:
    """The handle within reach (points) of a place."""
    for handle in found:
        if max(abs(handle.at[0] - point[0]), abs(handle.at[1] - point[1])) <= reach:
            return handle
    return None


def pulled(mark: Annotation, handle: Handle, point: Point) -> Annotation:
    """The mark with one of its handles pulled to a place."""
    if handle.end is not None:
        ends = list(mark.strokes[0])
        ends[handle.end] = point
        return placed(_with_line(mark, tuple(ends)), lambda at: at)
    box = bounds(mark)
    return mark if box is None else resized(mark, box, _stretched(box, handle.edge, point))


def _with_line(mark: Annotation, line: tuple[Point, ...]) -> Annotation:
    return replace(mark, strokes=(line,))


def _stretched(box: Box, edge: tuple[int, int], point: Point) -> Box:
    """The box with the edges moved to a point; it keeps a least size and never turns over."""
    (across, down), (x, y) = edge, point
    return Box(
        min(x, box.x1 - LEAST_SIDE) if across < 0 else box.x0,
        min(y, box.y1 - LEAST_SIDE) if down < 0 else box.y0,
        max(x, box.x0 + LEAST_SIDE) if across > 0 else box.x1,
        max(y, box.y0 + LEAST_SIDE) if down > 0 else box.y1,
    )
