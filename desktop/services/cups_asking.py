"""What CUPS tells of its queues, asked by its own programs.

Qt's printer classes ask the server themselves, and hold Python's lock while a far or silent one
keeps them waiting: the window would stand still, whichever thread asks.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import Final

from desktop.services.problems import ServiceProblem

_SOURCES: Final = re.compile(r"^InputSlot(?:/[^:]*)?:(.*)$", re.MULTILINE)
_USUAL: Final = re.compile(r"^system default destination: (\S+)", re.MULTILINE)
ASK_S: Final = 10.0


def known_queues(patience_s: float = ASK_S) -> tuple[tuple[str, ...], str]:
    """The names of the queues there are, and the usual one's, empty for none.

    May take seconds where the server is far away; any thread that may wait. Raises ServiceProblem
    `printer.silent` where it does not answer for so many seconds, `printer.no_programs` where
    there is nothing to ask it with.
    """
    if shutil.which("lpstat") is None:
        raise ServiceProblem("printer.no_programs")
    names = _told("lpstat", "-e", patience_s=patience_s)
    if names is None:
        raise ServiceProblem("printer.silent")
    usual = _USUAL.search(_told("lpstat", "-d") or "")
    return tuple(names.split()), usual[1] if usual else ""


def paper_sources(printer: str) -> tuple[str, ...]:
    """The names of a queue's trays, as it calls them; none where it offers no choice.

    As `known_queues`, but a silent server only means that there is no choice.
    """
    found = _SOURCES.search(_told("lpoptions", "-p", printer, "-l") or "")
    names = tuple(word.lstrip("*") for word in found[1].split()) if found else ()
    return names if len(names) > 1 else ()


def is_stopped(printer: str) -> bool:
    """Whether the queue would keep what it is given, as someone has stopped its printer."""
    told = _told("lpstat", "-p", printer) or ""
    return bool(re.search(r"^printer .* disabled since ", told, re.MULTILINE))


def take_back(job: str) -> None:
    """Take a job out of its queue again; what is on paper stays there. Any thread that may wait."""
    if job:
        _told("cancel", job)


def plain_environment() -> dict[str, str]:
    """The environment, with complaints in English so that they can be told apart."""
    return {**os.environ, "LC_ALL": "C.UTF-8"}


def _told(program: str, *words: str, patience_s: float = ASK_S) -> str | None:
    """What a program of CUPS says: nothing where it is missing, None where it takes too long."""
    found = shutil.which(program)
    if found is None:
        return ""
    try:
        told = subprocess.run(  # noqa: S603 - no shell; every word is one argument
            [found, *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=patience_s,
            env=plain_environment(),
            check=False,
        )
    except subprocess.TimeoutExpired:
        return None
    return told.stdout
