"""What the sentences before say of the one at hand: under whom, and whether orders are given."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ocr.charging.rules import charge_in
from ocr.charging.who import begins_body, begins_verb, first_verb
from ocr.flow import Sentence
from ocr.vntext import fold

_ORDERS = re.compile(
    r"\b(?:nhiem vu|to chuc thuc hien|phan cong|trach nhiem|thoi gian thuc hien"
    r"|noi dung va thoi gian|noi dung thuc hien|mot so noi dung|giai phap|chi dao trong"
    r"|de nghi|kien nghi)\b"
)
_RESULTS = re.compile(
    r"\b(?:ket qua|tinh hinh|danh gia|han che|ton tai|khuyet diem|nguyen nhan|muc dich|muc tieu"
    r"|kho khan)\b"
)
_ANNOUNCES = re.compile(
    r"\b(?:yeu cau|chi dao|giao|de nghi|ket luan|nhu sau|sau day|nhiem vu (?:sau|trong tam)"
    r"|viec sau)\b"
)
_HEADING_WORDS, _BODY_WORDS, _BEGUN = 24, 45, 6
_STYLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("roman", re.compile(r"^[IVX]+[.-]")),
    ("part", re.compile(r"^\d+(?:\.\d+)+")),
    ("number", re.compile(r"^\d+[.)/-]")),
    ("letter", re.compile(r"^[a-zđ]\)")),
    ("bracket", re.compile(r"^\(\w+\)")),
    ("dash", re.compile(r"^[-–—+•*]")),
)


@dataclass(frozen=True, slots=True)
class Scope:
    """`charged`: whom the heading above charges; `asked`: whom the paper asks in general."""

    ordered: bool = False
    charged: str = ""
    asked: str = ""
    style: str = ""

    def before(self, sentence: Sentence) -> Scope:
        """The scope a sentence stands in, taking what it is a heading of into account."""
        scope = self
        style = style_of(sentence.mark)
        if style and style in (self.style, "roman"):
            scope = replace(scope, charged="", style="")
        heading = _charged_by_heading(sentence) if style or scope.ordered else ""
        if heading:
            return replace(scope, charged=heading, style=style, ordered=True)
        is_order = scope.ordered and begins_verb(sentence.text) and sentence.text.endswith(".")
        if style and is_heading(sentence) and not is_order:
            return replace(scope, ordered=_orders(sentence.text, scope.ordered))
        if style == "roman":  # a heading that runs into its text
            begun = " ".join(sentence.text.split()[:_BEGUN])
            return replace(scope, ordered=_orders(begun, scope.ordered))
        return scope

    def after(self, sentence: Sentence) -> Scope:
        """The scope of what follows: a sentence that ends in a colon may begin the orders."""
        folded = fold(sentence.text).lower()
        if not sentence.text.endswith(":") or _ANNOUNCES.search(folded) is None:
            return self
        charge = charge_in(sentence.text, ordered=False)
        return replace(self, ordered=True, asked=charge[0] if charge else self.asked)


def style_of(mark: str) -> str:
    """The kind of a list mark, "" of none."""
    return next((name for name, pattern in _STYLES if pattern.match(mark)), "")


def _charged_by_heading(sentence: Sentence) -> str:
    """The body that a heading consists of: "1. Cục Thuế tỉnh:", "Sở Nội vụ có trách nhiệm:"."""
    text = sentence.text
    if not begins_body(text) or len(text.split()) > _BODY_WORDS:
        return ""
    verb = first_verb(text)
    is_alone = verb is None and (text.endswith(":") or not text.endswith((".", ";")))
    if is_alone and sentence.mark:
        return text.strip(" :")
    if verb is not None and text.endswith(":"):
        charge = charge_in(text, ordered=True)
        return charge[0] if charge else ""
    return ""


def is_heading(sentence: Sentence) -> bool:
    """Whether a sentence is short enough for a heading, and none of a list of bodies."""
    if begins_body(sentence.text) or sentence.text.endswith((";", "./.")):
        return False
    return len(sentence.text.split()) <= _HEADING_WORDS


def _orders(text: str, now: bool) -> bool:
    folded = fold(text).lower()
    if _RESULTS.search(folded):
        return False
    return now or _ORDERS.search(folded) is not None
