"""The body that acts under a committee's name: its papers are headed "TỈNH UỶ" all the same."""

from __future__ import annotations

import re

from ocr.values import Finding
from ocr.vntext import fold

_BODY = r"(?:ban thuong vu|ban chap hanh|thuong truc|ban bi thu|bo chinh tri|thuong vu)"
_IN_SUBJECT = re.compile(rf"^(?:\w+ ){{0,2}}cua ({_BODY}.{{0,60}}?)(?= ve | \(|,|;|$)")
_BY_AUTHORITY = re.compile(rf"^\W*t\W{{0,2}}m\W{{0,2}}({_BODY})\b")
_INFERRED = 0.8


def acting_body(found: dict[str, Finding]) -> Finding | None:
    """The acting body of a Party paper, by its subject or by whom its signer signs for.

    Args:
        found: the other fields by name.
    """
    system, issuer = found.get("system"), found.get("issuer")
    if system is None or system.value != "Đảng":
        return None
    subject = found.get("subject")
    if subject is not None:
        text = str(subject.value)
        match = _IN_SUBJECT.match(fold(text).lower())
        if match is not None:
            return _finding(_cased(text[match.start(1) : match.end(1)]), subject)
    authority = found.get("authority")
    if authority is not None and issuer is not None:
        match = _BY_AUTHORITY.match(fold(str(authority.value)).lower())
        if match is not None:
            own = " ".join(str(issuer.value).split()[:2])
            name = str(authority.value)[match.start(1) : match.end(1)]
            return _finding(_cased(f"{name} {own}"), authority)
    return None


def _cased(name: str) -> str:
    """Capitals to ordinary writing: "BAN THƯỜNG VỤ TỈNH ỦY" to "Ban Thường vụ Tỉnh ủy"."""
    if not name.isupper():
        return name.strip()
    words = name.lower().split()
    small = {"vụ", "hành", "ủy", "uỷ", "trực", "thư", "trị", "bộ", "tỉnh"}
    begun = [word.capitalize() if word not in small else word for word in words]
    for place, word in enumerate(begun[:-1]):
        if word == "tỉnh" and begun[place + 1] in ("ủy", "uỷ"):
            begun[place] = "Tỉnh"
    return " ".join(begun)


def _finding(value: str, source: Finding) -> Finding:
    sure = min(source.confidence, _INFERRED)
    return Finding("acting_body", value, source.raw, source.page, source.box, sure, "rule")
