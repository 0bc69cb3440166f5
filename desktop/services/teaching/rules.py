"""Rules that give tags and dossiers to documents by what they say."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Final

from sqlalchemy import Connection

from db.records import FieldData
from db.repositories import facts
from ocr.vntext import fold

KEY: Final = "knowing.rules"
ANYWHERE: Final = "text"
"""In place of a field's name: the words may stand anywhere in the text."""


@dataclass(frozen=True, slots=True)
class Rule:
    """If a field (or the text) holds these words, give this tag, this dossier, or both.

    Letters' case and tone marks do not count; `tag` is a path of the tree, `dossier` a code.
    """

    field: str
    words: str
    tag: str = ""
    dossier: str = ""
    active: bool = True

    @property
    def complete(self) -> bool:
        """Whether it says both when and what."""
        return bool(self.field and self.words.strip() and (self.tag or self.dossier))


def rules_of(conn: Connection) -> tuple[Rule, ...]:
    """The rules an archive was taught."""
    known = {field.name for field in fields(Rule)}
    entries = json.loads(facts.fact(conn, KEY) or "[]")
    return tuple(
        Rule(**{name: value for name, value in entry.items() if name in known}) for entry in entries
    )


def dumped(rules: Iterable[Rule]) -> str:
    """Rules as JSON."""
    return json.dumps([asdict(rule) for rule in rules], ensure_ascii=False)


def reason(rule: Rule, values: Mapping[str, FieldData], text: str) -> str | None:
    """The words for which a rule holds for a document, as they stand there; None: it does not.

    Args:
        rule: the rule.
        values: of the document's fields.
        text: of all its pages.
    """
    if not (rule.active and rule.complete):
        return None
    value = text if rule.field == ANYWHERE else values.get(rule.field, "")
    said = "\n".join(value) if isinstance(value, tuple) else value
    words = r"\s+".join(map(re.escape, fold(rule.words).lower().split()))
    found = re.search(rf"(?<!\w){words}(?!\w)", fold(said).lower())
    return " ".join(said[found.start() : found.end()].split()) if found else None
