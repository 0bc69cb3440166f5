"""How sentences charge somebody: each rule knows one form and gives who and what."""

from __future__ import annotations

import re

from ocr.charging.who import begins_body, first_verb, split_charge
from ocr.vntext import fold, match_key

Charge = tuple[str, str]
_APPOINT = re.compile(
    r"^(?:thong nhat )?(?:phan cong|cu) (?:dong chi|d/c|ong|ba) (?P<who>[^,;]{3,60}?)"
    r"(?P<title>,[^;]*?)?,? (?P<what>(?:truc tiep |tiep tuc )?(?:theo doi|phu trach|chi dao|chu tri"
    r"|lam|tham gia|chiu trach nhiem|phoi hop|giup)\b.*)"
)
_DEMAND = re.compile(r"\b(?:yeu cau|de nghi|giao trach nhiem cho|don doc)\s+(?:cho\s+)?")
_BASIS = re.compile(r"^can cu [^,;]{3,80}? nay,\s*")
_MODAL = re.compile(r"^(?:phai|co trach nhiem|chiu trach nhiem|co nhiem vu|chu tri|can)\b")
_TOLD = re.compile(
    r"\b(?:thong bao|truyen dat)\b.{0,200}?\b(?:den|de)\s+(?P<who>(?:cac|tung|moi)\b.{3,120}?)"
    r"\s+(?P<what>(?:biet|nam)\b.{0,6}(?:trien khai )?thuc hien|thuc hien)"
)
_WHEN = re.compile(r"^(?:dinh ky|hang|ngay|trong|den|tu nay|truoc|cham nhat|nam)\b[^,;]{0,40},\s*")
_LABEL = 12  # words
_EACH = re.compile(r"^(?:tung|moi) ")


def charge_in(text: str, *, ordered: bool) -> Charge | None:
    """Who is charged with what in a sentence; None when nobody is.

    Args:
        text: the sentence without list mark.
        ordered: whether it stands where orders are given, so that a body and a verb suffice.
    """
    for rule in (_appointed, _assigned, _on_this_basis, _demanded, _told):
        found = rule(text)
        if found is not None:
            return found
    return _obliged(text, ordered)


def _appointed(text: str) -> Charge | None:
    found = _APPOINT.match(fold(text).lower())
    if found is None:
        return None
    return text[found.start("who") : found.end("who")], text[found.start("what") :].strip()


def _assigned(text: str) -> Charge | None:
    """Form "Giao X ...", compared with tone marks, since "Giáo viên ..." begins alike."""
    words = text.split(maxsplit=1)
    if len(words) < 2 or match_key(words[0]) != "giao":
        return None
    rest = re.sub(r"^(?:cho|trách nhiệm cho)\s+", "", words[1])
    return split_charge(rest)


def _on_this_basis(text: str) -> Charge | None:
    found = _BASIS.match(fold(text).lower())
    if found is None:
        return None
    rest = text[found.end() :]
    verb = first_verb(rest)
    return (rest[:verb].strip(" ,"), rest[verb:].strip()) if verb else None


def _demanded(text: str) -> Charge | None:
    for found in _DEMAND.finditer(fold(text).lower()):
        charge = split_charge(text[found.end() :])
        if charge is not None and not _quoted(text[: found.start()]):
            return charge
    return None


def _quoted(before: str) -> bool:
    """Whether a demand is only told of: "theo đề nghị của ...", "đã yêu cầu ..."."""
    last = fold(before).lower().split()[-2:]
    return any(word in ("theo", "da", "xet", "duoc", "dap", "cac", "nhung", "co") for word in last)


def _told(text: str) -> Charge | None:
    found = _TOLD.search(fold(text).lower())
    if found is None:
        return None
    who = text[found.start("who") : found.end("who")]
    return who.strip(" ,"), text[found.start("what") : found.end("what")]


def _obliged(text: str, ordered: bool) -> Charge | None:
    label, colon, rest = text.partition(":")
    named = colon and len(rest.split()) > 3 and begins_body(label) and first_verb(label) is None
    if ordered and named and len(label.split()) <= _LABEL:
        return label.strip(), rest.strip()
    for clause in _starts(text):
        charge = split_charge(clause)
        if charge is None:
            continue
        is_modal = _MODAL.match(fold(charge[1]).lower()) is not None
        if ordered or is_modal or _EACH.match(fold(clause).lower()):
            return charge
    return None


def _starts(text: str) -> tuple[str, ...]:
    """The sentence, and what follows a short label in it ("Kiểm đếm: Văn phòng ...")."""
    lead = _WHEN.match(fold(text).lower())
    text = text[lead.end() :] if lead else text
    label, colon, rest = text.partition(":")
    is_label = colon and len(label.split()) <= _LABEL and not begins_body(label)
    return (text, rest.strip()) if is_label else (text,)
