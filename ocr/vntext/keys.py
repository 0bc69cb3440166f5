"""Keys by which text is found: one character out for every character of the normal form.

Offsets found in a key therefore are offsets in `nfc(text)`, and so in the boxes of its words.
"""

from __future__ import annotations

import re
from typing import Final

from ocr.vntext.folding import fold_normal
from ocr.vntext.letters import lower_letter
from ocr.vntext.normal import nfc
from ocr.vntext.tone import retone

# Stored beside every index made with these functions; raise it when a key, or what an index holds
# of it, changes: the indexes are then made anew.
KEY_VERSION: Final = 3

_WORD: Final = re.compile(r"[^\W\d_]+")


def match_key(text: str) -> str:
    """Lower case with every tone mark in one place: equal for `Uỷ ban`, `ủy ban` and NFD forms.

    Marks stay, so `tỉnh` and `tình` differ. As long as `nfc(text)`.
    """
    return _WORD.sub(_retoned, _lower(nfc(text)))


def fold(text: str) -> str:
    """Lower case without any mark, đ as d: equal for `Điều hành` and `dieu hanh`.

    As long as `nfc(text)`.
    """
    return fold_normal(nfc(text))


def _lower(text: str) -> str:
    low = text.lower()
    return low if len(low) == len(text) else "".join(map(lower_letter, text))


def _retoned(found: re.Match[str]) -> str:
    return retone(found.group())
