"""Sort keys: text in Vietnamese dictionary order under plain comparison of characters.

SQLite and the desktop's own collation know neither `đ` after `d` nor the order of tones, so the
keys are stored.
"""

from __future__ import annotations

import re
from typing import Final

from ocr.vntext.letters import split_letter
from ocr.vntext.normal import nfc

_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# Capital A onwards, in ASCII: above every digit and separator used below.
_RANK: Final = {letter: chr(ord("A") + at) for at, letter in enumerate(_ALPHABET)}
_TOKEN: Final = re.compile(r"[0-9]+|[^\W\d_]+")
_NUMBER_MARK: Final = "0"
_TONES_FOLLOW: Final = "!"
_LONGEST_KEY: Final = 400


def collate_key(text: str) -> str:
    """A key that sorts as Vietnamese dictionaries do, syllable by syllable.

    Letters come first (a ă â b ... d đ ...), then the tone of the syllable; numbers sort by value
    and before letters; case and punctuation do not count. Very long text is cut, so that equal
    keys do not mean equal text.
    """
    tokens = _TOKEN.findall(nfc(text[:_LONGEST_KEY]).lower())
    return " ".join(_number_key(tok) if tok[0].isdigit() else _word_key(tok) for tok in tokens)


def natural_key(number: str) -> str:
    """A key for document numbers: `9-TB/TU` before `10-TB/TU`, then by type and body."""
    return collate_key(number)


def _number_key(digits: str) -> str:
    significant = digits.lstrip("0")
    return f"{_NUMBER_MARK}{min(len(significant), 99):02d}{significant}"


def _word_key(word: str) -> str:
    letters = [split_letter(letter) for letter in word]
    ranks = "".join(_RANK.get(bare, bare) for bare, _ in letters)
    tones = "".join(str(tone) for _, tone in letters)
    return f"{ranks}{_TONES_FOLLOW}{tones}" if tones.strip("0") else ranks
