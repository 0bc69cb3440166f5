"""Times as PDF writes them (ISO 32000-1, 7.9.4), and as the archive does."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from db.ids import utc_text

_DATE = re.compile(
    r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?"
    r"(?:(Z)|([+-])(\d\d)'?(\d\d)?)?"
)


def pdf_date(iso: str) -> str:
    """An ISO time in UTC as a PDF date."""
    digits = "".join(c for c in iso[:19] if c.isdigit())
    return f"D:{digits}+00'00'"


def iso_date(pdf: str) -> str | None:
    """A PDF date as an ISO time in UTC; None when it is none."""
    found = _DATE.match(pdf.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second = (
        int(part or least)
        for part, least in zip(found.groups()[:6], (1, 1, 1, 0, 0, 0), strict=True)
    )
    try:
        return utc_text(datetime(year, month, day, hour, minute, second, tzinfo=_zone(found)))
    except (ValueError, OverflowError):
        return None


def _zone(found: re.Match[str]) -> timezone:
    sign, hours, minutes = found[8], found[9], found[10]
    if sign is None:
        return UTC
    away = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return timezone(-away if sign == "-" else away)
