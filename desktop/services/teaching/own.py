"""An office's own words for the vocabularies, as JSON in its archive."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import Final, get_args

from sqlalchemy import Connection

from db.repositories import facts
from ocr.vocabulary import AddedWord, Vocabulary

KEY: Final = "knowing.vocabulary"
VOCABULARIES: Final[tuple[Vocabulary, ...]] = get_args(Vocabulary)


def words_of(conn: Connection) -> tuple[AddedWord, ...]:
    """The words an archive was taught."""
    return loaded(facts.fact(conn, KEY))


def loaded(text: str | None) -> tuple[AddedWord, ...]:
    """Words from JSON; what an other version wrote and is not understood is left out."""
    known = {field.name for field in fields(AddedWord)}
    entries = json.loads(text or "[]")
    return tuple(
        AddedWord(**{name: value for name, value in entry.items() if name in known})
        for entry in entries
        if entry.get("vocabulary") in VOCABULARIES and entry.get("name")
    )


def dumped(words: Iterable[AddedWord]) -> str:
    """Words as JSON."""
    return json.dumps([asdict(word) for word in words], ensure_ascii=False)
