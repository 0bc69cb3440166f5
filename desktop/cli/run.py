"""Running one command: arguments in, exit code out."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from db.errors import ArchiveProblem
from desktop.cli import (
    caring,
    correcting,
    finding,
    following,
    keeping,
    leaving,
    marking,
    marks,
    reading,
    registers,
    tagging,
    tour,
    trash,
    unlocking,
)
from desktop.cli.command import Command, CommandApart
from desktop.cli.parser import build_parser, language_of, parse
from desktop.cli.session import (
    ARCHIVE_PROBLEM,
    SOME_FAILED,
    WRONG_USE,
    Call,
    PrintCopy,
    one_line,
)
from desktop.services.messages import Messages
from desktop.services.paths import AppPaths
from desktop.services.problems import Problem, ServiceProblem, problem_of
from desktop.services.settings import Settings, SettingsFile
from ocr.errors import UnreadableFile

COMMANDS: Final[tuple[Command | CommandApart, ...]] = (
    *reading.COMMANDS,
    *unlocking.COMMANDS,
    *correcting.COMMANDS,
    *finding.COMMANDS,
    *following.COMMANDS,
    *tagging.COMMANDS,
    *marking.COMMANDS,
    *marks.COMMANDS,
    *trash.COMMANDS,
    *leaving.COMMANDS,
    *registers.COMMANDS,
    *caring.COMMANDS,
    *keeping.COMMANDS,
    *tour.COMMANDS,
)
"""All commands, in the order in which --help names them."""
INTERRUPTED: Final = 130
"""Ended by Ctrl+C, as shells have it."""


def run(argv: Sequence[str], paths: AppPaths, print_copy: PrintCopy) -> int:
    """Carry out one command line.

    Args:
        argv: the words after the program's name.
        paths: the user's folders.
        print_copy: sends a composed copy to a printer.

    Returns:
        The exit code: 0 done, 1 some failed, 2 wrong use, 3 archive.

    Raises:
        SystemExit: 2, for words that are no command.
    """
    settings = SettingsFile.of(paths).load()
    messages = Messages(language_of(argv, settings.language))
    args = parse(build_parser(COMMANDS, messages), argv)
    call = Call(args, paths, _with_words(settings, args), print_copy)
    try:
        return _carry_out(call)
    except (ArchiveProblem, UnreadableFile, ServiceProblem) as error:
        _complain(call, Problem(error.code, dict(error.values)))
        return _exit_code(error)
    except OSError as error:
        _complain(call, problem_of(error) or Problem("bug"))
        return SOME_FAILED
    except KeyboardInterrupt:
        return INTERRUPTED  # what was stored by then stays; the rest goes on at the next start


def _with_words(settings: Settings, args: Namespace) -> Settings:
    """The settings, and what the command line says instead."""
    if args.language:
        settings = replace(settings, language=args.language)
    jobs = getattr(args, "jobs", None)
    return replace(settings, jobs=jobs) if jobs else settings


def _carry_out(call: Call) -> int:
    command = next(one for one in COMMANDS if one.name == call.args.command)
    if isinstance(command, CommandApart):
        return command.run(call)
    return call.in_archive(command.run, call.folder, read_only=not command.writes(call.args))


def _exit_code(error: ArchiveProblem | UnreadableFile | ServiceProblem) -> int:
    if isinstance(error, ArchiveProblem):
        return ARCHIVE_PROBLEM
    wrong = isinstance(error, ServiceProblem) and error.code.startswith("usage.")
    return WRONG_USE if wrong else SOME_FAILED


def _complain(call: Call, problem: Problem) -> None:
    text = str(call.messages.problem(problem.code, problem.values))
    if call.args.json:
        print(json.dumps({"error": {"code": problem.code, "message": text}}, ensure_ascii=False))
    print(one_line(text), file=sys.stderr)
