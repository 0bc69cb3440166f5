"""A document's text and notes as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Final

from db.records import Annotation, DocumentRow
from desktop.services.marks.wording import contents
from desktop.services.messages import Messages
from desktop.services.registers.books import day_text
from ocr.values import PageReading

_MEANING = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LINE_START = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s|$)", re.MULTILINE)


def plain(text: str) -> str:
    """Text in which Markdown finds nothing to read."""
    return _LINE_START.sub(_unlist, _MEANING.sub(r"\\\1", text))


def _unlist(found: re.Match[str]) -> str:
    sign = found[2]
    return f"{found[1]}{sign[:-1]}\\{sign[-1]}"


def markdown(row: DocumentRow, pages: Sequence[PageReading], messages: Messages) -> str:
    """The running text under a heading, in paragraphs that go on over lines and pages.

    Head and foot of the document keep their lines; where a page begins, a comment tells.
    """
    from ocr.flow import paragraphs_of  # all that is known of directives: slow to load

    parts = _head(row)
    page = 0
    for (part, begins), group in groupby(paragraphs_of(pages), lambda one: (one.part, one.page)):
        if begins != page:
            page = begins
            parts.append(f"<!-- {messages.text('summary.page', page=page + 1)} -->")
        lines = [plain(one.text) for one in group]
        parts += _BY_PART[part](lines)
    return "\n\n".join(parts) + "\n"


_BY_PART: Final[Mapping[str, Callable[[list[str]], list[str]]]] = {
    "head": lambda lines: ["  \n".join(lines)],  # two blanks keep the paper's lines apart
    "foot": lambda lines: ["  \n".join(lines)],
    "title": lambda lines: [f"**{' '.join(lines)}**"],
    "body": lambda lines: lines,
}


def notes(row: DocumentRow, marks: Sequence[Annotation], messages: Messages) -> str:
    """The marks that say something, by page: the words under them, the note, author and day."""
    parts = _head(row)
    page = -1
    for mark in sorted(marks, key=_place):
        body = contents(mark).strip()
        if not body and not mark.quote:
            continue
        if mark.page != page:
            page = mark.page
            parts.append(f"## {messages.text('summary.page', page=page + 1)}")
        parts.append(_note(mark, body))
    return "\n\n".join(parts) + "\n"


def _place(mark: Annotation) -> tuple[int, float, float]:
    box = mark.rects[0] if mark.rects else None
    return mark.page, box.y0 if box else 0.0, box.x0 if box else 0.0


def _head(row: DocumentRow) -> list[str]:
    title = ": ".join(filter(None, (row.number, row.title)))
    about = " · ".join(filter(None, (row.kind, row.issuer, day_text(row.issued_on))))
    return [f"# {plain(title)}", plain(about)] if about else [f"# {plain(title)}"]


def _note(mark: Annotation, body: str) -> str:
    quote = f"> {plain(' '.join(mark.quote.split()))}" if mark.quote else ""
    who = " · ".join(filter(None, (mark.author, day_text(mark.modified_at))))
    words = plain(body).replace("\n", "  \n")
    return "\n\n".join(filter(None, (quote, words, f"_{plain(who)}_")))
