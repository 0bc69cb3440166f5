"""Who is charged: names of bodies and people at the begin of a clause, up to the first verb."""

from __future__ import annotations

import re
from functools import cache

from ocr.vntext import fold, match_key
from ocr.vocabulary import names

_LONGEST = 60  # words
_NOT_CHARGED = re.compile(
    r"\b(?:đã|được|bị|nếu|khi|đang|còn|chưa|không|sẽ|vừa|họp|là|nhằm|đối với|bao gồm|để|kính"
    r"|thống nhất|nhiệm vụ|tình hình|công tác|kết quả|vấn đề|nội dung|việc|lĩnh vực|chỉ tiêu"
    r"|chính sách|giải pháp|văn bản|biện pháp)\b"
)
_NAMED = re.compile(
    r"(?:\b(?:cac|nhung|viec|cong tac|hoi dong|ban|doan|uy ban|phong|so|cuc)\s|,\s(?=to chuc))$"
)
_ORGANISATION = re.compile(
    r"to chuc(?:,| (?:dang|chinh tri|doan|xa hoi|ca nhan|lien quan|co so|hoi|co lien quan))"
)
_COMPOUND_HEAD = re.compile(
    r"\b(?:bau|ung|tai|tuyen|chuong|cong|qua|to|quy|tien|tieu|thanh|doc|hanh|phat|phap|ban|giai)\s$"
)
_NOUNS = (
    "to chuc",
    "quan ly",
    "chi dao",
    "kiem tra",
    "thanh tra",
    "dieu hanh",
    "chu tri",
    "bao cao",
)
_EVERY = ("cac", "tung", "moi", "tat", "ca", "toan", "the")


def split_charge(text: str) -> tuple[str, str] | None:
    """Who, and what they have to do, where a clause begins with a body or person charged.

    Args:
        text: of the clause, without list marks.
    """
    if not begins_body(text):
        return None
    verb = first_verb(text)
    if verb is None or len(text[:verb].split()) > _LONGEST:
        return None
    who, what = text[:verb].strip(" ,:"), text[verb:].strip()
    if not who or _NOT_CHARGED.search(match_key(who)):
        return None
    return who, what


def begins_body(text: str) -> bool:
    """Whether a text begins with a word that names bodies or people."""
    words = fold(text).lower().replace(",", " ").split()[:6]
    while words and words[0] in _EVERY:
        words = words[1:]
    if words[:2] in (["truong", "hop"], ["ban", "hanh"]):  # "in case of", "issue": no bodies
        return False
    if any(" ".join(words[:count]) in _bodies() for count in (2, 3)):
        return True
    return bool(words) and _first_key(text) in _single_bodies()


def _first_key(text: str) -> str:
    """The first word that is not "các" or the like, its marks kept."""
    words = match_key(text).replace(",", " ").split()
    return next((word for word in words if fold(word) not in _EVERY), "")


def first_verb(text: str) -> int | None:
    """Where the first verb of a task begins; in names ("Ban Tổ chức") verbs have capitals."""
    folded = fold(text).lower()
    for match in _verb_pattern().finditer(folded):
        start, end = match.span()
        if start == 0 or not text[start].islower() or _is_name(folded, start):
            continue
        if " " in match.group():
            return start
        if match_key(text[start:end]) in _single_verbs() and not _in_compound(folded[:start]):
            return start
    return None


def _is_name(folded: str, start: int) -> bool:
    """Whether the word of a verb is a noun here: "các tổ chức chính trị", "hội đồng quản lý"."""
    if _ORGANISATION.match(folded, start):
        return True
    return folded[start:].startswith(_NOUNS) and _NAMED.search(folded[:start]) is not None


def _in_compound(before: str) -> bool:
    """Whether a syllable belongs to the one before it ("bầu cử", "chương trình")."""
    return _COMPOUND_HEAD.search(before) is not None


def begins_verb(text: str) -> bool:
    """Whether a text begins with the verb of a task, as orders without a subject do."""
    match = _verb_pattern().match(fold(text).lower())
    if match is None or not text[:1].isupper():
        return False
    return " " in match.group() or match_key(text[: match.end()]) in _single_verbs()


@cache
def _bodies() -> frozenset[str]:
    return frozenset(fold(name).lower() for name in names("charged") if " " in name)


@cache
def _single_bodies() -> frozenset[str]:
    return frozenset(match_key(name) for name in names("charged") if " " not in name)


@cache
def _single_verbs() -> frozenset[str]:
    return frozenset(match_key(name) for name in names("verbs") if " " not in name)


@cache
def _verb_pattern() -> re.Pattern[str]:
    folded = sorted({fold(name).lower() for name in names("verbs")}, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, folded)) + r")\b")
