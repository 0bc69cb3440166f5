"""The words of the command line; see docs/cli.md."""

from __future__ import annotations

import argparse
from datetime import date
from importlib import metadata
from pathlib import Path
from typing import Any, get_args

from db.records import DocumentState
from desktop.cli.paper_options import add_paper_options, add_printer_options
from desktop.cli.registers import add_registers
from desktop.cli.unlocking import add_unlocking
from desktop.services.exports.kinds import DPI, Form

KINDS = ("highlight", "underline", "strikeout", "box", "rect", "ellipse", "text")


def _common() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--archive", type=Path, metavar="DIR", help="the archive's folder")
    common.add_argument("--json", action="store_true", help="put the result out as JSON")
    common.add_argument("--language", choices=("vi", "en"), help="of the messages")
    return common


def _iso_day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"not a day such as 2026-12-31: {text}") from error


def _dpi(text: str) -> int:
    if text.isdecimal() and int(text) in DPI:
        return int(text)
    raise argparse.ArgumentTypeError(f"not from {DPI.start} to {DPI.stop - 1}: {text}")


def _ids(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", type=int, nargs="+", metavar="ID", help="documents by id")


def _add_reading(add: Any) -> None:
    command = add("import", "bring files and folders in and read them")
    command.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    command.add_argument("--jobs", type=int, metavar="N", help="pages read at a time")
    command.add_argument("--no-read", action="store_true", help="keep the files, read later")
    command = add("read", "read all pages that wait")
    command.add_argument("--jobs", type=int, metavar="N", help="pages read at a time")
    command.add_argument("--retry", action="store_true", help="also those that failed before")
    command = add("reread", "read documents again")
    command.add_argument("ids", type=int, nargs="*", metavar="ID", help="documents by id")
    command.add_argument("--outdated", action="store_true", help="all an older reader read")
    command.add_argument("--jobs", type=int, metavar="N", help="pages read at a time")
    command = add("turn", "turn a page by hand and read it again")
    command.add_argument("id", type=int, metavar="ID")
    command.add_argument("--page", type=int, required=True, metavar="N", help="from 1")
    command.add_argument("--by", type=int, required=True, choices=(90, 180, 270))
    command = add("correct", "correct a word of a page's text")
    command.add_argument("id", type=int, metavar="ID")
    command.add_argument("--page", type=int, required=True, metavar="N", help="from 1")
    command.add_argument("--word", type=int, required=True, metavar="N", help="from 1")
    command.add_argument("--text", required=True, metavar="TEXT")


def _add_finding(add: Any) -> None:
    command = add("list", "documents, one a line")
    command.add_argument("--tag", action="append", default=[], metavar="NAME")
    command.add_argument("--kind", action="append", default=[], metavar="KIND")
    command.add_argument("--state", action="append", default=[], choices=get_args(DocumentState))
    command.add_argument("--trash", action="store_true", help="what lies in the trash instead")
    _ids_one = add("show", "all that is known of documents")
    _ids(_ids_one)
    add("missing", "cited documents that the archive lacks, and gaps in series of numbers")
    command = add("assignments", "who has to do what, by due day")
    command.add_argument("--due-before", type=_iso_day, metavar="DATE", help="as 2026-12-31")
    command = add("search", "pages that hold the words of a query")
    command.add_argument("query")
    command.add_argument("--limit", type=int, default=50, metavar="N")


def _add_marking(add: Any) -> None:
    command = add("tag", "put tags on documents (+NAME) and take them off (-NAME)")
    command.add_argument("words", nargs="+", metavar="ID|+NAME|-NAME")
    add("tags", "the tree of tags")
    command = add("annotate", "mark words of a page and write a note")
    command.add_argument("id", type=int, metavar="ID")
    command.add_argument("--page", type=int, required=True, metavar="N", help="from 1")
    command.add_argument("--words", metavar="TEXT", help="highlight these words of the page")
    command.add_argument("--box", metavar="X0,Y0,X1,Y1", help="or this box, in points")
    command.add_argument("--note", default="", metavar="TEXT")
    command.add_argument("--kind", choices=KINDS, help="highlight and box, if not given")
    command.add_argument("--tag", action="append", default=[], metavar="NAME")
    _add_mark_lists(add)
    command = add("adopt", "make own marks from those a file came with")
    command.add_argument("id", type=int, metavar="ID")
    command.add_argument("uuids", nargs="+", metavar="UUID")
    for name, text in (("trash", "put documents into the trash"), ("untrash", "take them out")):
        _ids(add(name, text))
    _ids(add("remove", "take documents that lie in the trash out of the archive for good"))


def _add_mark_lists(add: Any) -> None:
    command = add("annotations", "the marks on a document, or of the whole archive")
    command.add_argument("id", type=int, nargs="?", metavar="ID")
    for name, meaning in (
        ("words", "that say this, with or without tone marks"),
        ("kind", "of this kind"),
        ("author", "by this author"),
        ("colour", "of this colour, as #ffd54a"),
        ("tag", "with this tag"),
    ):
        command.add_argument(f"--{name}", metavar=name.upper(), help=meaning)
    for name, meaning in (("since", "changed on this day or later"), ("until", "or earlier")):
        command.add_argument(f"--{name}", type=_iso_day, metavar="DATE", help=meaning)
    command.add_argument("--as", dest="form", choices=("list", "xfdf"), default="list")
    command.add_argument("--to", type=Path, metavar="FILE", help="of the XFDF file")
    command = add("import-marks", "bring the marks of an XFDF file onto a document")
    command.add_argument("id", type=int, metavar="ID")
    command.add_argument("file", type=Path, metavar="FILE.xfdf")


def _add_leaving(add: Any) -> None:
    command = add("export", "write copies of documents")
    _ids(command)
    command.add_argument(
        "--as", dest="form", choices=get_args(Form), default="annotated", help="the kind of copy"
    )
    command.add_argument("--to", type=Path, required=True, metavar="PATH")
    command.add_argument("--names", metavar="TEMPLATE", help="of files in a folder, as {số} {ngày}")
    command.add_argument("--dpi", type=_dpi, default=200, metavar="N", help="of images")
    command.add_argument("--flat", action="store_true", help="marks become part of the pages")
    add_paper_options(command)
    command = add("print", "print annotated copies")
    _ids(command)
    where = command.add_mutually_exclusive_group(required=True)
    where.add_argument("--to", type=Path, metavar="FILE.pdf")
    where.add_argument("--printer", metavar="NAME")
    add_paper_options(command)
    add_printer_options(command)


def _add_caring(add: Any) -> None:
    command = add("verify", "compare the archive with itself and every original with its checksum")
    command.add_argument("--heal", action="store_true", help="mend what can be mended")
    command.add_argument(
        "--from", dest="source", type=Path, metavar="PLACE", help="a backup with sound originals"
    )
    command = add("backup", "put a checked copy of the archive into a second place")
    command.add_argument("place", type=Path, metavar="PLACE")
    command = add("restore", "bring a backup back into the archive's folder")
    command.add_argument("source", type=Path, metavar="SOURCE")
    command = add("rebuild", "make a lost database again from the originals")
    command.add_argument("folder", type=Path, metavar="FOLDER", help="the archive's folder")
    add("doctor", "whether this computer has all that reading needs")
    command = add("tour", "the whole main job once, on the sample documents, in a new archive")
    command.add_argument("--to", type=Path, metavar="FILE.pdf", help="the printed copy")


def build_parser() -> argparse.ArgumentParser:
    """The parser of `vankien`; wrong use exits with 2."""
    parser = argparse.ArgumentParser(prog="vankien", parents=[_common()])
    parser.add_argument("--version", action="version", version=metadata.version("vankien"))
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    shared = _common()
    for action in shared._actions:  # a value given before the command must not be reset by it
        action.default = argparse.SUPPRESS

    def add(name: str, text: str) -> argparse.ArgumentParser:
        command: argparse.ArgumentParser = commands.add_parser(
            name, help=text, description=text, parents=[shared]
        )
        return command

    for group in (
        _add_reading,
        _add_finding,
        _add_marking,
        _add_leaving,
        add_registers,
        add_unlocking,
        _add_caring,
    ):
        group(add)
    return parser
