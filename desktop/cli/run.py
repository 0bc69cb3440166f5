"""Running one command: arguments in, exit code out."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

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
    unlocking,
)
from desktop.cli.parser import build_parser
from desktop.cli.session import (
    ARCHIVE_PROBLEM,
    OK,
    SOME_FAILED,
    WRONG_USE,
    PrintCopy,
    Session,
    one_line,
)
from desktop.cli.tour import tour
from desktop.services.messages import Messages
from desktop.services.paths import AppPaths
from desktop.services.pool import WorkerPool
from desktop.services.private import PrivateFolder
from desktop.services.problems import Problem, ServiceProblem, problem_of
from desktop.services.settings import Settings, SettingsFile
from desktop.services.workspace import Workspace, chosen_folder
from ocr.errors import UnreadableFile

COMMANDS: dict[str, Callable[[Session], int]] = {
    "import": reading.import_files,
    "read": reading.read,
    "reread": reading.reread,
    "unlock": unlocking.unlock,
    "turn": correcting.turn,
    "correct": correcting.correct,
    "list": finding.list_documents,
    "show": finding.show,
    "search": finding.search,
    "missing": following.missing,
    "assignments": following.assignments,
    "tag": marking.tag,
    "tags": marking.tags,
    "annotate": marking.annotate,
    "adopt": marking.adopt,
    "annotations": marks.list_marks,
    "import-marks": marks.import_marks,
    "trash": marking.trash,
    "untrash": marking.untrash,
    "remove": caring.remove,
    "export": leaving.export,
    "print": leaving.print_copies,
    "register": registers.register,
    "verify": caring.verify,
    "backup": keeping.backup,
    "tour": tour,
}
INTERRUPTED = 130
"""Ended by Ctrl+C, as shells have it."""
READ_ONLY = frozenset(
    {
        "list",
        "show",
        "search",
        "tags",
        "annotations",
        "verify",
        "backup",
        "missing",
        "assignments",
    }
)
"""Commands that work beside an open window: they take no lock."""


def run(argv: Sequence[str], paths: AppPaths, print_copy: PrintCopy) -> int:
    """Carry out one command line. Exit code: 0 done, 1 some failed, 2 wrong use, 3 archive."""
    args = parse(build_parser(), argv)
    settings = _settings(args, paths)
    messages = Messages(settings.language)
    try:
        return _carry_out(args, paths, settings, print_copy)
    except ArchiveProblem as error:
        _complain(args, messages, Problem(error.code, dict(error.values)))
        return ARCHIVE_PROBLEM
    except UnreadableFile as error:
        _complain(args, messages, Problem(error.code, dict(error.values)))
        return SOME_FAILED
    except ServiceProblem as error:
        _complain(args, messages, Problem(error.code, dict(error.values)))
        return WRONG_USE if error.code.startswith("usage.") else SOME_FAILED
    except OSError as error:
        _complain(args, messages, problem_of(error) or Problem("bug"))
        return SOME_FAILED
    except KeyboardInterrupt:
        return INTERRUPTED  # what was stored by then stays; the rest goes on at the next start


def parse(parser: ArgumentParser, argv: Sequence[str]) -> Namespace:
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


def _settings(args: Namespace, paths: AppPaths) -> Settings:
    settings = SettingsFile.of(paths).load()
    if args.language:
        settings = replace(settings, language=args.language)
    jobs = getattr(args, "jobs", None)
    return replace(settings, jobs=jobs) if jobs else settings


def _with_workspace(
    args: Namespace, paths: AppPaths, settings: Settings, print_copy: PrintCopy
) -> int:
    writes = getattr(args, "heal", False) or getattr(args, "form", "") == "xfdf"
    workspace = Workspace.open(
        paths, settings, _folder(args, paths), read_only=args.command in READ_ONLY and not writes
    )
    try:
        return COMMANDS[args.command](Session(workspace, args, print_copy))
    finally:
        workspace.close()


def _carry_out(args: Namespace, paths: AppPaths, settings: Settings, print_copy: PrintCopy) -> int:
    messages = Messages(settings.language)
    if args.command == "doctor":
        return _doctor(args, paths, settings, messages)
    if args.command == "restore":
        return _restore(args, paths, settings, messages)
    if args.command == "rebuild":
        return _rebuild(args, paths, settings, print_copy)
    return _with_workspace(args, paths, settings, print_copy)


def _restore(args: Namespace, paths: AppPaths, settings: Settings, messages: Messages) -> int:
    folder = chosen_folder(paths, settings, args.archive)
    data, lines, code = keeping.restore(args, folder, settings.signature, messages)
    print(json.dumps(data, ensure_ascii=False) if args.json else "\n".join(map(one_line, lines)))
    return code


def _rebuild(args: Namespace, paths: AppPaths, settings: Settings, print_copy: PrintCopy) -> int:
    def in_session(work: Callable[[Session], int]) -> int:
        workspace = Workspace.open(paths, settings, args.folder)
        try:
            return work(Session(workspace, args, print_copy))
        finally:
            workspace.close()

    return keeping.rebuild(args, settings.signature, in_session)


def _folder(args: Namespace, paths: AppPaths) -> Path | None:
    """The archive asked for; the tour has one of its own unless it is told otherwise."""
    given: Path | None = args.archive
    if given is None and args.command == "tour":
        return paths.default_archive.with_name("samples")
    return given


def _doctor(args: Namespace, paths: AppPaths, settings: Settings, messages: Messages) -> int:
    private = PrivateFolder(paths.cache / "run")
    pool = WorkerPool(1, private.path / "errands")
    try:
        folder = chosen_folder(paths, settings, args.archive)
        checks, lines = caring.doctor(folder, pool, messages)
    finally:
        pool.stop()
        private.close()
    if args.json:
        data = [{"name": c.name, "ok": c.ok, "detail": c.detail} for c in checks]
        print(json.dumps({"ok": all(c.ok for c in checks), "checks": data}, ensure_ascii=False))
    else:
        print(*lines, sep="\n")
    return OK if all(check.ok for check in checks) else SOME_FAILED


def _complain(args: Namespace, messages: Messages, problem: Problem) -> None:
    words = messages.problem(problem.code, problem.values)
    text = f"{words.title} {words.advice}"
    if args.json:
        print(json.dumps({"error": {"code": problem.code, "message": text}}, ensure_ascii=False))
    print(one_line(text), file=sys.stderr)
