"""What every command gets: the opened workspace, the arguments and a way to say things."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.task import Composed
from desktop.services.workspace import Workspace

OK, SOME_FAILED, WRONG_USE, ARCHIVE_PROBLEM = 0, 1, 2, 3
PrintCopy = Callable[[Composed, PrintChoices], None]
"""Sends a composed copy to the printer that the choices name; raises ServiceProblem."""


@dataclass(frozen=True, slots=True)
class Session:
    """One run of one command. `print_copy` sends a composed copy to a printer."""

    workspace: Workspace
    args: Namespace
    print_copy: PrintCopy

    def give(self, data: Any, lines: Callable[[], list[str]]) -> None:
        """Put out the result: as one JSON value with --json, else as lines of text."""
        if self.args.json:
            print(json.dumps(data, ensure_ascii=False, indent=1))
        else:
            for line in lines():
                print(one_line(line))

    def note(self, text: str) -> None:
        """Say something beside the result, on standard error."""
        print(one_line(text), file=sys.stderr, flush=True)


def one_line(text: str) -> str:
    """Text without control characters, so that a name cannot play tricks on the terminal."""
    flat = text.replace("\r", "").replace("\n", " ")
    return "".join(c if c.isprintable() or c == "\t" else "�" for c in flat)
