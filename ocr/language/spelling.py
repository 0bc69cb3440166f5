"""Readings that no Vietnamese print has: odd signs, capitals inside small words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.vntext import is_syllable, nfc

_SIGNS = str.maketrans({"⁄": "/", "∕": "/", "‐": "-", "‑": "-", "Ð": "Đ", "ð": "đ"})
_STRAY_BEFORE = re.compile(r"^[._'`:;,*~]+(?=[^\W\d_])")
_DOUBLED = re.compile(r"(?<!:)/{2,}|(?<!\.)\.\.(?!\.)|,,|;;")
_STUTTER = re.compile(r"^([^\W\d_])([^\W\d_])(?=[^\W\d_])")
_NUMBER_STOP = re.compile(r"\d{1,4}\.")
_DIGITS = re.compile(r"\d+")
_QUOTES = '"“”'
_STRAY = 0.75  # confidence below which a quote that nothing answers is a speck
_LETTERS = re.compile(r"[^\W\d_]+")
_SPLIT_H = re.compile(r"^(?:Il|II|lI|ll|1l|l1|I1|I)(?=[^\W\d_]*[^\W\d_A-Z])")  # its bar is faint


def spelled(text: str) -> str:
    """A word as print would have it; most words come back unchanged.

    Args:
        text: one word as the engine read it.
    """
    word = nfc(text).translate(_SIGNS)
    word = _STRAY_BEFORE.sub("", word)
    word = _STUTTER.sub(_once, _whole_h(word))
    word = _DOUBLED.sub(lambda found: found.group()[0], word)
    return _LETTERS.sub(lambda found: _one_case(found.group()), word)


def _whole_h(word: str) -> str:
    """A word with the H at its front whole, where its two stems were read for letters."""
    whole = _SPLIT_H.sub("H", word)
    return whole if _sounds(whole) and not _sounds(word) else word


def _sounds(word: str) -> bool:
    """Whether the first letters of a word are a syllable."""
    core = _LETTERS.search(word)
    return core is not None and is_syllable(core.group().lower())


def with_signs(words: Sequence[tuple[str, float]]) -> list[str]:
    """The texts of consecutive words, with signs set right that only their neighbours tell.

    Args:
        words: texts and the confidence in each, 0 to 1.
    """
    texts = [text for text, _ in words]
    listed = [_NUMBER_STOP.fullmatch(text) is not None for text in texts]
    for place in range(1, len(texts) - 1):
        run = listed[place] and _goes_on(texts[place], texts[place + 1])
        if run and (listed[place + 1] or texts[place - 1][:1].isdecimal()):
            texts[place] = texts[place][:-1] + ","
    answered = sum(text.count(sign) for text in texts for sign in _QUOTES) % 2 == 0
    return [
        text if answered or confidence >= _STRAY else text.lstrip(_QUOTES)
        for text, (_, confidence) in zip(texts, words, strict=True)
    ]


def _goes_on(number: str, following: str) -> bool:
    """Whether a greater number follows: after "2015." a "8." begins the next paragraph."""
    digits = _DIGITS.match(following)
    return digits is not None and int(digits.group()) > int(number[:-1])


def _once(found: re.Match[str]) -> str:
    """The first letter of "Xxuất" once; no word begins with the same letter twice."""
    first, second = found.groups()
    return second if first.isupper() and first.lower() == second else first + second


def _one_case(letters: str) -> str:
    """Small letters with one capital inside, or capitals with one small letter, evened out.

    Symbols such as "TTg" or "CTr" mix cases by right: they begin with two capitals.
    """
    inner = letters[1:]
    capitals, small = sum(map(str.isupper, inner)), sum(map(str.islower, inner))
    if len(letters) < 3 or letters.isascii() or not (capitals and small):
        return letters
    if small >= 2 * capitals:
        return letters[0] + inner.lower()
    return letters.upper() if capitals >= 2 * small and letters[0].isupper() else letters
