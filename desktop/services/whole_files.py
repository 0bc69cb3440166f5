"""Writing files so that the target is the whole new one, or what it was before."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from desktop.services.problems import ServiceProblem


def write_whole(target: Path, write: Callable[[Path], object]) -> None:
    """Let `write` make a file beside `target`, then put it in the target's place.

    Any thread. Raises OSError and what `write` raises; the target is then as it was.
    """
    fresh = target.with_name(f".{target.name[:60]}.part")
    try:
        write(fresh)
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)


def copy_whole(source: Path, target: Path) -> None:
    """Copy a file. Any thread. Raises OSError, or ServiceProblem when both are one file."""
    if target.exists() and target.samefile(source):
        raise ServiceProblem("export.onto_original")
    write_whole(target, lambda fresh: shutil.copyfile(source, fresh))
