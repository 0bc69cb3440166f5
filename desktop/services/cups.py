"""Printing through CUPS: its queue takes the composed PDF as it is, lines and letters and all."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import Final

from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.task import Composed
from desktop.services.cups_asking import is_stopped, plain_environment
from desktop.services.problems import ServiceProblem

_SIDES: Final = {
    "one": "one-sided",
    "long": "two-sided-long-edge",
    "short": "two-sided-short-edge",
}
_NOT_THERE: Final = ("does not exist", "unknown", "no such", "invalid destination")
_JOB: Final = re.compile(r"^request id is (\S+)", re.MULTILINE)
PATIENCE_S: Final = 120
WAIT_S: Final = 0.05
TITLE: Final = "Văn Kiện"
"""Of the job in the queue, where others may see it: nothing of the document."""


class PrintCancelled(Exception):
    """Printing was given up as asked; the queue holds nothing of it."""


def has_queues() -> bool:
    """Whether this system prints through CUPS."""
    return sys.platform != "win32" and shutil.which("lp") is not None


def print_copy(
    made: Composed,
    choices: PrintChoices,
    *,
    title: str = TITLE,
    cancelled: Callable[[], bool] = lambda: False,
) -> str:
    """Hand a composed copy to the queue that the choices name.

    Returns the queue's name for the job once it has taken all of it. Any thread that may wait.

    Args:
        made: the PDF and its pages.
        choices: the printer's own ones are heeded: copies, order, sides, paper, tray, grey.
        title: of the job in the queue.
        cancelled: asked now and then, until the queue has it.

    Raises ServiceProblem `printer.missing`, `printer.stopped` or `printer.refused`, and
    PrintCancelled.
    """
    if is_stopped(choices.printer):
        raise ServiceProblem("printer.stopped", name=choices.printer)
    answer = _handed_over(["lp", *_options(choices, title), "--", str(made.path)], cancelled)
    if answer is None:
        raise ServiceProblem("printer.refused", name=choices.printer)
    code, told, complaint = answer
    if code:
        missing = any(sign in complaint.lower() for sign in _NOT_THERE)
        raise ServiceProblem(
            "printer.missing" if missing else "printer.refused", name=choices.printer
        )
    job = _JOB.search(told)
    return job[1] if job else ""


def _handed_over(
    words: Sequence[str], cancelled: Callable[[], bool]
) -> tuple[int, str, str] | None:
    """Exit code, answer and complaint of `lp`; None where it has not ended in time."""
    lp = subprocess.Popen(  # noqa: S603 - no shell; every word is one argument
        [shutil.which(words[0]) or words[0], *words[1:]],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=plain_environment(),
    )
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        try:
            told, complaint = lp.communicate(timeout=WAIT_S)
        except subprocess.TimeoutExpired:
            if cancelled():
                _end(lp)
                raise PrintCancelled from None
        else:
            return lp.returncode, told, complaint
    _end(lp)
    return None


def _end(lp: subprocess.Popen[str]) -> None:
    """A queue forgets the job whose file did not come to its end."""
    lp.kill()
    lp.communicate()


def _options(choices: PrintChoices, title: str) -> list[str]:
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
    pairs = [("-d", choices.printer), ("-n", str(choices.copies)), ("-t", title)]
    return [word for pair in (*pairs, *(("-o", one) for one in given)) for word in pair]
