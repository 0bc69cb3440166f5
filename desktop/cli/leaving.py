"""`export` and `print`: copies out of the archive."""

from __future__ import annotations

from pathlib import Path

from desktop.cli.session import OK, SOME_FAILED, Session
from desktop.services.composing.task import ComposeOptions
from desktop.services.exports.kinds import ExportAsked
from desktop.services.problems import Problem, problem_of


def export(session: Session) -> int:
    """Write one copy a document: to a file, or below a folder under a name of its own."""
    results = [_export_one(session, document_id) for document_id in session.args.ids]
    session.give({"items": results}, lambda: [_result_line(r) for r in results])
    return SOME_FAILED if any(r["error"] for r in results) else OK


def _export_one(session: Session, document_id: int) -> dict[str, object]:
    try:
        path = _save(session, document_id, _target(session, document_id))
    except Exception as error:  # reported for this document; bugs are raised again
        problem = problem_of(error)
        if problem is None:
            raise
        return {"id": document_id, "path": None, "error": _error(session, problem)}
    return {"id": document_id, "path": str(path), "error": None}


def _save(session: Session, document_id: int, target: Path) -> Path:
    args, work = session.args, session.workspace
    if args.form == "annotated":
        options = ComposeOptions(notes=args.notes, flat=args.flat)
        return work.exporting.save_annotated([document_id], target, options).path
    return work.exports.save(document_id, target, ExportAsked(args.form, args.dpi))


def _target(session: Session, document_id: int) -> Path:
    to: Path = session.args.to
    if len(session.args.ids) == 1 and not to.is_dir():
        return to
    to.mkdir(parents=True, exist_ok=True)
    names = session.args.names or session.workspace.settings.file_names
    return session.workspace.exports.free_target(document_id, to, session.args.form, names)


def print_copies(session: Session) -> int:
    """Compose annotated copies as one PDF and write or print it."""
    exporting = session.workspace.exporting
    options = ComposeOptions(notes=session.args.notes)
    ids: list[int] = session.args.ids
    if session.args.to is not None:
        made = exporting.save_annotated(ids, session.args.to, options)
        where = str(session.args.to)
    else:
        made = exporting.compose_all(ids, options)
        try:
            session.print_copy(made, session.args.printer)
        finally:
            exporting.discard(made)
        where = session.args.printer
    for document_id in ids:
        exporting.printed(document_id, len(made.pages))
    session.give({"ids": ids, "pages": len(made.pages), "to": where}, lambda: [where])
    return OK


def _error(session: Session, problem: Problem) -> dict[str, str]:
    words = session.workspace.messages.problem(problem.code, problem.values)
    return {"code": problem.code, "message": f"{words.title} {words.advice}"}


def _result_line(result: dict[str, object]) -> str:
    error = result["error"]
    if isinstance(error, dict):
        return f"#{result['id']}  {error['message']}"
    return f"#{result['id']}  {result['path']}"
