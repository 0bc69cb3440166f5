"""`register`: tables of what the archive holds, and of what left it."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Final

from desktop.cli.command import Command
from desktop.cli.session import OK, Session
from desktop.services.problems import ServiceProblem
from desktop.services.registers.asking import RegisterAsked
from desktop.services.registers.sheet import Sheet

BOOKS: Final = ("incoming", "outgoing", "copies", "contents", "list")


def register(session: Session) -> int:
    """Show a register, or write it to a file of the kind its ending says."""
    sheet = _sheet(session)
    target: Path | None = session.args.to
    if target is not None:
        session.workspace.registers.save(sheet, target)
    columns = [column.heading for column in sheet.columns]
    session.give(
        {
            "title": sheet.title,
            "notes": list(sheet.notes),
            "columns": columns,
            "rows": [list(row) for row in sheet.rows],
            "path": None if target is None else str(target),
        },
        lambda: [str(target)] if target else _lines(sheet, columns),
    )
    return OK


def _sheet(session: Session) -> Sheet:
    args, registers = session.args, session.workspace.registers
    if args.book == "copies":
        first, last = date(args.year, 1, 1), date(args.year, 12, 31)
        return registers.left_sheet(first, last, args.words)
    if args.book in ("contents", "list"):
        if not args.ids:
            raise ServiceProblem("usage.no_documents")
        if args.book == "list":
            return registers.listed(args.ids)
        return registers.contents(args.ids, args.title)
    asked = RegisterAsked(
        args.book, args.year, args.office, args.first, args.last, args.secret, args.volume
    )
    return registers.register(asked) if args.to is None else registers.filled(asked)


def _lines(sheet: Sheet, columns: list[str]) -> list[str]:
    rows = ("\t".join(map(str, row)) for row in sheet.rows)
    return [sheet.title, *sheet.notes, "\t".join(columns), *rows]


def _words(command: ArgumentParser) -> None:
    command.add_argument("book", choices=BOOKS)
    command.add_argument("ids", type=int, nargs="*", metavar="ID", help="for contents and list")
    command.add_argument("--to", type=Path, metavar="FILE", help=".pdf, .xlsx or .csv")
    command.add_argument("--year", type=int, default=date.today().year, metavar="YEAR")
    command.add_argument("--first", type=int, metavar="N", help="the lowest number")
    command.add_argument("--last", type=int, metavar="N", help="the highest number")
    command.add_argument("--office", default="", metavar="NAME", help="the archive's own body")
    command.add_argument("--secret", action="store_true", help="the book of secret papers")
    command.add_argument("--volume", default="", metavar="TEXT", help="the number of the book")
    command.add_argument("--words", default="", metavar="TEXT", help="copies with these words only")
    command.add_argument("--title", default="", metavar="TEXT", help="whose contents these are")


COMMANDS: Final = (
    Command("register", "registers and lists, shown or written to a file", register, _words),
)
