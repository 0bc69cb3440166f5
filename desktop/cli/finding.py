"""`list`, `show` and `search`: what the archive holds and where the words stand."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Mapping, Sequence
from typing import Any, Final, get_args

from db.finding import Filter, Sort
from db.records import DocumentRow, DocumentState, TagRecord
from desktop.cli import as_json
from desktop.cli.command import Command, never, some_documents
from desktop.cli.session import OK, SOME_FAILED, Session
from desktop.services.problems import ServiceProblem, problem_of
from desktop.services.tag_paths import tag_at, tag_paths


def list_documents(session: Session) -> int:
    """Documents, newest first, one a line."""
    args, library = session.args, session.workspace.library
    tree = library.tags()
    asked = [tag for name in args.tag for tag in _tags_called(name, tree)]
    chosen = Filter(
        states=frozenset(args.state),
        kinds=frozenset(args.kind),
        tags=frozenset(asked),
        trashed=args.trash,
    )
    rows = library.rows(library.document_ids(chosen, Sort()))
    data, paths = {"documents": [as_json.row(row) for row in rows]}, tag_paths(tree)
    session.give(data, lambda: [_row(row, paths) for row in rows])
    return OK


def _tags_called(name: str, tree: Sequence[TagRecord]) -> list[int]:
    """The tag at a path ("văn thư/khẩn"), else those of a name wherever they hang."""
    at = tag_at(name, tree)
    found = [tag.id for tag in tree if tag.name == name] if at is None else [at]
    if not found:
        raise ServiceProblem("tag.missing", name=name)
    return found


def _row(row: DocumentRow, paths: Mapping[int, str]) -> str:
    tags = " ".join(f"#{paths[tag.id]}" for tag in row.tags)
    cells = (str(row.id), row.state, row.number or "-", row.issued_on or "-", row.title, tags)
    return "\t".join(cells).rstrip()


def show(session: Session) -> int:
    """Everything about documents; several ids give a JSON list of those that are there."""
    if len(session.args.ids) == 1:
        document = describe(session, session.args.ids[0])
        session.give(document, lambda: _lines(document))
        return OK
    shown: list[dict[str, Any]] = []
    failed = False
    for document_id in session.args.ids:
        try:
            shown.append(describe(session, document_id))
        except ServiceProblem as error:
            failed = True
            session.note(_words(session, error))
    session.give(
        shown,
        lambda: [line for document in shown for line in _lines(document)],
    )
    return SOME_FAILED if failed else OK


def describe(session: Session, document_id: int) -> dict[str, Any]:
    """One document as the JSON of `show`. Raises ServiceProblem."""
    library = session.workspace.library
    document = library.document(document_id)
    row = library.rows([document_id])[0]
    return {
        "id": document.id,
        "uuid": document.uuid,
        "original_name": document.original_name,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "state": document.state,
        "imported_at": document.imported_at,
        "warnings": [as_json.warning(w, session.workspace.messages) for w in document.warnings],
        "tags": [tag.name for tag in row.tags],
        "annotations": [as_json.annotation(a) for a in library.annotations(document_id)],
        "pages": [as_json.page(p, library.content(p.id)) for p in library.pages(document_id)],
        "fields": {f.name: as_json.field(f) for f in library.fields(document_id)},
        "citations": [as_json.citation(c) for c in library.citations(document_id)],
        "assignments": [as_json.assignment(a) for a in library.assignments(document_id)],
    }


def _lines(document: dict[str, Any]) -> list[str]:
    lines = [f"#{document['id']}  {document['original_name']}  ({document['state']})"]
    for name, found in document["fields"].items():
        value = found["value"]
        lines.append(f"  {name}: {'; '.join(value) if isinstance(value, list) else value}")
    for page in document["pages"]:
        lines.append(f"  --- {page['number']} ({page['state']}, {page['source']}) ---")
        lines.extend(f"  {line}" for line in (page["text"] or "").splitlines())
    return lines


def search(session: Session) -> int:
    """The best hits for a query."""
    args, searching = session.args, session.workspace.searching
    result = searching.search(args.query, args.limit, boxes=args.json)
    messages = session.workspace.messages

    def lines() -> list[str]:
        head = messages.text("cli.found", total=result.total)
        about = [messages.text("cli.approximate")] if result.approximate else []
        return [head, *about, *(_hit_line(as_json.hit(h)) for h in result.hits)]

    session.give(
        {
            "total": result.total,
            "approximate": result.approximate,
            "hits": [as_json.hit(h) for h in result.hits],
        },
        lines,
    )
    return OK


def _hit_line(hit: dict[str, Any]) -> str:
    page = f"/{hit['page']}" if hit["page"] else ""
    return f"#{hit['id']}{page}  {hit['title']}  | {hit['snippet']}".replace("\n", " ")


def _words(session: Session, error: ServiceProblem) -> str:
    problem = problem_of(error)
    values = problem.values if problem else {}
    return str(session.workspace.messages.problem(error.code, values))


def _list_words(command: ArgumentParser) -> None:
    command.add_argument("--tag", action="append", default=[], metavar="NAME")
    command.add_argument("--kind", action="append", default=[], metavar="KIND")
    command.add_argument("--state", action="append", default=[], choices=get_args(DocumentState))
    command.add_argument("--trash", action="store_true", help="what lies in the trash instead")


def _search_words(command: ArgumentParser) -> None:
    command.add_argument("query", metavar="QUERY")
    command.add_argument("--limit", type=int, default=50, metavar="N")


COMMANDS: Final = (
    Command("list", "documents, one a line", list_documents, _list_words, never),
    Command("show", "all that is known of documents", show, some_documents, never),
    Command("search", "pages that hold the words of a query", search, _search_words, never),
)
