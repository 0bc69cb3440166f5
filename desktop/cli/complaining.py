"""Wrong use of the command line, told in the clerk's language.

argparse words what is wrong in English; its sentences are few and known, so each is taken apart
and worded anew from the catalogue of messages. One that is not known stays as it is.
"""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser
from typing import Final, NoReturn

from desktop.cli.session import WRONG_USE
from desktop.services.messages import Messages

_ARGUMENT: Final = r"argument (?P<name>.+?): "
_SENTENCES: Final[tuple[tuple[str, str], ...]] = (
    ("usage.command", r"a command is needed"),
    ("usage.required", r"the following arguments are required: (?P<names>.+)"),
    ("usage.unknown", r"unrecognized arguments: (?P<words>.+)"),
    ("usage.no_command", r"argument COMMAND: invalid choice: (?P<given>.+?) \(choose from .+\)"),
    (
        "usage.choice",
        _ARGUMENT + r"invalid choice: (?P<given>.+?) \(choose from (?P<choices>.+)\)",
    ),
    ("usage.number", _ARGUMENT + r"invalid (?:int|float) value: (?P<given>.+)"),
    ("usage.value", _ARGUMENT + r"invalid \S+ value: (?P<given>.+)"),
    ("usage.day", _ARGUMENT + r"not a day[^:]*: (?P<given>.+)"),
    ("usage.one", _ARGUMENT + r"expected one argument"),
    ("usage.some", _ARGUMENT + r"expected at least one argument"),
    ("usage.many", _ARGUMENT + r"expected (?P<count>\d+) arguments?"),
    ("usage.not_with", _ARGUMENT + r"not allowed with argument (?P<other>.+)"),
    ("usage.one_of", r"one of the arguments (?P<names>.+) is required"),
    ("usage.no_value", _ARGUMENT + r"ignored explicit argument (?P<given>.+)"),
    ("usage.ambiguous", r"ambiguous option: (?P<given>.+) could match (?P<names>.+)"),
    ("usage.other", _ARGUMENT + r"[^:]+: (?P<given>.+)"),
)
_USAGE: Final = "usage: "


def parser_in(messages: Messages) -> type[ArgumentParser]:
    """A parser, and with it those of its commands, that words what is wrong."""

    class Parser(ArgumentParser):
        """An argument parser in the clerk's language."""

        def error(self, message: str) -> NoReturn:
            """Say what is wrong and how it is done; ends the program with 2."""
            usage = self.format_usage().removeprefix(_USAGE)
            sys.stderr.write(f"{messages.text('usage.heading')} {usage}")
            self.exit(WRONG_USE, f"{self.prog}: {worded(message, messages)}\n")

    return Parser


def worded(message: str, messages: Messages) -> str:
    """A sentence of argparse in the words of the catalogue."""
    for code, sentence in _SENTENCES:
        found = re.fullmatch(sentence, message, re.DOTALL)
        if found is not None:
            return messages.text(code, **found.groupdict())
    return message
