"""A document laid out for paper: the PDF that preview, printer and file share; workers only."""

from __future__ import annotations

from collections.abc import Sequence

from db.records import PageRecord
from desktop.services.composing.choosing import chosen_notes, chosen_pages, shown_marks
from desktop.services.composing.drawing import text_width
from desktop.services.composing.head_and_foot import LineTexts, line_texts, write_lines
from desktop.services.composing.head_sheet import head_rows
from desktop.services.composing.imposing import sheets
from desktop.services.composing.inks import Inks
from desktop.services.composing.note_texts import Note
from desktop.services.composing.paper import SIZES, Size, oriented
from desktop.services.composing.paper_drawing import Drawing
from desktop.services.composing.planning import Plan, numbered
from desktop.services.composing.sides import Side
from desktop.services.composing.task import Composed, PrintTask
from desktop.services.composing.typesetting import Typesetter, height_of
from desktop.services.problems import ServiceProblem


def compose_paper(task: PrintTask) -> Composed:
    """Lay a document out as chosen and write it to the task's target.

    Worker processes only. Raises ServiceProblem `print.nothing` when the choices leave no page,
    `usage.pages` for what is no range, OSError when the target cannot be written.
    """
    marks = shown_marks(task.annotations, task.choices)
    pages = chosen_pages(task.pages, marks, task.choices)
    notes = chosen_notes(marks, {page.index for page in pages}, task.choices)
    with Inks(task) as inks:
        sides = _plan(task, pages, notes, inks)
    if not sides:
        raise ServiceProblem("print.nothing")
    layout = sheets(len(sides), task.choices)
    kept = layout[: task.first] if task.first else layout
    sizes = Drawing(task, marks, sides, kept).save()
    return Composed(task.target, sizes, len(layout))


def warm() -> None:
    """Load the fonts, which takes longer than a page does. Worker processes only."""
    height_of(Typesetter().story("<p>Ấ</p>", 9), 100)
    text_width("Ấ", 9, True)


def _plan(
    task: PrintTask, pages: Sequence[PageRecord], notes: Sequence[Note], inks: Inks
) -> list[Side]:
    """Every side of the copy, before several are put on a sheet."""
    plan = Plan(task.choices, _texts(task), task.words, Typesetter(), inks.inked, bool(notes))
    by_page = numbered(notes)
    paper = _text_paper(task, pages)
    sides = _head(task, plan, paper) if pages else []
    if task.choices.notes != "summary_only":
        for page in pages:
            sides += plan.page_sides(page, by_page.get(page.index, []))
    if task.choices.notes in ("summary", "summary_only"):
        sides += plan.list_sides(notes, task.title, paper)
    for at, side in enumerate(sides, 1):
        write_lines(side, plan.texts, at, len(sides), text_width)
    return sides


def _head(task: PrintTask, plan: Plan, paper: Size) -> list[Side]:
    if not task.sections:
        return []
    room = plan.text_room(paper)
    rows = head_rows(task.sections, task.title, task.words, room.x1 - room.x0, plan.setter)
    return plan.text_sides(rows, paper)


def _texts(task: PrintTask) -> LineTexts:
    return line_texts(
        task.choices,
        secrecy=task.secrecy,
        copy=task.words["print.copy"],
        printed=task.printed,
        page_of=task.words["print.page_of"],
    )


def _text_paper(task: PrintTask, pages: Sequence[PageRecord]) -> Size:
    """The paper of head sheets and lists: as chosen, upright; else like the first page."""
    like = Size(pages[0].width, pages[0].height) if pages else SIZES["A4"]
    paper = SIZES.get(task.choices.paper, like)
    way = "landscape" if task.choices.orientation == "landscape" else "portrait"
    return oriented(paper, paper, way)  # type: ignore[arg-type]
