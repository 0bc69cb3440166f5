"""The lines that are trained on: their kinds, and how often each comes."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection
from dataclasses import dataclass

from ocr.training.corpus import Prose
from ocr.training.phrases import Phrases

_KINDS = ("prose", "short", "capitals", "form", "figures", "ordinary", "rare")
_SHARES = (44, 13, 11, 19, 5, 6, 2)
_RARE = "ỵỴ–…“”‘’•²³≥≤()[]/;:%+&=§°"
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
            "ordinary": lambda: rng.choice(_CASES)(prose.ordinary(20, 80)),
            "rare": lambda: self._with_rare(prose.piece(20, 70)),
        }
        return makers[kind]()

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
        """A line with a letter or sign that official texts seldom have."""
        rng, words = self._rng, text.split()
        at = rng.randrange(len(words))
        sign = rng.choice(_RARE)
        if sign in "ỵỴ":
            word = rng.choice(("Thỵ", "Vỵ", "kỵ", "quỵ", "lỵ", "tỵ", "Ất Tỵ", "thị Tỵ", "xã Lỵ"))
            words[at] = word.upper() if sign == "Ỵ" else word
        elif sign in "“‘([":
            end = min(len(words) - 1, at + rng.randint(0, 4))
            words[at] = sign + words[at]
            words[end] += {"“": "”", "‘": "’", "(": ")", "[": "]"}[sign]
        elif sign in "–…•≥≤+&=":
            words.insert(at, sign)
        else:
            words[at] += sign
        return " ".join(words)
