"""Times and identifiers, handed in so that tests decide them."""

from __future__ import annotations

import secrets
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final, TypeAlias

Clock: TypeAlias = Callable[[], datetime]
"""Gives the present time, aware and in UTC."""

NewId: TypeAlias = Callable[[], str]
"""Gives a new identifier that no other machine gives."""

_VERSION_7: Final = 0x7
_VARIANT: Final = 0b10


def utc_now() -> datetime:
    """The present time, aware and in UTC."""
    return datetime.now(UTC)


def utc_text(at: datetime) -> str:
    """A time as stored: `2026-11-21T04:05:06.789Z`; text order is time order.

    Args:
        at: an aware time of any zone.

    Raises:
        ValueError: when the time knows no zone.
    """
    if at.tzinfo is None:
        raise ValueError("a time without a zone")
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def uuid7() -> str:
    """A new UUID of version 7: sorted by the time of its making, the rest random."""
    milliseconds = time.time_ns() // 1_000_000
    high = (milliseconds & 0xFFFF_FFFF_FFFF) << 80 | _VERSION_7 << 76 | secrets.randbits(12) << 64
    return str(uuid.UUID(int=high | _VARIANT << 62 | secrets.randbits(62)))
