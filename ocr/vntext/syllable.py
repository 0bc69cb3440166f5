"""How a Vietnamese syllable is built: onset, vowels, final consonant, tone."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from ocr.vntext.letters import HEAVY, SHARP, split_letter
from ocr.vntext.normal import nfc

_VOWELS: Final = frozenset("aăâeêioôơuưy")
_STOPS: Final = frozenset(("c", "ch", "p", "t"))
_CODAS: Final = frozenset(("", "m", "n", "ng", "nh")) | _STOPS
_ONSETS: Final = (
    *("ngh", "ng", "nh", "gh", "gi", "qu", "ch", "th", "tr", "kh", "ph"),
    *"bcdđghklmnprstvx",
)

# Which final consonants may follow which vowels; "-" stands for none.
_RIMES: Final = {
    **{"a": "- c ch m n ng nh p t", "ă": "c m n ng p t", "â": "c m n ng p t"},
    **{"e": "- c m n ng p t", "ê": "- c ch m n nh p t", "i": "- ch m n nh p t"},
    **{"o": "- c m n ng p t", "ô": "- c m n ng p t", "ơ": "- m n p t"},
    **{"u": "- c m n ng p t", "ư": "- c m n ng t", "y": "-"},
    **{"iê": "c m n ng p t", "yê": "m n ng t", "uô": "c m n ng t", "ươ": "c m n ng p t"},
    **{"oa": "- c ch m n ng nh p t", "oă": "c m n ng t", "oe": "- n t", "oo": "c ng", "ôô": "ng"},
    **{"uâ": "n ng t", "uê": "- ch n nh", "uơ": "- n", "uy": "- ch n nh p t", "uyê": "n t"},
    **dict.fromkeys(("ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia", "iu", "iêu"), "-"),
    **dict.fromkeys(("oi", "ôi", "ơi", "ua", "ui", "uôi", "ưa", "ưi", "ưu", "ươi", "ươu"), "-"),
    **dict.fromkeys(("oai", "oao", "oay", "oeo", "uây", "uêu", "uya", "uyu", "yêu"), "-"),
}
# After qu, whose u belongs to the onset.
_RIMES_AFTER_QU: Final = {
    **{"a": "- c ch m n ng nh p t", "ă": "c m n ng p t", "â": "n ng t", "e": "- n o t"},
    **{"ê": "- ch n nh t", "i": "- n t", "ơ": "- n t", "ô": "c", "y": "- ch n nh t", "yê": "n t"},
    **dict.fromkeys(("ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "yu"), "-"),
}
_FRONT: Final = frozenset("eêiy")


class Syllable(NamedTuple):
    """The parts of a syllable in lower case; `tone` is 0 to 5 and taken off the vowels."""

    onset: str
    vowels: str
    coda: str
    tone: int


@lru_cache(maxsize=65536)
def parse(word: str) -> Syllable | None:
    """Take a lower-case NFC word apart, wherever its tone stands; None when it has no such shape.

    Only the shape is judged, not whether the parts go together: `is_syllable` does that.
    """
    letters = [split_letter(letter) for letter in word]
    tones = [tone for _, tone in letters if tone]
    if len(tones) > 1:
        return None
    bare = "".join(letter for letter, _ in letters)
    onset = _onset(bare)
    rest = bare[len(onset) :]
    vowels = rest[: _leading_vowels(rest)]
    coda = rest[len(vowels) :]
    if not vowels or coda not in _CODAS:
        return None
    return Syllable(onset, vowels, coda, tones[0] if tones else 0)


def _onset(bare: str) -> str:
    onset = next((start for start in _ONSETS if bare.startswith(start)), "")
    if onset == "gi" and bare[2:3] not in _VOWELS:
        return "g"  # gì, gìn: the i is the vowel
    return onset


def _leading_vowels(text: str) -> int:
    return next((at for at, letter in enumerate(text) if letter not in _VOWELS), len(text))


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether a word of any case is a possible Vietnamese syllable with its marks complete."""
    parts = parse(nfc(word).lower())
    if parts is None or (parts.coda in _STOPS and parts.tone not in (SHARP, HEAVY)):
        return False
    return _rime_fits(parts) and _onset_fits(parts)


def _rime_fits(parts: Syllable) -> bool:
    vowels = parts.vowels
    if parts.onset == "qu":
        table = _RIMES_AFTER_QU
    else:
        table = _RIMES
        if parts.onset == "gi" and vowels.startswith("ê"):
            vowels = "i" + vowels  # giếng is gi + iêng written with one i
    return (parts.coda or "-") in table.get(vowels, "").split()


def _onset_fits(parts: Syllable) -> bool:
    onset, vowels = parts.onset, parts.vowels
    if onset in ("k", "gh", "ngh", "c", "ng"):
        return (vowels[0] in _FRONT) is (onset in ("k", "gh", "ngh"))
    if onset == "g":
        return vowels[0] not in "eêy" and vowels not in ("ia", "iu", "iêu")
    if onset == "gi":
        return vowels[0] not in "iy"
    return not vowels.startswith("yê" if onset not in ("", "qu") else "iê")
