"""Words to lines: greedy breaking and even spacing, on widths alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samplekit.fonts import Face, Faces
from samplekit.sheet import Placed


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one face."""

    text: str
    face: Face
    size: float


@dataclass(frozen=True, slots=True)
class Piece:
    """One word with its width in points."""

    text: str
    face: Face
    size: float
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one line, the width they may fill, and whether they end the paragraph."""

    pieces: tuple[Piece, ...]
    indent: float
    width: float
    last: bool

    @property
    def text(self) -> str:
        """The words with single blanks between."""
        return " ".join(piece.text for piece in self.pieces)


def pieces_of(runs: Sequence[Run], faces: Faces) -> list[Piece]:
    """The words of the runs, measured."""
    return [
        Piece(word, run.face, run.size, faces.width(word, run.face, run.size))
        for run in runs
        for word in run.text.split()
    ]


def blank(piece: Piece, faces: Faces) -> float:
    """The width of the blank after a word."""
    return faces.width(" ", piece.face, piece.size)


def break_lines(
    runs: Sequence[Run], faces: Faces, width: float, indent: float = 0.0
) -> tuple[Line, ...]:
    """Fill lines of `width` points, the first beginning `indent` points later."""
    lines: list[Line] = []
    row: list[Piece] = []
    used, start = 0.0, indent
    for piece in pieces_of(runs, faces):
        step = piece.width + (blank(piece, faces) if row else 0.0)
        if row and start + used + step > width:
            lines.append(Line(tuple(row), start, width, last=False))
            row, used, start, step = [], 0.0, 0.0, piece.width
        row.append(piece)
        used += step
    if row:
        lines.append(Line(tuple(row), start, width, last=True))
    return tuple(lines)


def break_title(run: Run, faces: Faces, width: float) -> tuple[Line, ...]:
    """Lines for a title: where its text has line ends, and no wider than `width`."""
    return tuple(
        line
        for part in run.text.split("\n")
        for line in break_lines([Run(part, run.face, run.size)], faces, width)
    )


def place_justified(line: Line, x: float, y: float, faces: Faces) -> tuple[Placed, ...]:
    """The line from `x` on; every line but the last reaches its full width."""
    gap = blank(line.pieces[0], faces)
    if not line.last and len(line.pieces) > 1:
        letters = sum(piece.width for piece in line.pieces)
        gap = (line.width - line.indent - letters) / (len(line.pieces) - 1)
    placed, at = [], x + line.indent
    for piece in line.pieces:
        placed.append(Placed(at, y, piece.text, piece.face, piece.size))
        at += piece.width + gap
    return tuple(placed)


def place_centred(run: Run, middle: float, y: float, faces: Faces) -> Placed:
    """The run on one line around `middle`."""
    half = faces.width(run.text, run.face, run.size) / 2
    return Placed(middle - half, y, run.text, run.face, run.size)
