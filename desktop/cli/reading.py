"""`import`, `read` and `reread`: files in, pages read, progress on standard error."""

from __future__ import annotations

import threading
from argparse import ArgumentParser
from pathlib import Path
from typing import Final

from db.errors import ArchiveProblem
from desktop.cli import as_json
from desktop.cli.command import Command, jobs
from desktop.cli.session import OK, SOME_FAILED, Session
from desktop.services.intake import ImportItem, ImportReport, IntakeProgress
from desktop.services.reading_status import ReadingStatus


def import_files(session: Session) -> int:
    """Bring files in, wait until all pages are read, report each file."""
    paths: list[Path] = session.args.paths
    report = take_in(session, paths)
    if not session.args.no_read:
        read_all(session)
    messages = session.workspace.messages
    session.give(
        {"items": [as_json.import_item(item, messages) for item in report.items]},
        lambda: [_line(session, item) for item in report.items],
    )
    return SOME_FAILED if report.count("failed") else OK


def read(session: Session) -> int:
    """Read all waiting pages, with --retry also those that failed."""
    if session.args.retry:
        session.workspace.reading.retry_failed()
    return _after_reading(session)


def reread(session: Session) -> int:
    """Read documents again, with --outdated all that an older reader read."""
    for document_id in session.args.ids:
        session.workspace.library.document(document_id)
    if session.args.ids:
        session.workspace.reading.reread(session.args.ids)
    if session.args.outdated:
        session.workspace.reading.reread_outdated()
    return _after_reading(session)


def _after_reading(session: Session) -> int:
    status = read_all(session)
    session.give(
        {"done": status.done, "failed": status.failed},
        lambda: [session.workspace.messages.text("cli.read", done=status.done, bad=status.failed)],
    )
    return SOME_FAILED if status.failed else OK


def take_in(session: Session, paths: list[Path]) -> ImportReport:
    """Import with progress; Ctrl+C ends it after the file in hand."""

    def progress(step: IntakeProgress) -> None:
        if step.current_name:
            session.note(f"[{step.done + 1}/{step.total}] {step.current_name}")

    return session.workspace.intake.run(paths, progress, threading.Event())


def read_all(session: Session) -> ReadingStatus:
    """Read until nothing waits, with progress; returns the final counts.

    Raises ArchiveProblem when what was read cannot be stored; the rest waits for the next start.
    """
    over = threading.Event()
    waiting = session.workspace.reading.status()
    anything = bool(waiting.pending + waiting.running)

    def told(status: ReadingStatus) -> None:
        if anything:
            session.note(_progress(session, status))
        if status.state in ("idle", "stopped"):
            over.set()

    reading = session.workspace.reading
    unsubscribe = reading.status_changed.subscribe(told)
    reading.start()
    over.wait()
    unsubscribe()
    status = reading.status()
    if status.problem is not None:
        raise ArchiveProblem(status.problem.code, status.problem.values)
    return status


def _progress(session: Session, status: ReadingStatus) -> str:
    text, done = session.workspace.messages.text, status.done + status.failed
    if status.pages_per_minute is None:
        return text("cli.progress_first", done=done, total=status.total)
    pace = f"{status.pages_per_minute:.0f}"
    return text("cli.progress", done=done, total=status.total, pace=pace)


def _line(session: Session, item: ImportItem) -> str:
    messages = session.workspace.messages
    parts = [messages.text(f"outcome.{item.outcome}"), item.path]
    if item.document_id is not None:
        parts.append(f"#{item.document_id}")
    if item.problem is not None:
        parts.append(str(messages.problem(item.problem.code, item.problem.values)))
    parts.extend(messages.warning(w.code, w.values) for w in item.warnings)
    return "  ".join(parts)


def _import_words(command: ArgumentParser) -> None:
    command.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    jobs(command)
    command.add_argument("--no-read", action="store_true", help="keep the files, read later")


def _read_words(command: ArgumentParser) -> None:
    jobs(command)
    command.add_argument("--retry", action="store_true", help="also those that failed before")


def _reread_words(command: ArgumentParser) -> None:
    command.add_argument("ids", type=int, nargs="*", metavar="ID", help="documents by id")
    command.add_argument("--outdated", action="store_true", help="all an older reader read")
    jobs(command)


COMMANDS: Final = (
    Command("import", "bring files and folders in and read them", import_files, _import_words),
    Command("read", "read all pages that wait", read, _read_words),
    Command("reread", "read documents again", reread, _reread_words),
)
