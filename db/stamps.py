"""Times as parts of file names: `20261121T040506Z`, in UTC, sorted by name as by time."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

_FORM: Final = "%Y%m%dT%H%M%SZ"


def stamp_of(at: datetime) -> str:
    """A time as part of a name; `at` is aware."""
    return at.astimezone(UTC).strftime(_FORM)


def time_of(stamp: str) -> datetime | None:
    """The time of a stamp; None when the text is none."""
    try:
        return datetime.strptime(stamp, _FORM).replace(tzinfo=UTC)
    except ValueError:
        return None
