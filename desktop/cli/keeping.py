"""`backup`, `restore`, `rebuild`: a second copy, and the ways back."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from db.backing_up import back_up
from db.ids import utc_now, utc_text
from db.rebuilding import rebuild as rebuild_archive
from db.restoring import restore as restore_archive
from desktop.cli.reading import take_in
from desktop.cli.session import OK, SOME_FAILED, Session
from desktop.services.messages import Messages

Given = tuple[dict[str, Any], list[str], int]
"""What a command says as JSON and as lines, and its exit code."""


def backup(session: Session) -> int:
    """Put the archive's present state into a second place, checked."""
    report = back_up(session.workspace.archive, session.args.place)
    state, text = report.state, session.workspace.messages.text
    lines = [
        text(
            "backup.done",
            path=str(state.folder),
            documents=state.contents.documents,
            copied=report.copied,
        ),
        *(text("backup.missing", sha256=sha256) for sha256 in state.missing),
    ]
    data = {
        "path": str(state.folder),
        "made_at": utc_text(state.made_at),
        "documents": state.contents.documents,
        "pages": state.contents.pages,
        "copied": report.copied,
        "missing": list(state.missing),
    }
    session.give(data, lambda: lines)
    return SOME_FAILED if state.missing else OK


def restore(args: Namespace, folder: Path, owner: str, messages: Messages) -> Given:
    """Make a folder the archive that a backup holds."""
    report = restore_archive(args.source, folder, owner=owner, now=utc_now())
    lines = [
        messages.text("restore.done", path=str(folder), copied=report.copied),
        *(messages.text("backup.missing", sha256=sha256) for sha256 in report.missing),
    ]
    data = {
        "path": str(folder),
        "from": str(report.database),
        "copied": report.copied,
        "missing": list(report.missing),
        "aside": None if report.aside is None else str(report.aside),
    }
    return data, lines, SOME_FAILED if report.missing else OK


def rebuild(
    args: Namespace, owner: str, in_session: Callable[[Callable[[Session], int]], int]
) -> int:
    """Make a lost database again; originals nobody describes are imported."""
    report = rebuild_archive(args.folder, owner=owner)

    def adopt(session: Session) -> int:
        taken = take_in(session, list(report.undescribed))
        adopted = taken.count("imported")
        documents = report.documents + adopted
        data = {
            "documents": documents,
            "adopted": adopted,
            "aside": None if report.aside is None else str(report.aside),
        }
        text = session.workspace.messages.text
        session.give(data, lambda: [text("rebuild.done", documents=documents, adopted=adopted)])
        return SOME_FAILED if taken.count("failed") else OK

    return in_session(adopt)
