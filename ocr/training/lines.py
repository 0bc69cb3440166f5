"""The lines that are trained on: their kinds, and how often each comes."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection
from dataclasses import dataclass

from ocr.training.corpus import Prose
from ocr.training.phrases import Phrases

_KINDS = ("prose", "short", "capitals", "form", "figures", "strewn", "ordinary", "rare")
_SHARES = (32, 10, 11, 19, 5, 12, 5, 6)
_RARE = "ỵỴ–…‘’“•²³≥≤([/;:%+&=§°"  # those the base model lacks first, and oftener
_RARE_SHARES = (6, 4, 12, 6, 4, 3, 2, 3, 2, 2, 2, 2, *([0.5] * 11))
_HEAVY = ("kỵ", "lỵ", "tỵ", "quỵ", "vỵ", "thỵ", "mỵ", "sỵ", "trỵ", "nhỵ", "bỵ", "hỵ")
_PAIRS = {"“": "”", "‘": "’", "(": ")", "[": "]"}
_ENDS, _END_SHARES = ("", ".", ",", ";", ":", "./.", "…", ").", "),"), (56, 18, 7, 8, 4, 3, 1, 2, 1)
_JOINED = 0.12
_SHORT = ("đ/c", "các đ/c", "b/c", "(b/c)", "t/h", "p/h", "V/v", "T/M", "K/T", "c/v",
          "m/s", "v/v...", "TT/TU", "BCH/TW", "Đ/c", "đ/c:")  # fmt: skip
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "IX", "X", "XI", "XII", "XIII")

_CASES: tuple[Callable[[str], str], ...] = (str, str.capitalize, str.title)


@dataclass(frozen=True, slots=True)
class Text:
    """One line to set: its cells (one, but for rows of tables) and its kind."""

    cells: tuple[str, ...]
    kind: str

    @property
    def text(self) -> str:
        """What is to be read."""
        return " ".join(self.cells)


class Lines:
    """Endless lines; only such as a model can write.

    Args:
        prose: running text.
        letters: what the model can write.
        rng: decides.
    """

    def __init__(self, prose: Prose, letters: Collection[str], rng: random.Random) -> None:
        self._prose, self._rng = prose, rng
        self._phrases = Phrases(prose, rng)
        self._letters = frozenset(letters) | {" "}

    def next(self) -> Text:
        """One more line."""
        while True:
            kind = self._rng.choices(_KINDS, _SHARES)[0]
            made = Text(self._cells(kind), kind)
            if made.text.strip() and self._letters.issuperset(made.text):
                return made

    def _cells(self, kind: str) -> tuple[str, ...]:
        if kind == "figures":
            return tuple(self._phrases.figures())
        return (self._line(kind),)

    def _line(self, kind: str) -> str:
        prose, rng = self._prose, self._rng
        makers: dict[str, Callable[[], str]] = {
            "prose": lambda: self._ended(self._joined(prose.piece(55, 92))),
            "short": lambda: self._ended(self._joined(prose.piece(4, 50))),
            "capitals": lambda: prose.piece(6, 55).upper(),
            "form": lambda: self._ended(self._phrases.any()),
            "strewn": lambda: self._cased(prose.strewn(8, 80)),
            "ordinary": lambda: rng.choice(_CASES)(prose.ordinary(20, 80)),
            "rare": lambda: self._with_rare(prose.piece(20, 70)),
        }
        return makers[kind]()

    def _cased(self, text: str) -> str:
        """A line in small letters, with a capital, or as a head: all its words or letters so."""
        return self._rng.choices(
            (text, text.capitalize(), text.title(), text.upper()), (5, 3, 2, 3)
        )[0]

    def _ended(self, text: str) -> str:
        """A line with a sign at its end, or as it is; cut lines would seldom have one."""
        end = self._rng.choices(_ENDS, _END_SHARES)[0]
        return text.rstrip(" .,;:-") + end if end and text[-1:].isalnum() else text

    def _joined(self, text: str) -> str:
        """A line with words joined by a dash or a slash, or an abbreviation with one."""
        rng, words = self._rng, text.split()
        if rng.random() > _JOINED or len(words) < 3:
            return text
        at = rng.randrange(len(words) - 1)
        words[at : at + 2] = rng.choice(
            ([f"{words[at]}-{words[at + 1]}"], [f"{words[at]}/{words[at + 1]}"],
             [words[at], rng.choice(_SHORT), words[at + 1]], [*words[at : at + 2], "(I/II),"],
             [words[at], f"quý {rng.choice(_ROMAN)}/{rng.randint(1990, 2030)}", words[at + 1]],
             [words[at], f"({rng.choice(_ROMAN)}),"], [words[at], f"{rng.choice(_ROMAN)})."])
        )  # fmt: skip
        return " ".join(words)

    def _with_rare(self, text: str) -> str:
        """A line with some letters or signs that official texts seldom have."""
        words = text.split()
        for sign in self._rng.choices(_RARE, _RARE_SHARES, k=self._rng.randint(1, 3)):
            self._put(sign, words)
        return " ".join(words)

    def _put(self, sign: str, words: list[str]) -> None:
        rng = self._rng
        at = rng.randrange(len(words))
        if sign in "ỵỴ":
            word = rng.choice(_HEAVY)
            words.insert(at, word.upper() if sign == "Ỵ" else rng.choice((word, word.title())))
        elif sign in _PAIRS:
            end = min(len(words) - 1, at + rng.randint(0, 4))
            words[at] = sign + words[at]
            words[end] += _PAIRS[sign]
        elif sign == "–" and rng.random() < 0.4:
            words[at] = f"{rng.randint(1, 2030)}–{rng.randint(1, 2030)}"
        elif sign == "–" and rng.random() < 0.4:
            words[at] = f"{rng.randint(1990, 2030)} – {rng.randint(1990, 2030)}"
        elif sign in "²³":
            words.insert(at, f"{rng.randint(1, 999)} {rng.choice(('m', 'km', 'cm'))}{sign}")
        elif sign in "–•≥≤+&=":
            words.insert(0 if sign in "–•" and rng.random() < 0.5 else at, sign)
        else:
            words[at] += sign
