"""Text in the encodings of before Unicode: TCVN3 (the ".Vn" fonts) and VNI-Windows.

Such a PDF shows Vietnamese by its fonts, while its text layer holds other letters. Fonts tell by
their names; where they do not, the decoding is taken that makes far more words Vietnamese.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from ocr.vntext import is_syllable, nfc

Encoding = Literal["unicode", "tcvn3", "tcvn3 capitals", "vni"]

_WORDS = re.compile(r"[^\W\d_][^\s\d.,;:()/\"]*")
_SHARE, _GAIN = 0.6, 0.15  # of words that must be syllables, and by how much more than as it is

_TCVN3_RUNS = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
_TCVN3 = {start + n: letter for start, run in _TCVN3_RUNS.items() for n, letter in enumerate(run)}

_HAT, _BREVE = "\u0302", "\u0306"
_TONES = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_HATS = dict(zip("âàáåãä", ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"), strict=True))
_BREVES = dict(zip("êèéúüë", ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"), strict=True))
_SINGLES = dict(zip("ìíæóòîñôö", "ìíỉĩịỵđơư", strict=True))


def encoding_of(text: str, font: str) -> Encoding:
    """The encoding of a text, by the name of its font or by what makes sense of it.

    Args:
        text: all that stands in one font, as the PDF says it.
        font: its name.
    """
    name = font.rsplit("+", maxsplit=1)[-1].lower()
    if name.startswith((".vn", "vntime", "vnarial")):
        return "tcvn3 capitals" if re.search(r"h(?![a-z])", name) else "tcvn3"
    if name.startswith("vni"):
        return "vni"
    hypotheses: tuple[Encoding, ...] = ("unicode", "tcvn3", "vni")
    shares = {each: _sound_share(decoded(text, each)) for each in hypotheses}
    best = max(hypotheses, key=lambda each: shares[each])
    sure = shares[best] >= _SHARE and shares[best] >= shares["unicode"] + _GAIN
    return best if sure else "unicode"


def decoded(text: str, encoding: Encoding) -> str:
    """A text in Unicode, in the normal form."""
    if encoding == "vni":
        return nfc(_from_vni(text))
    if encoding == "unicode":
        return nfc(text)
    letters = " ".join(map(_from_tcvn3, text.split(" ")))
    return nfc(letters.upper() if encoding == "tcvn3 capitals" else letters)


def _from_tcvn3(word: str) -> str:
    plain = word.translate(_TCVN3)
    if "-" not in plain.strip("-"):
        return plain
    # The byte of "ư" is a hyphen elsewhere, and some PDFs call it one.
    horned = plain.replace("-", "ư")
    return horned if is_syllable(horned.strip('.,;:()"')) else plain


def _from_vni(text: str) -> str:
    result = ""
    for letter in text:
        joined = _joined(result[-1:], letter.lower())
        if joined:
            result = result[:-1] + joined
        else:
            single = _SINGLES.get(letter.lower(), letter)
            result += single.upper() if letter.isupper() else single
    return result


def _joined(before: str, mark: str) -> str:
    """The letter that a letter and the mark after it make together, or nothing."""
    base = before.lower()
    if base and base in "aeo" and mark in _HATS:
        return unicodedata.normalize("NFC", before + _HAT + _HATS[mark])
    if base == "a" and mark in _BREVES:
        return unicodedata.normalize("NFC", before + _BREVE + _BREVES[mark])
    if base and base in "aeouyơư" and mark in _TONES:
        return unicodedata.normalize("NFC", before + _TONES[mark])
    return ""


def _sound_share(text: str) -> float:
    words = [word.strip("-") for word in _WORDS.findall(text)]
    words = [word for word in words if len(word) > 1]
    return sum(map(is_syllable, words)) / len(words) if words else 0.0
