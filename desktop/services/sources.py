"""From what was dropped to the files to import: folders opened, odd things refused."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.services.problems import ServiceProblem


def _files_below(folder: Path) -> Iterator[Path]:
    """Every file below a folder in natural order.

    Folders that cannot be listed and links to folders come along as they are, so that the
    report names what was not gone into; following links could lead in circles.
    """
    unlisted: list[Path] = []
    walk = os.walk(folder, onerror=lambda error: unlisted.append(Path(error.filename)))
    for base, names, files in walk:
        names.sort()
        entries = [Path(base) / name for name in sorted(files)]
        entries += [link for name in names if (link := Path(base) / name).is_symlink()]
        yield from entries
        if not names and not files and (Path(base) == folder or Path(base).suffix):
            yield Path(base)  # named or dropped like a document, but there is nothing in it
    yield from unlisted


def expand(paths: Iterable[Path]) -> list[Path]:
    """The files meant by `paths`: files as they are, folders with all files below them, once each.

    A path that is neither is kept, so that its import fails with a reason. Any thread.
    """
    found: dict[Path, None] = {}
    for path in paths:
        for file in _files_below(path) if path.is_dir() else (path,):
            found.setdefault(file)
    return list(found)


def check_source(path: Path) -> int:
    """Size in bytes of a source file that can be read whole.

    Raises ServiceProblem for what is no ordinary file or empty, OSError for what the system
    refuses. Never opens a pipe or a device, so it cannot hang.
    """
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        os.scandir(path).close()  # what may not be listed is told apart
        raise ServiceProblem("file.is_folder")
    if not stat.S_ISREG(status.st_mode):
        raise ServiceProblem("file.not_ordinary")
    if status.st_size == 0:
        raise ServiceProblem("file.empty")
    return status.st_size


def shown_name(path: Path) -> str:
    """The file's own name as text that can be stored; bytes that are not UTF-8 become �."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def shown_path(path: Path) -> str:
    """The whole path as text that can be stored and printed."""
    return os.fsencode(path).decode("utf-8", "replace")
