"""What several readings of one name agree on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ocr.naming import as_name
from ocr.signature.finding import surely_named
from ocr.values import EngineWord

PUNCTUATION: Final = ".,;:'-"  # what clings to a name's words where a pen ran through them
ALONE: Final = 0.62  # confidence of a word that one reading gave
_AGREED: Final = 0.86  # and of one that two gave


@dataclass(frozen=True, slots=True)
class Name:
    """A name's words, and how sure they are."""

    parts: tuple[str, ...]
    sure: float


def agreed(readings: Sequence[Sequence[EngineWord]], line: Sequence[EngineWord]) -> Name | None:
    """The name that most readings give, of those that end as the words surely read before.

    Args:
        readings: of the name's line, in any order.
        line: what was first read there; at least one of its words is sure.
    """
    kept = [word.text.strip(PUNCTUATION) for word in surely_named(line)]
    names = (as_name([word.text for word in reading]) for reading in readings)
    votes = Counter(name for name in names if name is not None and name[-1] == kept[-1])
    if not votes:
        return None
    (name, count), *others = votes.most_common()
    if others and others[0][1] == count:
        return None
    literal = [name[0] in [word.text for word in reading] for reading in readings]
    return Name(name, _AGREED if count > 1 and any(literal) else ALONE)
