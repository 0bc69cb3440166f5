"""`annotations` and `import-marks`: lists of marks, and marks to and from other programs."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from db.marking import MarkFilter
from db.records import Annotation
from desktop.cli import as_json
from desktop.cli.command import Command, iso_day, one_document
from desktop.cli.session import OK, Session
from desktop.services.changes import AnnotationChange
from desktop.services.problems import ServiceProblem

PIECE = 500
"""Marks fetched at a time."""


def list_marks(session: Session) -> int:
    """The marks on a document, or those of the whole archive that a filter leaves."""
    args = session.args
    if args.id is not None:
        session.workspace.library.document(args.id)
    if args.form == "xfdf":
        return _save(session)
    marks = _found(session)
    session.give(
        {"annotations": [as_json.annotation(mark) for mark in marks]},
        lambda: [mark_line(mark, document=args.id is None) for mark in marks],
    )
    return OK


def _found(session: Session) -> list[Annotation]:
    args, library = session.args, session.workspace.library
    wanted = MarkFilter(
        words=args.words or "",
        kind=args.kind or "",
        author=args.author or "",
        colour=args.colour or "",
        tag=args.tag or "",
        since=args.since or "",
        until=args.until or "",
        document=args.id,
    )
    page = library.listed_marks(wanted, PIECE, order="place")
    found = [one.mark for one in page.marks]
    while page.after is not None:
        page = library.listed_marks(wanted, PIECE, page.after, order="place")
        found += [one.mark for one in page.marks]
    return found


def _save(session: Session) -> int:
    args = session.args
    if args.id is None or args.to is None:
        raise ServiceProblem("usage.xfdf")
    count = session.workspace.mark_exchange.save(args.id, args.to)
    session.give({"path": str(args.to), "annotations": count}, lambda: [f"{count}  {args.to}"])
    return OK


def import_marks(session: Session) -> int:
    """Bring the marks of an XFDF file onto a document."""
    args = session.args
    session.workspace.library.document(args.id)
    source: Path = args.file
    changes = session.workspace.mark_exchange.read(args.id, source)
    if changes is not None:
        session.workspace.editing.apply(changes)
    done = [one for one in changes.changes if isinstance(one, AnnotationChange)] if changes else []
    made = [one.after for one in done if one.after is not None]
    session.give(
        {"annotations": [as_json.annotation(mark) for mark in made]},
        lambda: [mark_line(mark) for mark in made],
    )
    return OK


def mark_line(mark: Annotation, *, document: bool = False) -> str:
    """A mark in one line, where asked with the id of its document."""
    tags = " ".join(f"#{tag}" for tag in mark.tags)
    parts = (str(mark.page + 1), mark.kind, mark.author, f"“{mark.quote}”", mark.body, tags)
    return "  ".join(((f"#{mark.document_id}",) if document else ()) + parts)


def _list_words(command: ArgumentParser) -> None:
    command.add_argument("id", type=int, nargs="?", metavar="ID", help="document by id")
    for name, meaning in (
        ("words", "that say this, with or without tone marks"),
        ("kind", "of this kind"),
        ("author", "by this author"),
        ("colour", "of this colour, as #ffd54a"),
        ("tag", "with this tag"),
    ):
        command.add_argument(f"--{name}", metavar=name.upper(), help=meaning)
    for name, meaning in (("since", "changed on this day or later"), ("until", "or earlier")):
        command.add_argument(f"--{name}", type=iso_day, metavar="DATE", help=meaning)
    command.add_argument("--as", dest="form", choices=("list", "xfdf"), default="list")
    command.add_argument("--to", type=Path, metavar="FILE", help="of the XFDF file")


def _import_words(command: ArgumentParser) -> None:
    one_document(command)
    command.add_argument("file", type=Path, metavar="FILE.xfdf")


def _leave(args: Namespace) -> bool:
    """Marks that leave as a file are entered in the log of events."""
    return str(args.form) == "xfdf"


COMMANDS: Final = (
    Command(
        "annotations",
        "the marks on a document, or of the whole archive",
        list_marks,
        _list_words,
        _leave,
    ),
    Command(
        "import-marks",
        "bring the marks of an XFDF file onto a document",
        import_marks,
        _import_words,
    ),
)
