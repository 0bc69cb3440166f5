"""The words of notes as small HTML; numbers count through the document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from db.records import Annotation
from desktop.services.composing.flow import Cell, Row
from desktop.services.composing.typesetting import Typesetter
from desktop.services.marks.colours import colour_key
from desktop.services.marks.wording import contents, day_text

_WHOLE = re.compile(r"\b\d[\w./]{0,12}-[\w./-]{1,20}")
"""Numbers such as 18-NQ/TW."""
NUMBER_WIDTH = 26.0
LIST_SIZE = 10.0
NO_NUMBER = 0


@dataclass(frozen=True, slots=True)
class Note:
    """A mark whose words are printed beside it or listed, and its number from 1.

    A mark without a note, which only a list without the pages has, has `NO_NUMBER`.
    """

    number: int
    mark: Annotation


def _body(mark: Annotation) -> str:
    return "<br>".join(_line(line) for line in contents(mark).strip().splitlines())


def _line(text: str) -> str:
    """A line in which no number of a document is broken at its hyphen."""
    return _WHOLE.sub(r"<span class='whole'>\g<0></span>", escape(text))


def _who(mark: Annotation) -> str:
    return escape(" · ".join(filter(None, (mark.author, day_text(mark.modified_at)))))


def in_margin(note: Note) -> str:
    """Number, who and when; then the note."""
    number = f"<span class='number'>{note.number}</span>"
    return f"<p class='who'>{number} {_who(note.mark)}</p><p>{_body(note.mark)}</p>"


def at_foot(note: Note) -> str:
    """The note, with who and when behind it."""
    return f"<p>{_body(note.mark)} <span class='who'>— {_who(note.mark)}</span></p>"


def in_list(note: Note, words: Mapping[str, str]) -> str:
    """Page, who and when; the quoted words; the note."""
    place = words["summary.page"].format(page=note.mark.page + 1)
    meaning = words.get(colour_key(note.mark.colour), "")
    means = f" · {escape(meaning)}" if meaning else ""
    head = f"<p class='who'>{escape(place)} · {_who(note.mark)}{means}</p>"
    quote = note.mark.quote.strip()
    quoted = f"<p class='quote'>“{escape(' '.join(quote.split()))}”</p>" if quote else ""
    return f"{head}{quoted}<p>{_body(note.mark)}</p>"


def number_html(note: Note) -> str:
    """The number before a listed note; a point before a mark without one."""
    if note.number == NO_NUMBER:
        return "<p class='number'>•</p>"
    return f"<p class='number'>[{note.number}]</p>"


def foot_row(setter: Typesetter, note: Note, width: float, size: float) -> Row:
    """A row under the page."""
    return _row(setter, note, at_foot(note), width, size, 2.5)


def list_row(setter: Typesetter, note: Note, words: Mapping[str, str], width: float) -> Row:
    """A row of a list of notes."""
    return _row(setter, note, in_list(note, words), width, LIST_SIZE, 8.0)


def _row(
    setter: Typesetter, note: Note, html: str, width: float, size: float, before: float
) -> Row:
    across = NUMBER_WIDTH * size / LIST_SIZE
    number = Cell(setter.story(number_html(note), size), 0, across)
    return Row((number, Cell(setter.story(html, size), across, width - across)), before)


def heading_rows(setter: Typesetter, heading: str, title: str, width: float) -> list[Row]:
    """A heading over a list, with the document's title under it."""
    under = f"<p class='grey'>{escape(title)}</p>" if title else ""
    story: Any = setter.story(f"<h1>{escape(heading)}</h1>{under}", LIST_SIZE)
    return [Row((Cell(story, 0, width),), keep=True)]
