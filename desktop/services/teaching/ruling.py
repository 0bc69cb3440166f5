"""Trying rules on the archive's documents, and carrying them out."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from db.archive import Archive
from db.finding import Filter, Sort
from db.ids import NewId
from db.records import ChangeSet, DocumentRow
from db.repositories import documents, dossiers, pages, registering, tags
from desktop.services.changes import Change, FactChange, ManyChanges, TagChange
from desktop.services.finding_changes import FilingChange
from desktop.services.tag_paths import tag_at
from desktop.services.tagging import DEFAULT_COLOUR
from desktop.services.teaching.rules import ANYWHERE, KEY, Rule, dumped, reason, rules_of

_AT_A_TIME = 200
_Place = tuple[int | None, int | None]  # the ids of a rule's tag and dossier, where they exist


@dataclass(frozen=True, slots=True)
class Would:
    """What rules would do to one document: the rule, and the words for which it holds."""

    document: DocumentRow
    rule: Rule
    because: str


class Ruling:
    """Tries and plans rules. Any thread; over a large archive it takes seconds."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def rules(self) -> tuple[Rule, ...]:
        """The archive's rules."""
        with self._archive.database.reading() as conn:
            return rules_of(conn)

    def plan(self, after: Iterable[Rule]) -> FactChange:
        """The change that makes these the archive's rules."""
        return FactChange(KEY, dumped(self.rules()), dumped(after), "rules.edit")

    def try_out(
        self,
        rules: Sequence[Rule],
        tell: Callable[[tuple[int, int]], None] = lambda _: None,
        cancelled: threading.Event | None = None,
    ) -> tuple[Would, ...]:
        """What the rules would change, and why; documents that have it already are left out.

        `tell` is told how many documents of how many were looked at.
        """
        with self._archive.database.reading() as conn:
            ids = documents.ids(conn, Filter(), Sort())
        found: list[Would] = []
        for start in range(0, len(ids), _AT_A_TIME):
            if cancelled is not None and cancelled.is_set():
                break
            with self._archive.database.reading() as conn:
                found += _tried(conn, rules, ids[start : start + _AT_A_TIME])
            tell((min(len(ids), start + _AT_A_TIME), len(ids)))
        return tuple(found)

    def plan_applying(self, woulds: Sequence[Would]) -> ManyChanges:
        """One change that does what was tried out; missing tags are made."""
        with self._archive.database.writing() as conn:
            now, new_id = self._archive.clock(), self._archive.new_id
            changes = _changes(conn, woulds, now, new_id)
        return ManyChanges(changes, "rules.apply")


def apply_to_new(conn: Connection, document_id: int, now: datetime, new_id: NewId) -> ChangeSet:
    """Carry out the archive's rules for a document that was just understood for the first time."""
    touched = ChangeSet()
    rules = rules_of(conn)
    if not rules:
        return touched
    for change in _changes(conn, _tried(conn, rules, [document_id]), now, new_id):
        if isinstance(change, TagChange):
            touched |= tags.change(conn, change.added, change.removed, now)
        elif isinstance(change, FilingChange):
            touched |= dossiers.change(conn, change.added, change.removed, now)
    return touched


def _tried(conn: Connection, rules: Sequence[Rule], ids: Sequence[int]) -> list[Would]:
    values = registering.values_of(conn, ids)
    places = _places(conn, rules)
    wants_text = any(rule.field == ANYWHERE for rule in rules)
    found: list[Would] = []
    for row in documents.rows(conn, ids):
        text = _text(conn, row.id) if wants_text else ""
        for rule in rules:
            because = reason(rule, values.get(row.id, {}), text)
            if because is not None and not _has(conn, row, rule, places[rule]):
                found.append(Would(row, rule, because))
    return found


def _places(conn: Connection, rules: Sequence[Rule]) -> dict[Rule, _Place]:
    tree = tags.tree(conn)
    return {
        rule: (
            tag_at(rule.tag, tree) if rule.tag else None,
            dossiers.with_code(conn, rule.dossier) if rule.dossier else None,
        )
        for rule in rules
    }


def _has(conn: Connection, row: DocumentRow, rule: Rule, place: _Place) -> bool:
    """Whether a document has all that a rule gives."""
    tag, dossier = place
    tagged = not rule.tag or tag in {one.id for one in row.tags}
    return tagged and (dossier is None or bool(dossiers.pairs(conn, [row.id], dossier)))


def _text(conn: Connection, document_id: int) -> str:
    stored = (pages.content(conn, page.id) for page in pages.of_document(conn, document_id))
    return "\n".join(content.text for content in stored if content is not None)


def _changes(
    conn: Connection, woulds: Sequence[Would], now: datetime, new_id: NewId
) -> tuple[Change, ...]:
    tagged, filed = set[tuple[int, int]](), set[tuple[int, int]]()
    for would in woulds:
        if would.rule.tag:
            path = would.rule.tag
            tag = tags.ensure(conn, path, colour=DEFAULT_COLOUR, uuid_of=new_id, now=now)
            tagged.add((would.document.id, tag))
        dossier = dossiers.with_code(conn, would.rule.dossier) if would.rule.dossier else None
        if dossier is not None:
            filed.add((would.document.id, dossier))
    documents_of = sorted({one.document.id for one in woulds})
    tagged -= tags.pairs(conn, documents_of, {tag for _, tag in tagged})
    for dossier in {dossier for _, dossier in filed}:
        filed -= dossiers.pairs(conn, documents_of, dossier)
    nothing: frozenset[tuple[int, int]] = frozenset()
    changes: list[Change] = []
    if tagged:
        changes.append(TagChange(frozenset(tagged), nothing))
    if filed:
        changes.append(FilingChange(frozenset(filed), nothing))
    return tuple(changes)
