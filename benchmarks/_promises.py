"""What was promised, what was measured, and whether the one holds the other."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple


class Taken(NamedTuple):
    """Milliseconds on the clock, and of them on the processor: others may be using it."""

    clock: float
    processor: float


def milliseconds(work: Callable[[], object]) -> Taken:
    """How long a piece of work takes."""
    begin, busy = time.perf_counter(), time.process_time()
    work()
    return Taken((time.perf_counter() - begin) * 1000, (time.process_time() - busy) * 1000)


def told(
    name: str, times: Iterable[Taken], *, p95: float | None = None, median: float | None = None
) -> bool:
    """Print median and 95th of a hundred; whether what was promised of them is kept."""
    clock, busy = (sorted(column) for column in zip(*times, strict=True))
    wishes = [
        (f"{what} < {promise:g}", measured < promise)
        for what, measured, promise in (
            ("median", statistics.median(clock), median),
            ("p95", _p95(clock), p95),
        )
        if promise is not None
    ]
    print(
        f"{name:34} median {statistics.median(clock):7.1f}  p95 {_p95(clock):7.1f} ms"
        f"   (processor {statistics.median(busy):6.1f}, {_p95(busy):6.1f})   "
        + ", ".join(f"{wish}: {'kept' if kept else 'MISSED'}" for wish, kept in wishes)
    )
    return all(kept for _, kept in wishes)


def held(name: str, measured: float, promise: float, unit: str, more: str = "") -> bool:
    """Print one figure that is to stay below another; whether it does."""
    kept = measured < promise
    word = "kept" if kept else "MISSED"
    print(f"{name:34} {measured:7.1f} {unit}{more}   < {promise:g} {unit}: {word}")
    return kept


def _p95(ordered: Sequence[float]) -> float:
    return ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)]
