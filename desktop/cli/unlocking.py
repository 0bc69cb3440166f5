"""`unlock`: the password of a file, from a prompt or from standard input, never an argument."""

from __future__ import annotations

import getpass
import sys
from argparse import ArgumentParser
from typing import Final

from desktop.cli.command import Command, jobs, one_document
from desktop.cli.reading import read_all
from desktop.cli.session import OK, SOME_FAILED, Session


def unlock(session: Session) -> int:
    """Open a document with its password and read its pages."""
    work, document_id = session.workspace, session.args.id
    work.library.document(document_id)
    work.unlocking.unlock(document_id, _password(session))
    read_all(session)
    pages = work.library.pages(document_id)
    read = sum(page.state == "done" for page in pages)
    session.give(
        {"id": document_id, "pages": len(pages), "pages_read": read},
        lambda: [work.messages.text("cli.read", done=read, bad=len(pages) - read)],
    )
    return OK if read == len(pages) else SOME_FAILED


def _password(session: Session) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(session.workspace.messages.text("cli.password"))
    return sys.stdin.readline().rstrip("\r\n")


def _words(command: ArgumentParser) -> None:
    one_document(command)
    jobs(command)


COMMANDS: Final = (
    Command(
        "unlock",
        "read a file that asks for a password, which is asked for or piped in",
        unlock,
        _words,
    ),
)
