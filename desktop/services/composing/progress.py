"""Word of how far a worker is, left in a file for the process that waits."""

from __future__ import annotations

from pathlib import Path


def tell(progress: Path, done: int, total: int) -> None:
    """Leave word of how far the work is."""
    fresh = progress.with_suffix(".new")
    fresh.write_text(f"{done} {total}")
    fresh.replace(progress)


def told(progress: Path) -> tuple[int, int] | None:
    """What was last left: steps done and steps in all; None before the first word."""
    try:
        done, total = progress.read_text().split()
    except (OSError, ValueError):
        return None
    return int(done), int(total)
