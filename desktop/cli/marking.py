"""`tag`, `tags`, `annotate`, `adopt`, `trash` and `untrash`."""

from __future__ import annotations

from typing import cast

from db.records import Box, PageContent, PageRecord, TagRecord
from desktop.cli import as_json
from desktop.cli.marks import mark_line
from desktop.cli.session import OK, Session
from desktop.services.changes import AnnotationChange, ManyChanges, TrashChange
from desktop.services.marks.foreign import is_foreign
from desktop.services.marks.kinds import OVER_TEXT, MarkKind
from desktop.services.phrases import find_phrase, line_boxes
from desktop.services.problems import ServiceProblem
from desktop.services.tag_paths import tag_paths


def tag(session: Session) -> int:
    """Put tags on documents and take others off."""
    words: list[str] = session.args.words
    ids = [int(word) for word in words if word.isdigit()]
    add = [word[1:] for word in words if word.startswith("+") and len(word) > 1]
    remove = [word[1:] for word in words if word.startswith("-") and len(word) > 1]
    if not ids or not (add or remove) or len(ids) + len(add) + len(remove) != len(words):
        raise ServiceProblem("usage.tag")
    for document_id in ids:
        session.workspace.library.document(document_id)
    change = session.workspace.tagging.plan(ids, add, remove)
    session.workspace.editing.apply(change)
    rows = session.workspace.library.rows(ids)
    session.give(
        {"documents": [as_json.row(row) for row in rows]},
        lambda: [f"#{row.id}  {' '.join('#' + t.name for t in row.tags)}" for row in rows],
    )
    return OK


def tags(session: Session) -> int:
    """The tree of tags with the number of documents of each."""
    tree = session.workspace.library.tags()
    paths = tag_paths(tree)
    session.give(
        {"tags": [_tag(t) for t in tree]},
        lambda: [f"{t.count}\t{paths[t.id]}" for t in sorted(tree, key=lambda t: paths[t.id])],
    )
    return OK


def _tag(value: TagRecord) -> dict[str, str | int | None]:
    return {
        "id": value.id,
        "uuid": value.uuid,
        "parent": value.parent_id,
        "name": value.name,
        "colour": value.colour,
        "count": value.count,
    }


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


def page_of(session: Session, document_id: int, number: int) -> PageRecord:
    """A page by its number from 1. Raises ServiceProblem when there is none."""
    pages = session.workspace.library.pages(document_id)
    if not 1 <= number <= len(pages):
        session.workspace.library.document(document_id)
        raise ServiceProblem("page.missing", number=str(number), count=str(len(pages)))
    return pages[number - 1]


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


def trash(session: Session) -> int:
    """Put documents into the trash, where they can be taken out again."""
    return _set_trash(session, trashed=True)


def untrash(session: Session) -> int:
    """Take documents out of the trash."""
    return _set_trash(session, trashed=False)


def _set_trash(session: Session, *, trashed: bool) -> int:
    for document_id in session.args.ids:
        session.workspace.library.document(document_id)
    session.workspace.editing.apply(TrashChange(frozenset(session.args.ids), trashed))
    session.give({"ids": session.args.ids, "trashed": trashed}, lambda: [])
    return OK
