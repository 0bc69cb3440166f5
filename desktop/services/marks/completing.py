"""What the standard has no place for, brought back from our private key; worker processes only."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from db.records import Annotation
from desktop.services.marks import private_key
from desktop.services.marks.colours import rgb, tint
from desktop.services.marks.dates import pdf_date
from desktop.services.marks.entry import Entry
from desktop.services.marks.kinds import WRITTEN
from desktop.services.marks.wording import contents

_ALIKE: Final = {
    "rect": ("rect", "box"),
    "line": ("line", "arrow"),
    "text": ("text", "instruction"),
}
"""Kinds of ours that one standard annotation stands for."""
_SAME_SHADE: Final = 0.004


def completed(entry: Entry, plain: Annotation) -> Annotation:
    """A mark with what only our private key tells, as far as nobody edited it since.

    Args:
        entry: the annotation.
        plain: the mark as the standard tells it; returned as it is where no key of ours is.
    """
    told = private_key.unpacked(entry.text(private_key.MARK))
    if told is None or told["kind"] not in _ALIKE.get(plain.kind, (plain.kind,)):
        return plain
    words = told["words"] or (None, None)
    ours = replace(
        plain,
        kind=told["kind"],
        colour=_kept_colour(entry, plain, told),
        body=told["body"],
        quote=told["quote"],
        created_at=_kept_time(entry.text("CreationDate"), told["created"], plain.created_at),
        modified_at=_kept_time(entry.text("M"), told["modified"], plain.modified_at),
        first_word=words[0],
        last_word=words[1],
        style=told["style"],
        tags=told["tags"],
    )
    return ours if contents(ours) == plain.body else replace(ours, body=plain.body)


def _kept_colour(entry: Entry, plain: Annotation, told: dict[str, Any]) -> str:
    colour = str(told["colour"])
    light = told["kind"] in WRITTEN - {"stamp"}
    expected, parts = tint(colour) if light else rgb(colour), entry.numbers("C")
    same = len(parts) == 3 and all(
        abs(a - b) <= _SAME_SHADE for a, b in zip(parts, expected, strict=True)
    )
    return colour if same else plain.colour


def _kept_time(pdf: str, told: str, plain: str) -> str:
    return told if pdf == pdf_date(told) else plain
