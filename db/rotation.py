"""Which of many backups to keep: the newer, the closer together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final

RECENT: Final = 2
_PERIODS: Final[tuple[tuple[int, Callable[[datetime], object]], ...]] = (
    (7, lambda at: at.date()),
    (4, lambda at: at.isocalendar()[:2]),
    (12, lambda at: (at.year, at.month)),
)


def to_keep(times: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Two recent ones, and the newest of each of 7 days, 4 weeks and 12 months that have any.

    Periods without a backup do not count, so that a long absence costs nothing. What a clock that
    was wrong dated later than `now` is judged by itself: it must push nothing of today aside.
    """
    found = frozenset(times)
    past = frozenset(at for at in found if at <= now)
    return _thinned(past) | _thinned(found - past)


def _thinned(times: Iterable[datetime]) -> frozenset[datetime]:
    newest = sorted(times, reverse=True)
    kept = set(newest[:RECENT])
    for count, period_of in _PERIODS:
        first_of: dict[object, datetime] = {}
        for at in newest:
            first_of.setdefault(period_of(at), at)
        kept.update(list(first_of.values())[:count])
    return frozenset(kept)
