"""The one normal form of stored text."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from ocr.vntext.letters import SHAPE_MARKS

# Characters that look like another one, or like nothing, and only hinder finding.
_LOOKALIKES: Final = str.maketrans(
    {
        "\u00d0": "Đ",  # Latin capital eth
        "\u00f0": "đ",
        "\u0189": "Đ",  # African D
        "\u0256": "đ",
        "\u00a0": " ",  # blanks of other widths
        "\u2009": " ",
        "\u202f": " ",
        "\u3000": " ",
        "\u00ad": "",  # soft hyphen, zero-width characters
        "\u200b": "",
        "\u200c": "",
        "\u200d": "",
        "\u2060": "",
        "\ufeff": "",
        "\ufb01": "fi",
        "\ufb02": "fl",
    }
)
_HINDRANCE: Final = re.compile("[" + "".join(map(chr, _LOOKALIKES)) + "\u0300-\u036f]")
_STACKED_MARKS: Final = re.compile("[\u0300-\u036f]{2,}")


def nfc(text: str) -> str:
    """Bring text to NFC, with look-alikes of đ replaced and marks typed in the wrong order mended.

    Some typists and engines give the tone before the circumflex (e, ´, ^), which plain NFC leaves
    apart from `ế`. Line ends, quotes and punctuation stay as they are. Applying it twice changes
    nothing more.
    """
    if text.isascii():
        return text
    if unicodedata.is_normalized("NFC", text) and not _HINDRANCE.search(text):
        return text
    apart = unicodedata.normalize("NFD", text.translate(_LOOKALIKES))
    return unicodedata.normalize("NFC", _STACKED_MARKS.sub(_shape_before_tone, apart))


def _shape_before_tone(found: re.Match[str]) -> str:
    return "".join(sorted(found.group(), key=lambda mark: mark not in SHAPE_MARKS))
