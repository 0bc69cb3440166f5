"""`backup`, `restore`, `rebuild`: a second copy, and the ways back."""

from __future__ import annotations

from argparse import ArgumentParser
from functools import partial
from pathlib import Path
from typing import Final

from db.backing_up import back_up
from db.ids import utc_now, utc_text
from db.rebuilding import RebuildReport
from db.rebuilding import rebuild as rebuild_archive
from db.restoring import restore as restore_archive
from desktop.cli.command import Command, CommandApart, never
from desktop.cli.reading import take_in
from desktop.cli.session import OK, SOME_FAILED, Call, Session


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


def restore(call: Call) -> int:
    """Make the archive's folder what a backup holds."""
    folder, text = call.folder, call.messages.text
    report = restore_archive(call.args.source, folder, owner=call.settings.signature, now=utc_now())
    data = {
        "path": str(folder),
        "from": str(report.database),
        "copied": report.copied,
        "missing": list(report.missing),
        "aside": None if report.aside is None else str(report.aside),
    }
    call.give(
        data,
        lambda: [
            text("restore.done", path=str(folder), copied=report.copied),
            *(text("backup.missing", sha256=sha256) for sha256 in report.missing),
        ],
    )
    return SOME_FAILED if report.missing else OK


def rebuild(call: Call) -> int:
    """Make a lost database again; originals nobody describes are imported."""
    report = rebuild_archive(call.args.folder, owner=call.settings.signature)
    return call.in_archive(partial(_adopt, report), call.args.folder)


def _adopt(report: RebuildReport, session: Session) -> int:
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


def _backup_words(command: ArgumentParser) -> None:
    command.add_argument("place", type=Path, metavar="PLACE", help="the folder of the backup")


def _restore_words(command: ArgumentParser) -> None:
    command.add_argument("source", type=Path, metavar="SOURCE", help="a backup or a state of it")


def _rebuild_words(command: ArgumentParser) -> None:
    command.add_argument("folder", type=Path, metavar="FOLDER", help="the archive's folder")


COMMANDS: Final = (
    Command(
        "backup",
        "put a checked copy of the archive into a second place",
        backup,
        _backup_words,
        never,
    ),
    CommandApart(
        "restore", "bring a backup back into the archive's folder", restore, _restore_words
    ),
    CommandApart(
        "rebuild", "make a lost database again from the originals", rebuild, _rebuild_words
    ),
)
