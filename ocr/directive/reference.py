"""The number of a directive ("Số 41-TB/TU", "Số: 62/BC-UBND"): its grammar and canonical form.

Party      NUMBER-TYPE/BODY            41-TB/TU
State      NUMBER/TYPE-BODY            62/BC-UBND
letters    NUMBER/BODY-UNIT            4021/VPCP-CN
normative  NUMBER/YEAR/TYPE-BODY       30/2020/NĐ-CP
laws       NUMBER/YEAR/QHxx            80/2015/QH13
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ocr.directive.snapping import snapped
from ocr.vocabulary import bodies, document_types

_DASH = r"[-‐‑–—_]"
_SLASH = r"[/∕⁄]+"
_SEPARATOR = rf"(?:{_DASH}|{_SLASH})"
_LETTER = r"[A-ZĐÐƯƠÂÊÔÁÀÚÙỦ&]"
_SYMBOL = rf"{_LETTER}(?:{_LETTER}|[a-zđ]){{0,11}}\d{{0,2}}"

_SHAPE = re.compile(
    rf"""(?:(?<![^\s:.('’])(?P<digits>[0-9OolI|]{{1,5}}[a-dđ]?))?
    \s*(?P<first>{_SEPARATOR})?\s*
    (?:(?P<year>(?:19|20)\d\d)\s*{_SLASH}\s*)?
    (?P<symbols>{_SYMBOL}(?:\s?{_SEPARATOR}\s?{_SYMBOL})*)""",
    re.VERBOSE,
)
_ANNOUNCED = re.compile(r"\b[Ss][ốôỐỏồổòó][\s:.'’]*$")
_DIGITS = str.maketrans("OolI|", "00111")
_TYPE_LIMIT, _BODY_LIMIT = 0.75, 0.5
_LAW = re.compile(r"(?:UBTV)?QH\d{1,2}")


@dataclass(frozen=True, slots=True)
class Reference:
    """A document number taken apart; `doubt` grows with what had to be repaired."""

    number: str | None
    year: str | None
    type: str | None
    body: str
    units: tuple[str, ...]
    party: bool
    doubt: float
    start: int
    end: int

    @property
    def canonical(self) -> str:
        """The number as it should be printed, without "Số"."""
        tail = "-".join((self.body, *self.units))
        if self.party:
            return f"{self.number or ''}-{self.type}/{tail}"
        middle = "/".join(part for part in (self.number or "", self.year) if part is not None)
        return f"{middle}/{self.type}-{tail}" if self.type else f"{middle}/{tail}"


def references_in(text: str) -> Iterator[Reference]:
    """All document numbers in a running text, in order.

    Args:
        text: a sentence; "số" before a number makes less proof enough.
    """
    for match in _SHAPE.finditer(text.replace("Ð", "Đ")):
        announced = _ANNOUNCED.search(text[: match.start()]) is not None
        found = _understood(match, announced)
        if found is not None and found.number is not None:
            yield found


def parse_reference(text: str, *, announced: bool) -> Reference | None:
    """The first document number in a text.

    Args:
        text: a line, or what follows "Số" in it.
        announced: whether "Số" stands before it, so that less proof is needed.

    Returns:
        None when nothing there is a document number.
    """
    for match in _SHAPE.finditer(text.replace("Ð", "Đ")):
        found = _understood(match, announced)
        if found is not None:
            return found
    return None


def _understood(match: re.Match[str], announced: bool) -> Reference | None:
    if match["digits"] is None and not (announced and match["first"]):
        return None
    symbols = re.split(rf"\s?{_SEPARATOR}\s?", match["symbols"])
    if match["year"] and _LAW.fullmatch(symbols[0]):
        return _made(match, None, symbols, False, 0.0)
    kind, body_after = _type_of(symbols[0]), _body_of(symbols[1:])
    if kind is None or body_after is None:
        return _letter(match, symbols, announced)
    is_party = body_after[2] in ("P", "M") or (body_after[2] is None and _begins_with_dash(match))
    body = (body_after[0], *symbols[2:])
    return _made(match, kind[0], body, is_party, kind[1] + body_after[1])


def _letter(match: re.Match[str], symbols: list[str], announced: bool) -> Reference | None:
    """A State letter, which names no type: its first symbol is the issuing body."""
    if len(symbols) < 2 or match["first"] is None or _begins_with_dash(match):
        return None
    body = snapped(symbols[0], bodies(), 0.2)
    if body is None and not (announced and len(symbols[0]) >= 2):
        return None
    name, doubt = body or (symbols[0], 0.2)
    return _made(match, None, (name, *symbols[1:]), False, doubt)


def _begins_with_dash(match: re.Match[str]) -> bool:
    if match["first"]:
        return re.match(_DASH, match["first"]) is not None
    return re.search(_SLASH, match["symbols"]) is not None  # "41TB/TU": the Party's order


def _type_of(symbol: str) -> tuple[str, float] | None:
    return snapped(symbol, {entry.symbol for entry in document_types()}, _TYPE_LIMIT)


def _body_of(symbols: list[str]) -> tuple[str, float, str | None] | None:
    """Name, doubt and system of the body; an unknown symbol of several letters is believed."""
    if not symbols:
        return None
    if _LAW.fullmatch(symbols[0]):
        return symbols[0], 0.0, "S"
    near = snapped(symbols[0], bodies(), _BODY_LIMIT)
    if near is not None:
        return near[0], near[1], bodies()[near[0]].system
    return (symbols[0], 0.25, None) if len(symbols[0]) >= 2 else None


def _made(
    match: re.Match[str],
    kind: str | None,
    names: tuple[str, ...] | list[str],
    party: bool,
    doubt: float,
) -> Reference:
    digits = match["digits"]
    number = digits.translate(_DIGITS) if digits else None
    repaired = 0.1 if digits != number or match["first"] is None else 0.0
    return Reference(
        number=number,
        year=match["year"],
        type=kind,
        body=names[0],
        units=tuple(names[1:]),
        party=party,
        doubt=doubt + repaired,
        start=match.start(),
        end=match.end(),
    )
