"""How seldom a letter is: new letters stand oftener in training lines than they do in print.

A network that met "ỵ" in every twentieth line reads it for "ỷ" in good print. What it learned of
the letter's shape stays; how far it expects the letter is set to what official texts have.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Mapping

from ocr.training.corpus import Prose
from ocr.training.lines import Lines
from ocr.training.making import Source

_LINES = 4000
_MOST = 3.0  # natural logarithms: a letter that official texts hardly have is still read


def expectations(source: Source, added: Mapping[str, int], seed: int) -> dict[int, float]:
    """What to add to the bias of each new letter's code.

    Args:
        source: what lines were made of.
        added: the new letters and their codes.
        seed: decides the lines that are counted.
    """
    if not source.official:
        return {}
    rng = random.Random(seed)
    made = Lines(Prose(source.official, rng, source.ordinary), source.letters, rng)
    trained = Counter("".join(made.next().text for _ in range(_LINES)))
    printed = Counter("".join(source.official))
    return {
        code: max(-_MOST, min(0.0, _share(printed, letter) - _share(trained, letter)))
        for letter, code in added.items()
    }


def _share(counts: Counter[str], letter: str) -> float:
    """How often a letter stands among all, as a logarithm; never seen is half a time."""
    return math.log((counts[letter] + 0.5) / counts.total())
