"""The words of the command line; see docs/cli.md."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from importlib import metadata
from pathlib import Path
from typing import get_args

from desktop.cli.command import Command, CommandApart
from desktop.cli.complaining import parser_in
from desktop.services.messages import Messages
from desktop.services.settings import Language


def build_parser(
    commands: Iterable[Command | CommandApart], messages: Messages
) -> argparse.ArgumentParser:
    """The parser of `vankien` with these commands; wrong use is told and exits with 2."""
    parser = parser_in(messages)(prog="vankien", parents=[_common()])
    parser.add_argument("--version", action="version", version=metadata.version("vankien"))
    shared = _common()
    for action in shared._actions:  # a value given before the command must not be reset by it
        action.default = argparse.SUPPRESS
    added = parser.add_subparsers(dest="command", metavar="COMMAND")
    for command in commands:
        command.take(
            added.add_parser(
                command.name, help=command.text, description=command.text, parents=[shared]
            )
        )
    return parser


def parse(parser: argparse.ArgumentParser, argv: Sequence[str]) -> argparse.Namespace:
    """Arguments as a namespace; `tag` takes -NAME words, which argparse would call options."""
    args, rest = parser.parse_known_args(argv)
    takes_back = args.command == "tag" and all(not word.startswith("--") for word in rest)
    if rest and not takes_back:
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    if rest:
        args.words.extend(rest)
    if args.command is None:
        parser.error("a command is needed")
    return args


def language_of(argv: Sequence[str], otherwise: Language) -> Language:
    """The language asked for, known before the rest is understood."""
    asking = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    asking.add_argument("--language", choices=get_args(Language))
    try:
        asked: Language | None = asking.parse_known_args(argv)[0].language
    except argparse.ArgumentError:
        return otherwise  # that is told in the usual one
    return asked or otherwise


def _common() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--archive", type=Path, metavar="DIR", help="the archive's folder")
    common.add_argument("--json", action="store_true", help="put the result out as JSON")
    common.add_argument("--language", choices=("vi", "en"), help="of the messages")
    return common
