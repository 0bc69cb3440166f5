"""What standard annotations have no place for, kept beside them under a key of our own.

Another program that edits an annotation leaves the key as it is; hence what the annotation says
itself always goes first (see `reading`).
"""

from __future__ import annotations

import json
from typing import Any

from db.records import Annotation

MARK = "VKMark"
"""Key of a text: the JSON of what an annotation cannot say."""
PART = "VKPart"
"""Key of a name: an annotation that belongs to a copy and is no mark ("number", "popup")."""
_VERSION = 1


def packed(mark: Annotation) -> str:
    """The text under the key."""
    words = None if mark.first_word is None else [mark.first_word, mark.last_word]
    value = {
        "version": _VERSION,
        "kind": mark.kind,
        "colour": mark.colour,
        "body": mark.body,
        "quote": mark.quote,
        "created": mark.created_at,
        "modified": mark.modified_at,
        "words": words,
        "style": dict(mark.style),
        "tags": list(mark.tags),
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def unpacked(text: str) -> dict[str, Any] | None:
    """What a text under the key says; None for anything that is not of this form."""
    try:
        value = json.loads(text)
    except ValueError:
        return None
    known = isinstance(value, dict) and value.get("version") == _VERSION
    if not known or not _is_sound(value):
        return None
    tags = value.get("tags")
    named = tags if isinstance(tags, list) else []
    return {**value, "tags": tuple(tag for tag in named if isinstance(tag, str))}


def _is_sound(value: dict[str, Any]) -> bool:
    texts = ("kind", "colour", "body", "quote", "created", "modified")
    words, style = value.get("words"), value.get("style")
    return (
        all(isinstance(value.get(key), str) for key in texts)
        and (words is None or (isinstance(words, list) and len(words) == 2))
        and isinstance(style, dict)
        and all(isinstance(part, str | int | float | bool) for part in style.values())
    )
