"""To whom is reported: "báo cáo (kết quả) về Ban Thường vụ Tỉnh uỷ"."""

from __future__ import annotations

import re

from ocr.charging.who import begins_body, first_verb
from ocr.vntext import fold

_REPORT = re.compile(
    r"\bbao cao\s+(?:(?:ket qua|tien do|tinh hinh|bang van ban)\s+)?(?:thuc hien\s+)?"
    r"(?:(?:ve|cho|len|voi|den)\s+)?"
)
_STOP = re.compile(
    r"[.;,(]|\s(?:trong|truoc|theo doi|de|ket qua|dinh ky|cham nhat|ve|xem xet|chi dao|den|tai|qua"
    r"|theo|tien do|tinh hinh|biet|hang)\b"
)
_SUBMIT = re.compile(r"\b(?:trinh|gui)\s+(?:ve\s+|cho\s+)?")


def report_to(text: str) -> str | None:
    """The body that a task's results go to; None where none is named.

    Args:
        text: the sentence.
    """
    folded = fold(text).lower()
    for pattern in (_REPORT, _SUBMIT):
        for found in pattern.finditer(folded):
            name = _name(text[found.end() :], folded[found.end() :])
            if name is not None:
                return name
    return None


def _name(text: str, folded: str) -> str | None:
    stop = _STOP.search(folded)
    name = text[: stop.start() if stop else len(text)].strip()
    name = name[: first_verb(name)].strip(" ,")
    is_body = name[:1].isupper() and begins_body(name) and len(name.split()) <= 14
    return name if is_body else None
