"""From a document's pages and notes to the sides of its copy; worker processes only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat

from db.records import Box, PageRecord
from desktop.services.composing.anchors import place_discs
from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.flow import Row, paginate
from desktop.services.composing.head_and_foot import LineTexts
from desktop.services.composing.margin import EDGE, GUTTER, column_width, write_margin
from desktop.services.composing.note_texts import Note, foot_row, heading_rows, list_row
from desktop.services.composing.paper import REACH, Size, paper_for, placed, scale_into
from desktop.services.composing.sides import GREY, RED, Line, Side, Word
from desktop.services.composing.typesetting import Typesetter

TEXT_MARGIN = 48.0
"""Points around lists and head sheets."""
FOOT_SHARE = 0.42
"""Of the paper's height that notes under a page may take."""
FOOT_SIZE = 8.5
FOOT_EDGE = 30.0
FOOT_BELOW = REACH + 11.0
"""Points under the notes: what printers do not reach, and a line on where they go on."""

Inked = Callable[[int, Box], bool]
"""Whether a page (0-based) has ink in a box given in points of the upright page."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How sides are laid out; `inked` is asked only where a page keeps its size.

    `noted`: the document has notes, so that all its pages leave the margin free, and are alike.
    """

    choices: PrintChoices
    texts: LineTexts
    words: Mapping[str, str]
    setter: Typesetter
    inked: Inked
    noted: bool = False

    def body(self, paper: Size) -> Box:
        """The paper between the lines of head and foot."""
        return Box(0, self.texts.over, paper.width, paper.height - self.texts.under)

    def page_sides(self, page: PageRecord, notes: Sequence[Note]) -> list[Side]:
        """The side with a page, and those its notes are continued on."""
        size = Size(page.width, page.height)
        paper = paper_for(self.choices, size)
        side = Side(paper, page.index)
        if (notes or self.noted) and self.choices.notes == "margin":
            left = self._with_margin(side, size, notes)
        elif notes and self.choices.notes == "footnotes":
            left = self._with_footnotes(side, size, notes)
        else:
            left = []
            side.room = self._room(page.index, size, self.body(paper))
            if self.choices.notes == "summary":
                self._number(side, size, notes)
        return [side, *self._continued(left, side)]

    def list_sides(self, notes: Sequence[Note], title: str, paper: Size) -> list[Side]:
        """The sides of a list of notes after a document."""
        return self._listed(notes, self.words["summary.heading"], title, paper)

    def text_sides(self, rows: Sequence[Row], paper: Size) -> list[Side]:
        """Sides of nothing but text."""
        room = self.text_room(paper)
        return [Side(paper, pieces=pieces) for pieces in paginate(rows, repeat(room))]

    def text_room(self, paper: Size) -> Box:
        """Where text may lie on paper of its own."""
        body = self.body(paper)
        top, foot = max(body.y0, TEXT_MARGIN), min(body.y1, paper.height - TEXT_MARGIN)
        return Box(TEXT_MARGIN, top, paper.width - TEXT_MARGIN, foot)

    # --- the ways notes stand with a page ---

    def _with_margin(self, side: Side, size: Size, notes: Sequence[Note]) -> list[Note]:
        body = self.body(side.size)
        if self.choices.fit == "fit":
            width = column_width(side.size)
            free = Box(EDGE, body.y0 + EDGE, body.x1 - width - EDGE - GUTTER, body.y1 - EDGE)
            side.room = placed(size, free, scale_into(size, free), corner=True)
            self._frame(side)
        else:
            kept = self._room(side.page or 0, size, body)
            side.room = Box(0, kept.y0, kept.x1 - kept.x0, kept.y1)
        left = side.room.x1 + GUTTER
        column = Box(left, body.y0 + EDGE, side.size.width - EDGE, body.y1 - EDGE)
        return write_margin(side, notes, column, size, self.setter)

    def _with_footnotes(self, side: Side, size: Size, notes: Sequence[Note]) -> list[Note]:
        body = self.body(side.size)
        width = side.size.width - 2 * FOOT_EDGE
        rows = [foot_row(self.setter, note, width, FOOT_SIZE) for note in notes]
        limit = (body.y1 - body.y0) * FOOT_SHARE
        room = body
        if self.choices.fit != "fit":
            side.room = self._room(side.page or 0, size, body)
            limit = min(limit, body.y1 - side.room.y1 - FOOT_BELOW)
        height, count = _stacked(rows, limit)
        top = body.y1 - FOOT_BELOW - height
        if self.choices.fit == "fit":
            room = Box(EDGE, body.y0 + EDGE, body.x1 - EDGE, (top if count else body.y1) - 12)
            side.room = placed(size, room, scale_into(size, room))
            self._frame(side)
        if count:
            free = Box(FOOT_EDGE, top, FOOT_EDGE + width, body.y1)
            side.pieces += paginate(rows[:count], repeat(free))[0]
            rule = ((FOOT_EDGE, top - 4), (FOOT_EDGE + width * 0.3, top - 4))
            side.lines.append(Line(rule, GREY))
        self._number(side, size, notes)
        return list(notes[count:])

    def _number(self, side: Side, size: Size, notes: Sequence[Note]) -> None:
        if side.room is not None:
            numbered = [(note.number, note.mark) for note in notes]
            side.discs += place_discs(numbered, size, side.room, side.size.box)

    def _continued(self, notes: Sequence[Note], side: Side) -> list[Side]:
        if not notes:
            return []
        self._say_where(notes, side)
        page = notes[0].mark.page + 1
        return self._listed(notes, self.words["print.continued"].format(page=page), "", side.size)

    def _say_where(self, notes: Sequence[Note], side: Side) -> None:
        """A line under the page that tells which notes come on the next side."""
        if side.room is None:
            return
        first, last = notes[0].number, notes[-1].number
        numbers = str(first) if first == last else f"{first}–{last}"
        text = self.words["print.see_next"].format(numbers=numbers)
        foot = side.size.height - max(self.texts.under, REACH) - 2
        if self.choices.notes == "footnotes":
            right = side.size.width - FOOT_EDGE
            side.words.append(Word(text, right, foot, 7.5, "right", shade=RED))
        else:
            x, y = max(side.room.x0, EDGE), min(side.room.y1 + EDGE * 0.8, foot)
            side.words.append(Word(text, x, y, 7.5, shade=RED))

    def _listed(self, notes: Sequence[Note], heading: str, title: str, paper: Size) -> list[Side]:
        if not notes:
            return []
        room = self.text_room(paper)
        width = room.x1 - room.x0
        rows = [list_row(self.setter, note, self.words, width) for note in notes]
        return self.text_sides([*heading_rows(self.setter, heading, title, width), *rows], paper)

    # --- the page itself ---

    def _room(self, index: int, size: Size, body: Box) -> Box:
        """Where a page without notes beside it lies."""
        if self.choices.fit == "fit":
            reached = self._reached(body)
            return placed(size, reached, scale_into(size, reached))
        paper = _whole(body, self.texts)
        scale = 1.0 if self.choices.fit == "actual" else self.choices.scale / 100
        kept = placed(size, paper, scale)
        if self._free(index, kept, body, scale):
            return kept
        return placed(size, body, min(scale, scale_into(size, body)))

    def _reached(self, body: Box) -> Box:
        """Where a printer reaches; all of the paper where a page or a place is as large as that."""
        several = self.choices.booklet or self.choices.per_sheet > 1
        if several or self.choices.paper == "page":
            return body
        over, under = (0.0 if lines else REACH for lines in (self.texts.over, self.texts.under))
        return Box(body.x0 + REACH, body.y0 + over, body.x1 - REACH, body.y1 - under)

    def _free(self, index: int, kept: Box, body: Box, scale: float) -> bool:
        """Whether a page that reaches under the lines has no ink there."""
        width = (kept.x1 - kept.x0) / scale
        height = (kept.y1 - kept.y0) / scale
        over = (body.y0 - kept.y0) / scale if self.texts.over else 0.0
        under = (kept.y1 - body.y1) / scale if self.texts.under else 0.0
        return not (
            (over > 0 and self.inked(index, Box(0, 0, width, over)))
            or (under > 0 and self.inked(index, Box(0, height - under, width, height)))
        )

    def _frame(self, side: Side) -> None:
        """A hairline around a page that was made smaller."""
        if side.room is not None:
            x0, y0, x1, y1 = side.room
            corners = ((x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0))
            side.lines.append(Line(corners, (0.75, 0.75, 0.75), 0.4))


def _whole(body: Box, texts: LineTexts) -> Box:
    """The whole paper again from what lies between its lines."""
    return body._replace(y0=body.y0 - texts.over, y1=body.y1 + texts.under)


def _stacked(rows: Sequence[Row], limit: float) -> tuple[float, int]:
    """How high as many rows as fit are, and how many they are."""
    used = 0.0
    for count, row in enumerate(rows):
        height = row.height() + (row.before if count else 0.0)
        if used + height > limit:
            return used, count
        used += height
    return used, len(rows)


def numbered(notes: Iterable[Note]) -> dict[int, list[Note]]:
    """Notes by the page they stand on."""
    found: dict[int, list[Note]] = {}
    for note in notes:
        found.setdefault(note.mark.page, []).append(note)
    return found
