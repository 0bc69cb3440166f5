"""What commands get: the call, and for most of them an open archive."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.task import Composed
from desktop.services.messages import Messages
from desktop.services.paths import AppPaths
from desktop.services.settings import Settings
from desktop.services.workspace import Workspace, chosen_folder

OK, SOME_FAILED, WRONG_USE, ARCHIVE_PROBLEM = 0, 1, 2, 3
UNHEARD = 141
"""Ended as by the signal for a closed pipe, as shells have it."""
PrintCopy = Callable[[Composed, PrintChoices], None]
"""Sends a composed copy to the printer that the choices name; raises ServiceProblem."""


@dataclass(frozen=True, slots=True)
class Call:
    """One run of the program: what was typed, and what it works with. No archive is open yet."""

    args: Namespace
    paths: AppPaths
    settings: Settings
    print_copy: PrintCopy

    @property
    def messages(self) -> Messages:
        """Words in the language asked for."""
        return Messages(self.settings.language)

    @property
    def folder(self) -> Path:
        """The archive's folder: named in the call, else the one used last, else the default."""
        return chosen_folder(self.paths, self.settings, self.args.archive)

    def in_archive(
        self, work: Callable[[Session], int], folder: Path, *, read_only: bool = False
    ) -> int:
        """Work in the archive of a folder, which is opened before and closed afterwards.

        Raises:
            ArchiveProblem: it cannot be opened.
        """
        workspace = Workspace.open(self.paths, self.settings, folder, read_only=read_only)
        try:
            return work(Session(workspace, self.args, self.print_copy))
        finally:
            workspace.close()

    def give(self, data: Any, lines: Callable[[], list[str]]) -> None:
        """Put out the result: as one JSON value with --json, else as lines of text."""
        _give(self.args, data, lines)


@dataclass(frozen=True, slots=True)
class Session:
    """One command at work in an open archive. `print_copy` sends a composed copy to a printer."""

    workspace: Workspace
    args: Namespace
    print_copy: PrintCopy

    def give(self, data: Any, lines: Callable[[], list[str]]) -> None:
        """Put out the result: as one JSON value with --json, else as lines of text."""
        _give(self.args, data, lines)

    def note(self, text: str) -> None:
        """Say something beside the result, on standard error."""
        print(one_line(text), file=sys.stderr, flush=True)


def _give(args: Namespace, data: Any, lines: Callable[[], list[str]]) -> None:
    if args.json:
        text = json.dumps(data, ensure_ascii=False, indent=1)
    else:
        text = "\n".join(map(one_line, lines()))
    try:
        print(text, end="\n" if text else "", flush=True)
    except BrokenPipeError:
        _end_unheard()


def _end_unheard() -> NoReturn:
    """End in silence where nobody reads on (`vankien list | head`), as other programs do."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())  # what is still to be written must fail nowhere
    raise SystemExit(UNHEARD)


def one_line(text: str) -> str:
    """Text without control characters, so that a name cannot play tricks on the terminal."""
    flat = text.replace("\r", "").replace("\n", " ")
    return "".join(c if c.isprintable() or c == "\t" else "�" for c in flat)
