"""Printing through CUPS: its queue takes the composed PDF as it is, lines and letters and all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import Final

from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.task import Composed
from desktop.services.problems import ServiceProblem

_SIDES: Final = {
    "one": "one-sided",
    "long": "two-sided-long-edge",
    "short": "two-sided-short-edge",
}
_NOT_THERE: Final = ("does not exist", "unknown", "no such", "invalid destination")
PATIENCE_S: Final = 120
TITLE: Final = "Văn Kiện"
"""Of the job in the queue, where others may see it: nothing of the document."""


def has_queues() -> bool:
    """Whether this system prints through CUPS."""
    return sys.platform != "win32" and shutil.which("lp") is not None


def print_copy(made: Composed, choices: PrintChoices) -> None:
    """Hand a composed copy to the queue that the choices name.

    Returns once the queue has taken all of it. Raises ServiceProblem `printer.missing` or
    `printer.refused`.
    """
    words = [shutil.which("lp") or "lp", *_options(choices), "--", str(made.path)]
    try:
        told = subprocess.run(  # noqa: S603 - no shell; every word is one argument
            words, capture_output=True, text=True, timeout=PATIENCE_S, env=_plain(), check=False
        )
    except subprocess.TimeoutExpired:
        raise ServiceProblem("printer.refused", name=choices.printer) from None
    if told.returncode:
        missing = any(sign in told.stderr.lower() for sign in _NOT_THERE)
        code = "printer.missing" if missing else "printer.refused"
        raise ServiceProblem(code, name=choices.printer)


def _plain() -> dict[str, str]:
    """The environment, with complaints in English so that they can be told apart."""
    return {**os.environ, "LC_ALL": "C.UTF-8"}


def _options(choices: PrintChoices) -> list[str]:
    duplex = "short" if choices.booklet and choices.duplex != "one" else choices.duplex
    settings = {
        "print-scaling": "none" if choices.paper != "page" else "fit",
        "collate": "true" if choices.collate else "false",
        "media": choices.paper if choices.paper != "page" else "",
        "sides": _SIDES.get(duplex, ""),
        "InputSlot": choices.tray,
        "print-color-mode": "monochrome" if choices.shades == "grey" else "",
    }
    given = [f"{name}={value}" for name, value in settings.items() if value]
    pairs = [("-d", choices.printer), ("-n", str(choices.copies)), ("-t", TITLE)]
    return [word for pair in (*pairs, *(("-o", one) for one in given)) for word in pair]
