"""How values that are no plain text or number stand in a column: as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from db.records import Box, FieldData, Warned

Strokes = tuple[tuple[tuple[float, float], ...], ...]


def dump(value: Any) -> str:
    """Compact JSON with letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def dump_box(box: Box | None) -> str | None:
    """A box, or NULL."""
    return None if box is None else dump(list(box))


def load_box(text: str | None) -> Box | None:
    """The box a column holds, if any."""
    return None if text is None else Box(*json.loads(text))


def dump_rects(rects: Iterable[Box]) -> str:
    """Several boxes."""
    return dump([list(rect) for rect in rects])


def load_rects(text: str) -> tuple[Box, ...]:
    """The boxes a column holds."""
    return tuple(Box(*rect) for rect in json.loads(text))


def load_strokes(text: str) -> Strokes:
    """The free lines a column holds, each a tuple of points."""
    return tuple(tuple((x, y) for x, y in stroke) for stroke in json.loads(text))


def load_value(text: str) -> FieldData:
    """The value of a field: text, or several texts."""
    value = json.loads(text)
    return tuple(value) if isinstance(value, list) else str(value)


def dump_warnings(warnings: Iterable[Warned]) -> str:
    """The oddities of a file."""
    return dump([[warned.code, dict(warned.values)] for warned in warnings])


def load_warnings(text: str) -> tuple[Warned, ...]:
    """The oddities a column holds."""
    return tuple(Warned(code, values) for code, values in json.loads(text))


def load_mapping(text: str) -> Mapping[str, Any]:
    """An object whose keys are text."""
    value = json.loads(text)
    return value if isinstance(value, dict) else {}
