"""What can go wrong with an archive for reasons outside the program."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_FULL: Final = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)
# SQLite's primary result codes; the extended ones carry them in their low byte.
_BY_RESULT: Final = {
    sqlite3.SQLITE_FULL: "disk.full",
    sqlite3.SQLITE_CORRUPT: "archive.damaged",
    sqlite3.SQLITE_NOTADB: "archive.damaged",
    sqlite3.SQLITE_READONLY: "archive.unwritable",
    sqlite3.SQLITE_PERM: "archive.unwritable",
    sqlite3.SQLITE_CANTOPEN: "archive.unwritable",
    sqlite3.SQLITE_IOERR: "archive.unwritable",
}
# The backup call of the driver raises without the result code; these are SQLite's own words.
_BY_WORDS: Final = {
    "database or disk is full": "disk.full",
    "database disk image is malformed": "archive.damaged",
    "file is not a database": "archive.damaged",
    "disk I/O error": "archive.unwritable",
    "unable to open database file": "archive.unwritable",
    "attempt to write a readonly database": "archive.unwritable",
}


class ArchiveProblem(Exception):
    """A problem of the environment, as a stable code with the values its message needs.

    Codes: `archive.locked` (holder, host, since), `archive.newer` (found, known),
    `archive.damaged`, `archive.unwritable`, `archive.missing`, `archive.gone` (path), `disk.full`,
    `store.missing`, `store.altered` (the last two with sha256). The wording lives elsewhere.
    """

    def __init__(self, code: str, values: Mapping[str, str] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.values: Mapping[str, str] = MappingProxyType(dict(values or {}))

    def __reduce__(self) -> tuple[type[ArchiveProblem], tuple[str, dict[str, str]]]:
        """Travel between processes with the values."""
        return type(self), (self.code, dict(self.values))


class Cancelled(Exception):
    """Raised by long work when its caller asked it to stop."""


def problem_of_file(error: OSError) -> ArchiveProblem:
    """Translate what the operating system said about a file of the archive."""
    if error.errno in _FULL:
        return ArchiveProblem("disk.full")
    return ArchiveProblem("archive.unwritable", {"reason": error.strerror or type(error).__name__})


def problem_of_sqlite(error: BaseException) -> ArchiveProblem | None:
    """Translate what SQLite said; None when it speaks of a mistake of ours."""
    result = getattr(error, "sqlite_errorcode", None)
    by_words = _BY_WORDS.get(str(error))
    code = _BY_RESULT.get(result & 0xFF) if isinstance(result, int) else by_words
    if str(error).startswith("Could not decode to UTF-8"):  # said without a number
        code = "archive.damaged"
    return ArchiveProblem(code, {"reason": str(error)}) if code else None
