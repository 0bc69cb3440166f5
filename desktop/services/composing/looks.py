"""How each kind of mark is drawn in a copy; one more kind is one more entry."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from db.records import Annotation, Box
from desktop.services.composing.canvas import Canvas
from desktop.services.marks.colours import INK, WHITE, legible, rgb, tint
from desktop.services.marks.geometry import Point, arrow_head, bounds
from desktop.services.marks.kinds import LINE_WIDTH
from desktop.services.marks.pressure import pieces
from desktop.services.marks.wording import style_number, style_text

THROUGH: Final = "Through"
"""Graphics state that lets the scan be seen through the colour."""
OPACITY: Final = 0.45
VEIL: Final = "Veil"
"""Graphics state of paper laid over the scan."""
VEIL_OPACITY: Final = 0.78

Look = Callable[[Canvas, Annotation], None]


def look(canvas: Canvas, mark: Annotation) -> None:
    """Draw a mark; a kind not known here becomes a frame."""
    LOOKS.get(mark.kind, _box)(canvas, mark)


def width_of(mark: Annotation) -> float:
    """Points of a mark's lines."""
    return style_number(mark, "width", LINE_WIDTH)


def _pen(canvas: Canvas, mark: Annotation) -> None:
    canvas.pen(rgb(mark.colour), width_of(mark))


def _highlight(canvas: Canvas, mark: Annotation) -> None:
    canvas.use_state(THROUGH)
    canvas.brush(rgb(mark.colour))
    for rect in mark.rects:
        canvas.rectangle(rect)
        canvas.fill()


def _line_at(share: float) -> Look:
    def draw(canvas: Canvas, mark: Annotation) -> None:
        for rect in mark.rects:
            height = rect.y1 - rect.y0
            y = rect.y0 + height * share
            canvas.pen(legible(mark.colour), max(0.8, height / 14))
            canvas.path(((rect.x0, y), (rect.x1, y)))
            canvas.stroke()

    return draw


def _squiggly(canvas: Canvas, mark: Annotation) -> None:
    for rect in mark.rects:
        step = max(1.5, (rect.y1 - rect.y0) / 8)
        canvas.pen(legible(mark.colour), step / 2.5)
        canvas.path(_waves(rect, step))
        canvas.stroke()


def _waves(rect: Box, step: float) -> list[Point]:
    count = max(1, int((rect.x1 - rect.x0) / step))
    return [(rect.x0 + n * step, rect.y1 - step * (n % 2)) for n in range(count + 1)]


def _box(canvas: Canvas, mark: Annotation) -> None:
    canvas.use_state(THROUGH)
    canvas.brush(rgb(mark.colour))
    _pen(canvas, mark)
    for rect in mark.rects:
        canvas.rectangle(_inset(rect, width_of(mark) / 2))
        canvas.fill_and_stroke()


def _rect(canvas: Canvas, mark: Annotation) -> None:
    _pen(canvas, mark)
    for rect in mark.rects:
        canvas.rectangle(_inset(rect, width_of(mark) / 2))
        canvas.stroke()


def _ellipse(canvas: Canvas, mark: Annotation) -> None:
    _pen(canvas, mark)
    for rect in mark.rects:
        canvas.ellipse(_inset(rect, width_of(mark) / 2))
        canvas.stroke()


def _inset(rect: Box, by: float) -> Box:
    by = min(by, (rect.x1 - rect.x0) / 2, (rect.y1 - rect.y0) / 2)
    return Box(rect.x0 + by, rect.y0 + by, rect.x1 - by, rect.y1 - by)


def _ink(canvas: Canvas, mark: Annotation) -> None:
    """A drawing, broader where the pen was pressed harder."""
    pressed = tuple(pieces(mark))
    for piece in pressed:
        canvas.pen(rgb(mark.colour), width_of(mark) * piece.share)
        canvas.path(piece.ends)
        canvas.stroke()
    if not pressed:
        _strokes(canvas, mark)


def _strokes(canvas: Canvas, mark: Annotation) -> None:
    _pen(canvas, mark)
    for stroke in mark.strokes:
        canvas.path(stroke, closed=mark.kind == "polygon")
        canvas.stroke()


def _arrow(canvas: Canvas, mark: Annotation) -> None:
    _strokes(canvas, mark)
    for stroke in mark.strokes:
        if len(stroke) > 1:
            canvas.path(arrow_head(stroke, width_of(mark)))
            canvas.stroke()


def _note(canvas: Canvas, mark: Annotation) -> None:
    """A small sheet with three lines on it."""
    sheet = mark.rects[0]
    canvas.brush(rgb(mark.colour))
    canvas.pen(legible(mark.colour), 1.0)
    canvas.rectangle(_inset(sheet, 0.5))
    canvas.fill_and_stroke()
    canvas.pen(INK, 0.8)
    width, height = sheet.x1 - sheet.x0, sheet.y1 - sheet.y0
    for share in (0.3, 0.5, 0.7):
        y = sheet.y0 + height * share
        canvas.path(((sheet.x0 + width * 0.2, y), (sheet.x1 - width * 0.2, y)))
        canvas.stroke()


def _ground(canvas: Canvas, mark: Annotation) -> None:
    """The paper under a text box; its letters come from `lettering`."""
    box = bounds(mark)
    if box is not None:
        canvas.brush(tint(mark.colour))
        canvas.pen(legible(mark.colour), 1.0)
        canvas.rectangle(_inset(box, 0.5))
        canvas.fill_and_stroke()


def _stamp(canvas: Canvas, mark: Annotation) -> None:
    """The double frame of a rubber stamp, on a veil that keeps it readable over print.

    One with a picture needs neither; `lettering` puts the picture there.
    """
    if style_text(mark, "image"):
        return
    box = mark.rects[0]
    canvas.save()
    canvas.use_state(VEIL)
    canvas.brush(WHITE)
    canvas.rectangle(box)
    canvas.fill()
    canvas.restore()
    for inset, width in ((1.0, 2.0), (4.0, 0.8)):
        canvas.pen(legible(mark.colour), width)
        canvas.rectangle(_inset(box, inset))
        canvas.stroke()


LOOKS: Final[dict[str, Look]] = {
    "highlight": _highlight,
    "underline": _line_at(0.97),
    "strikeout": _line_at(0.55),
    "squiggly": _squiggly,
    "box": _box,
    "rect": _rect,
    "ellipse": _ellipse,
    "note": _note,
    "text": _ground,
    "instruction": _ground,
    "stamp": _stamp,
    "ink": _ink,
    "line": _strokes,
    "polyline": _strokes,
    "polygon": _strokes,
    "arrow": _arrow,
}
