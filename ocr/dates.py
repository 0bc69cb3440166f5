"""Days as official papers write them: "31/3/2015", "09-12-2020", "ngày 02 tháng 3 năm 2021"."""

from __future__ import annotations

import re
from datetime import date

_MISREAD = str.maketrans("lio|", "1101")
_D, _M = r"[0-3lio|]?[\dlio|]", r"[01lio|]?[\dlio|]"

DAY = (
    rf"(?:(?P<d>{_D})\s?[/.-]\s?(?P<m>{_M})\s?[/.-]\s?(?P<y>(?:19|20)\d\d)"
    rf"|(?P<d2>{_D})\s*thang\s*(?P<m2>{_M})\s*nam\s*(?P<y2>(?:19|20)\d\d))(?!\d)"
)
"""Pattern of a day, groups d, m, y or d2, m2, y2, for folded text in small letters.

Letters that engines see in digits are taken for them ("tháng II"), as nothing else can stand there.
"""


def day_of(found: re.Match[str]) -> date | None:
    """The day a match of `DAY` means; None when the calendar has none such."""
    parts = (found["d"] or found["d2"], found["m"] or found["m2"], found["y"] or found["y2"])
    digits = [part.translate(_MISREAD) for part in parts]
    if not all(part.isdecimal() for part in digits):
        return None
    day, month, year = map(int, digits)
    try:
        return date(year, month, day)
    except ValueError:
        return None
