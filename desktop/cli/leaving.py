"""`export` and `print`: copies out of the archive."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import Final, get_args

from desktop.cli import as_json
from desktop.cli.command import Command, some_documents
from desktop.cli.paper_options import (
    add_paper_options,
    add_printer_options,
    choices_of,
    is_given,
)
from desktop.cli.session import OK, SOME_FAILED, Session
from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.task import Composed, ComposeOptions
from desktop.services.exports.choices_told import choices_told
from desktop.services.exports.kinds import DPI, ExportAsked, Form
from desktop.services.problems import Problem, problem_of
from desktop.services.registers.copy_log import Action, Left


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
    work.cautions.check([document_id])
    if args.form == "annotated":
        return _save_annotated(session, document_id, target)
    return work.exports.save(document_id, target, ExportAsked(args.form, args.dpi))


def _save_annotated(session: Session, document_id: int, target: Path) -> Path:
    """An annotated copy: with marks that can be edited, unless it is laid out for paper."""
    exporting, notes = session.workspace.exporting, choices_of(session.args, notes="summary").notes
    if notes in ("summary", "none") and not is_given(session.args, besides=frozenset({"notes"})):
        options = ComposeOptions(notes=notes, flat=session.args.flat)
        return exporting.save_annotated([document_id], target, options).path
    choices = choices_of(session.args, notes="summary")
    made = exporting.save_print([document_id], target, choices)
    _log(session, "export.annotated", made, choices, target.name)
    return made.path


def _target(session: Session, document_id: int) -> Path:
    to: Path = session.args.to
    if len(session.args.ids) == 1 and not to.is_dir():
        return to
    to.mkdir(parents=True, exist_ok=True)
    names = session.args.names or session.workspace.settings.file_names
    return session.workspace.exports.free_target(document_id, to, session.args.form, names)


def print_copies(session: Session) -> int:
    """Lay documents out for paper as one PDF, and write or print it."""
    args, exporting = session.args, session.workspace.exporting
    choices = choices_of(args, printer=args.printer or "")
    for caution in session.workspace.cautions.about(args.ids):
        session.note(caution.words)
    session.workspace.cautions.check(args.ids)
    if args.to is not None:
        made, where = exporting.save_print(args.ids, args.to, choices), str(args.to)
        _log(session, "export.annotated", made, choices, args.to.name)
    else:
        made, where = exporting.compose_print(args.ids, choices), args.printer
        try:
            session.print_copy(made, choices)
        finally:
            exporting.discard(made)
        _log(session, "print", made, choices, where)
    session.give({"ids": args.ids, "pages": len(made.pages), "to": where}, lambda: [where])
    return OK


def _log(
    session: Session, action: Action, made: Composed, choices: PrintChoices, where: str
) -> None:
    """Enter each document that left in the register of copies."""
    copies = choices.copies if action == "print" else 1
    told = choices_told(choices)
    left = [(one, Left(pages, copies, where, told)) for one, pages in made.shares]
    session.workspace.registers.log.note(action, left)


def _error(session: Session, problem: Problem) -> dict[str, str]:
    return as_json.problem(problem, session.workspace.messages)


def _result_line(result: dict[str, object]) -> str:
    error = result["error"]
    if isinstance(error, dict):
        return f"#{result['id']}  {error['message']}"
    return f"#{result['id']}  {result['path']}"


def _export_words(command: ArgumentParser) -> None:
    some_documents(command)
    command.add_argument(
        "--as", dest="form", choices=get_args(Form), default="annotated", help="the kind of copy"
    )
    command.add_argument("--to", type=Path, required=True, metavar="PATH")
    command.add_argument("--names", metavar="TEMPLATE", help="of files in a folder, as {số} {ngày}")
    command.add_argument("--dpi", type=_dpi, default=200, metavar="N", help="of images")
    command.add_argument("--flat", action="store_true", help="marks become part of the pages")
    add_paper_options(command)


def _dpi(text: str) -> int:
    if text.isdecimal() and int(text) in DPI:
        return int(text)
    raise ArgumentTypeError(f"not from {DPI.start} to {DPI.stop - 1}: {text}")


def _print_words(command: ArgumentParser) -> None:
    some_documents(command)
    where = command.add_mutually_exclusive_group(required=True)
    where.add_argument("--to", type=Path, metavar="FILE.pdf")
    where.add_argument("--printer", metavar="NAME")
    add_paper_options(command)
    add_printer_options(command)


COMMANDS: Final = (
    Command("export", "write copies of documents", export, _export_words),
    Command("print", "print annotated copies", print_copies, _print_words),
)
