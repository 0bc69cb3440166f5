"""What the heads of a table's columns say the columns hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal

from ocr.vntext import fold

Role = Literal["ordinal", "what", "who", "helps", "when", "other"]

# The first that fits counts: "Cơ quan phối hợp thực hiện" names who helps.
_HEADS: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = (
    ("ordinal", re.compile(r"^(?:so )?(?:stt|tt)\b|^so thu tu")),
    ("helps", re.compile(r"\bphoi hop")),
    ("when", re.compile(r"\bthoi (?:han|gian)\b|\btien do\b|\bhan hoan thanh|^hoan thanh\b")),
    ("who", re.compile(r"\bchu tri|\b(?:don vi|co quan|bo phan|nguoi|cap) (?:thuc hien|phu trach)"
                       r"|\bchiu trach nhiem|^phu trach$|^thuc hien$|^phan cong$")),
    ("what", re.compile(r"\bnoi dung|\bnhiem vu|\bcong viec|\bhoat dong\b")),
)  # fmt: skip
_NO_TASKS: Final = re.compile(
    r"\bdia diem|\bthanh phan|\bho (?:va )?ten|\bchuc (?:vu|danh)|\bhoc phan|\bmon\b"
    r"|\bphong (?:hoc|thi)|\bso tien|\bkinh phi (?:thuc hien|phan bo)|\bket qua (?:thuc hien|dat)"
)
_MOST_WORDS: Final = 9


def role_of(text: str) -> Role:
    """What a column holds, by its head."""
    folded = " ".join(fold(text).lower().split())
    if len(folded.split()) > _MOST_WORDS:
        return "other"
    return next((role for role, head in _HEADS if head.search(folded)), "other")


def tells_of_tasks(heads: Mapping[str, Role]) -> bool:
    """Whether a table with these heads charges somebody, rather than telling of something else.

    Calendars of meetings, lists of people and of money have columns that say so.
    """
    roles = set(heads.values())
    if any(_NO_TASKS.search(fold(head).lower()) for head in heads):
        return False
    return "what" in roles and ("who" in roles or ("when" in roles and "ordinal" in roles))
