"""Which marks, notes and pages the choices leave; pure functions."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import count

from db.records import Annotation, PageRecord
from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.note_texts import NO_NUMBER, Note
from desktop.services.composing.page_ranges import parse_pages
from desktop.services.marks.wording import contents, is_noted


def shown_marks(marks: Sequence[Annotation], choices: PrintChoices) -> list[Annotation]:
    """The marks to be drawn, by page, then from top to bottom, then from left to right."""
    if not choices.marks:
        return []
    shown = [mark for mark in marks if mark.rects and _chosen(mark, choices)]
    return sorted(shown, key=lambda mark: (mark.page, mark.rects[0].y0, mark.rects[0].x0))


def _chosen(mark: Annotation, choices: PrintChoices) -> bool:
    return (
        _among(mark.kind, choices.kinds)
        and _among(mark.author, choices.authors)
        and _among(mark.colour.lower(), choices.colours)
    )


def _among(value: str, wanted: Collection[str] | None) -> bool:
    return wanted is None or value in wanted


def chosen_pages(
    pages: Sequence[PageRecord], shown: Sequence[Annotation], choices: PrintChoices
) -> list[PageRecord]:
    """The pages to be printed, in order. Raises ServiceProblem `usage.pages`."""
    marked = {mark.page for mark in shown}
    by_index = {page.index: page for page in pages}
    return [
        by_index[index]
        for index in parse_pages(choices.pages, len(pages))
        if index in by_index and (not choices.marked_only or index in marked)
    ]


def chosen_notes(
    shown: Sequence[Annotation], pages: Collection[int], choices: PrintChoices
) -> list[Note]:
    """The notes of the pages that are printed, numbered from 1.

    Where the pages themselves are not printed, marks without a note are listed too if they quote
    or say something; without a number, so that a note has the same one however it is printed.
    """
    if choices.notes == "none":
        return []
    alone = choices.notes == "summary_only"
    noted = [
        mark
        for mark in shown
        if mark.page in pages and (is_noted(mark) or (alone and _tells(mark)))
    ]
    numbers = count(1)
    return [Note(next(numbers) if is_noted(mark) else NO_NUMBER, mark) for mark in noted]


def _tells(mark: Annotation) -> bool:
    return bool(mark.quote.strip() or contents(mark).strip())
