"""`annotate` and `adopt`: own marks, made new or from those a file came with."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Final, cast

from db.records import Box, PageContent, PageRecord
from desktop.cli import as_json
from desktop.cli.command import Command, one_document, one_page
from desktop.cli.marks import mark_line
from desktop.cli.pages import page_of
from desktop.cli.session import OK, Session
from desktop.services.changes import AnnotationChange, ManyChanges
from desktop.services.marks.foreign import is_foreign
from desktop.services.marks.kinds import OVER_TEXT, MarkKind
from desktop.services.phrases import find_phrase, line_boxes
from desktop.services.problems import ServiceProblem

KINDS: Final = ("highlight", "underline", "strikeout", "box", "rect", "ellipse", "text")


def annotate(session: Session) -> int:
    """Highlight words of a page, or a box, with a note."""
    args = session.args
    page = page_of(session, args.id, args.page)
    change = _mark(session, page)
    session.workspace.editing.apply(change)
    made = change.after
    session.give(
        as_json.annotation(made) if made else None,
        lambda: [f"{made.uuid}  {made.quote}"] if made else [],
    )
    return OK


def _mark(session: Session, page: PageRecord) -> AnnotationChange:
    args, marks = session.args, session.workspace.annotating
    if args.words:
        content = session.workspace.library.content(page.id)
        return _highlight(session, page, content, args.words)
    if args.box:
        rect, kind = _box(args.box), cast(MarkKind, args.kind or "box")
    else:
        rect, kind = Box(page.width - 60, 40, page.width - 40, 60), "note"
    return marks.new_mark(
        page.document_id, page.index, kind, [rect], body=args.note, tags=_tags(session)
    )


def _tags(session: Session) -> tuple[str, ...]:
    return tuple(dict.fromkeys(session.args.tag))


def _highlight(
    session: Session, page: PageRecord, content: PageContent | None, phrase: str
) -> AnnotationChange:
    span = find_phrase(content.words if content else (), phrase)
    if content is None or span is None:
        raise ServiceProblem("words.not_found", words=phrase, page=str(page.index + 1))
    words = content.words[span[0] : span[1] + 1]
    return session.workspace.annotating.new_mark(
        page.document_id,
        page.index,
        session.args.kind if session.args.kind in OVER_TEXT else "highlight",
        line_boxes(words),
        quote=" ".join(word.text for word in words),
        body=session.args.note,
        words=span,
        tags=_tags(session),
    )


def _box(text: str) -> Box:
    try:
        x0, y0, x1, y1 = (float(part) for part in text.split(","))
    except ValueError as error:
        raise ServiceProblem("usage.box", text=text) from error
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def adopt(session: Session) -> int:
    """Make own marks from those a document's file came with."""
    library, wanted = session.workspace.library, set(session.args.uuids)
    library.document(session.args.id)
    marks = [mark for mark in library.annotations(session.args.id) if mark.uuid in wanted]
    missing = wanted - {mark.uuid for mark in marks if is_foreign(mark)}
    if missing:
        raise ServiceProblem("mark.not_foreign", uuid=min(missing))
    changes = [session.workspace.annotating.adopted(mark) for mark in marks]
    session.workspace.editing.apply(ManyChanges(tuple(changes), "annotation.add"))
    made = [change.after for change in changes if change.after is not None]
    session.give(
        {"annotations": [as_json.annotation(mark) for mark in made]},
        lambda: [mark_line(mark) for mark in made],
    )
    return OK


def _annotate_words(command: ArgumentParser) -> None:
    one_page(command)
    command.add_argument("--words", metavar="TEXT", help="highlight these words of the page")
    command.add_argument("--box", metavar="X0,Y0,X1,Y1", help="or this box, in points")
    command.add_argument("--note", default="", metavar="TEXT")
    command.add_argument("--kind", choices=KINDS, help="highlight and box, if not given")
    command.add_argument("--tag", action="append", default=[], metavar="NAME")


def _adopt_words(command: ArgumentParser) -> None:
    one_document(command)
    command.add_argument("uuids", nargs="+", metavar="UUID")


COMMANDS: Final = (
    Command("annotate", "mark words of a page and write a note", annotate, _annotate_words),
    Command("adopt", "make own marks from those a file came with", adopt, _adopt_words),
)
