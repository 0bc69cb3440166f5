"""A ruled table; a row stays whole, the head is repeated on a new page."""

from __future__ import annotations

from itertools import accumulate, pairwise

from samplekit.flow import Flow
from samplekit.fonts import Face
from samplekit.lines import Line, Run, break_lines, place_centred
from samplekit.sheet import LEFT, MEASURE, RIGHT, Rule
from samplekit.values import Table

SIZE = 12.5
LEADING = 15.5
PADDING = 4.0

Cells = tuple[tuple[Line, ...], ...]


def set_table(flow: Flow, table: Table) -> None:
    """Set the whole table from the pen on."""
    edges = tuple(LEFT + MEASURE * share for share in accumulate(table.widths, initial=0.0))
    head = _cells(flow, table.head, edges, bold=True)
    flow.y += 6
    _row(flow, head, edges, bold=True)
    for texts in table.rows:
        cells = _cells(flow, texts, edges, bold=False)
        if _turns(flow, _height(cells)):
            _row(flow, head, edges, bold=True)
        _row(flow, cells, edges, bold=False)
    flow.y += 6


def _turns(flow: Flow, height: float) -> bool:
    """Make room for `height`; whether that took a new page."""
    before = flow.page
    flow.need(height)
    return flow.page != before


def _cells(flow: Flow, texts: tuple[str, ...], edges: tuple[float, ...], *, bold: bool) -> Cells:
    face: Face = "bold" if bold else "regular"
    return tuple(
        break_lines([Run(text, face, SIZE)], flow.faces, right - left - 2 * PADDING)
        for text, (left, right) in zip(texts, pairwise(edges), strict=True)
    )


def _height(cells: Cells) -> float:
    return max(len(lines) for lines in cells) * LEADING + 2 * PADDING


def _row(flow: Flow, cells: Cells, edges: tuple[float, ...], *, bold: bool) -> None:
    top, height = flow.y, _height(cells)
    for lines, (left, right) in zip(cells, pairwise(edges), strict=True):
        _cell(flow, lines, left, right, top + (height - len(lines) * LEADING) / 2, bold=bold)
    for x in edges:
        flow.rule(Rule(x, top, x, top + height, 0.5))
    for y in (top, top + height):
        flow.rule(Rule(LEFT, y, RIGHT, y, 0.5))
    flow.y = top + height


def _cell(
    flow: Flow, lines: tuple[Line, ...], left: float, right: float, top: float, *, bold: bool
) -> None:
    """Short cells and heads are centred, running text begins at the left."""
    centred = bold or len(lines) == 1
    for number, line in enumerate(lines, 1):
        y = top + number * LEADING - 3.5
        if centred:
            run = Run(line.text, line.pieces[0].face, SIZE)
            flow.put([place_centred(run, (left + right) / 2, y, flow.faces)], line.text)
        else:
            flow.line(_ragged(line), left + PADDING, y)


def _ragged(line: Line) -> Line:
    return Line(line.pieces, line.indent, line.width, last=True)
