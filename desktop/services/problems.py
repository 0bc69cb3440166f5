"""Problems of the environment as values: a code that the message catalogue words."""

from __future__ import annotations

import errno
import sys
from collections.abc import Mapping
from concurrent.futures import TimeoutError as JobTimeout
from dataclasses import dataclass, field

from db.errors import ArchiveProblem
from db.files import is_held
from ocr.errors import UnreadableFile


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong outside our code: `code` is looked up in the message catalogue."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)


class ServiceProblem(Exception):
    """Raised by services for a problem that is theirs to find; carries its code and values."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


class NotWritten(OSError):
    """Raised where a file on its way out could not be written, in place of the system's error."""


def _of_output(error: NotWritten) -> Problem:
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Problem("output.denied")
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return Problem("output.no_folder")
    return Problem("output.io", {"reason": error.strerror or type(error).__name__})


def _of_os_error(error: OSError) -> Problem:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Problem("disk.full")
    if isinstance(error, NotWritten):
        return _of_output(error)
    if is_held(error):
        return Problem("file.held")
    if error.errno in (errno.EACCES, errno.EPERM):
        return Problem("file.unreadable")
    if error.errno in (errno.ENOENT, errno.ELOOP):
        return Problem("file.vanished")
    return Problem("file.io", {"reason": error.strerror or type(error).__name__})


def _is_of_dead_worker(error: BaseException) -> bool:
    """Whether a pool tells of a worker's end: none does that was never loaded."""
    pebble = sys.modules.get("pebble")
    return pebble is not None and isinstance(error, pebble.ProcessExpired)


def problem_of(error: BaseException) -> Problem | None:
    """The problem an exception stands for, or None when it is a bug of ours."""
    if isinstance(error, ArchiveProblem | UnreadableFile | ServiceProblem):
        return Problem(error.code, dict(error.values))
    if isinstance(error, JobTimeout):
        return Problem("page.timeout")
    if _is_of_dead_worker(error):
        return Problem("page.crashed")
    if isinstance(error, MemoryError):
        return Problem("page.too_large")
    if isinstance(error, OSError):
        return _of_os_error(error)
    return None
