"""Writing files so that the target is the whole new one, or what it was before."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from desktop.services.problems import NotWritten, ServiceProblem


def write_whole(target: Path, write: Callable[[Path], object]) -> None:
    """Let `write` make a file beside `target`, then put it in the target's place.

    Any thread. Raises NotWritten where the target's place does not take it, and what `write`
    raises of other files; the target is then as it was.
    """
    fresh = target.with_name(f".{target.name[:60]}.part")
    try:
        write(fresh)
        fresh.replace(target)
    except OSError as error:
        if error.filename not in (None, fresh, str(fresh)):
            raise  # what was read from, not what was written
        raise NotWritten(error.errno, error.strerror, str(target)) from error
    finally:
        _forget(fresh)


def _forget(fresh: Path) -> None:
    with suppress(OSError):  # where it could not be written it may not even be asked for
        fresh.unlink(missing_ok=True)


def copy_whole(source: Path, target: Path) -> None:
    """Copy a file. Any thread. Raises as `write_whole`, or ServiceProblem for one file twice."""
    if target.exists() and target.samefile(source):
        raise ServiceProblem("export.onto_original")
    write_whole(target, lambda fresh: shutil.copyfile(source, fresh))
