"""What a command is, and the arguments that several of them take."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desktop.cli.session import Call, Session

Take = Callable[[ArgumentParser], None]
"""Adds a command's arguments to its parser."""


def nothing(_parser: ArgumentParser) -> None:
    """Take no arguments."""


def always(_args: Namespace) -> bool:
    """Whatever the arguments."""
    return True


def never(_args: Namespace) -> bool:
    """With no arguments."""
    return False


@dataclass(frozen=True, slots=True)
class Command:
    """A command that works in an open archive.

    Attributes:
        name: as it is typed.
        text: what it does, for --help.
        run: does it; gives the exit code.
        take: its arguments.
        writes: whether it changes the archive, by its arguments. What only reads takes no lock and
            works beside an open window.
    """

    name: str
    text: str
    run: Callable[[Session], int]
    take: Take = nothing
    writes: Callable[[Namespace], bool] = always


@dataclass(frozen=True, slots=True)
class CommandApart:
    """A command that needs no archive, or opens one itself; attributes as for `Command`."""

    name: str
    text: str
    run: Callable[[Call], int]
    take: Take = nothing


def one_document(parser: ArgumentParser) -> None:
    """A document by its id."""
    parser.add_argument("id", type=int, metavar="ID", help="document by id")


def some_documents(parser: ArgumentParser) -> None:
    """One or more documents by their ids."""
    parser.add_argument("ids", type=int, nargs="+", metavar="ID", help="documents by id")


def one_page(parser: ArgumentParser) -> None:
    """A page of a document."""
    one_document(parser)
    parser.add_argument("--page", type=int, required=True, metavar="N", help="from 1")


def jobs(parser: ArgumentParser) -> None:
    """How many pages are read at a time."""
    parser.add_argument("--jobs", type=int, metavar="N", help="pages read at a time")


def iso_day(text: str) -> str:
    """A day such as 2026-12-31 or 31/12/2026, in ISO; for `type=`.

    Raises:
        ArgumentTypeError: it is none.
    """
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(text, form).date().isoformat()
        except ValueError:
            continue
    raise ArgumentTypeError(f"not a day such as 2026-12-31: {text}")
