"""`tour`: the main job once from end to end on the sample documents, for want of a screen."""

from __future__ import annotations

from argparse import ArgumentParser
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from db.finding import Filter, Sort
from db.records import Annotation
from desktop.cli.command import CommandApart
from desktop.cli.reading import read_all, take_in
from desktop.cli.session import OK, Call, Session
from desktop.services.phrases import find_phrase, line_boxes
from desktop.services.samples import sample_paths

QUERY: Final = "thuc hien"
NOTE: Final = "Ghi chú mẫu: trình lãnh đạo xem."
TAG: Final = "Văn bản mẫu"


def tour(call: Call) -> int:
    """Do the main job once, in an archive of its own unless one is named."""
    own = call.paths.default_archive.with_name("samples")
    return call.in_archive(_tour, call.args.archive or own)


def _tour(session: Session) -> int:
    """Import the samples, read, search, tag, mark, and print the annotated copy to a file."""
    with ExitStack() as files:
        take_in(session, sample_paths(files))
    read_all(session)
    mark = _mark_first_hit(session)
    target: Path = session.args.to or session.workspace.archive.folder / "ban-in-mau.pdf"
    made = session.workspace.exporting.save_annotated([mark.document_id], target)
    ids = session.workspace.library.document_ids(Filter(), Sort())
    rows = session.workspace.library.rows(ids)
    session.give(
        {"documents": len(rows), "marked": mark.document_id, "printed": str(target)},
        lambda: [
            *(f"#{row.id}  {row.number or '-'}  {row.title}" for row in rows),
            f"“{QUERY}” → #{mark.document_id}, {mark.page + 1}: “{mark.quote}”",
            f"{target} ({len(made.pages)})",
        ],
    )
    return OK


def _mark_first_hit(session: Session) -> Annotation:
    workspace = session.workspace
    hits = workspace.searching.search(QUERY).hits
    hit = next(hit for hit in hits if hit.page_id is not None)
    content = workspace.library.content(hit.page_id or 0)
    span = find_phrase(content.words, QUERY) if content else None
    if content is None or span is None or hit.page is None:
        raise RuntimeError("a hit without its words")
    words = content.words[span[0] : span[1] + 1]
    change = workspace.annotating.new_mark(
        hit.document_id,
        hit.page,
        "highlight",
        line_boxes(words),
        quote=" ".join(word.text for word in words),
        body=NOTE,
        words=span,
    )
    workspace.editing.apply(workspace.tagging.plan([hit.document_id], [TAG]))
    workspace.editing.apply(change)
    if change.after is None:
        raise RuntimeError("a new mark without a mark")
    return change.after


def _words(command: ArgumentParser) -> None:
    command.add_argument("--to", type=Path, metavar="FILE.pdf", help="the printed copy")


COMMANDS: Final = (
    CommandApart(
        "tour",
        "the whole main job once, on the sample documents, in a new archive",
        tour,
        _words,
    ),
)
