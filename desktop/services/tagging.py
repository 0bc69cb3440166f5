"""Planning which tags go onto which documents; `Editing` carries the plan out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection

from db.archive import Archive
from db.records import TagRecord
from db.repositories import tags
from desktop.services.changes import ManyChanges, TagChange, TagEdit
from desktop.services.finding_changes import Pairs, TagRemoval
from desktop.services.problems import ServiceProblem
from desktop.services.tag_paths import SEPARATOR, parents_first, tag_at
from ocr.vntext import match_key, nfc

DEFAULT_COLOUR = "#5b7fa6"


@dataclass(frozen=True, slots=True)
class MergeEffect:
    """What merging a tag would do.

    `documents` have it, of which `both` have the other one already; `below` tags move along.
    """

    documents: int
    both: int
    below: int


class _Merge(NamedTuple):
    record: TagRecord
    moves: tuple[TagEdit, ...]
    given: Pairs
    had: Pairs


class Tagging:
    """Turns tag names into changes. Any thread that may wait for the disk."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def plan(
        self, document_ids: Sequence[int], add: Sequence[str] = (), remove: Sequence[str] = ()
    ) -> TagChange:
        """The change that puts tags on documents and takes others off.

        Names are paths of the tree ("kinh tế/đầu tư"); a tag to add is created when it is new,
        one to remove that does not exist is passed over. Pairs already so are left out.
        """
        now = self._archive.clock()
        with self._archive.database.writing() as conn:
            added_ids = [self._ensure(conn, path, now) for path in add]
            tree = tags.tree(conn)
            removed_ids = [tag for path in remove if (tag := tag_at(path, tree)) is not None]
            present = tags.pairs(conn, document_ids, [*added_ids, *removed_ids])
        return TagChange(
            added=_product(document_ids, added_ids) - present,
            removed=_product(document_ids, removed_ids) & present,
            label=", ".join([*add, *remove]),
        )

    def plan_edit(
        self,
        tag_id: int,
        *,
        name: str | None = None,
        colour: str | None = None,
    ) -> TagEdit:
        """The change that gives a tag another name or colour.

        Raises:
            ServiceProblem: tag.taken, tag.no_name (also of a name with a slash in it).
        """
        record, tree = self._tag(tag_id)
        called = record.name if name is None else nfc(name).strip()
        if not called or SEPARATOR in called:
            raise ServiceProblem("tag.no_name")
        _require_free(tree, record, called, record.parent_id)
        before = (record.name, record.colour, record.parent_id)
        after = (called, colour or record.colour, record.parent_id)
        return TagEdit(tag_id, before, after, "tag.rename" if name is not None else "tag.recolour")

    def plan_move(self, tag_id: int, parent_id: int | None) -> TagEdit:
        """The change that puts a tag under another one, or (None) at the root.

        Raises:
            ServiceProblem: tag.taken, tag.below_itself.
        """
        record, tree = self._tag(tag_id)
        if parent_id in {one.id for one in branch(tree, tag_id)}:
            raise ServiceProblem("tag.below_itself", name=record.name)
        _require_free(tree, record, record.name, parent_id)
        before = (record.name, record.colour, record.parent_id)
        return TagEdit(tag_id, before, (record.name, record.colour, parent_id), "tag.move")

    def plan_removal(self, tag_id: int) -> TagRemoval:
        """The change that removes a tag and all below it, also from the documents."""
        _, tree = self._tag(tag_id)
        records = branch(tree, tag_id)
        with self._archive.database.reading() as conn:
            return TagRemoval(records, tags.pairs_of(conn, [one.id for one in records]))

    def plan_merge(self, tag_id: int, into: int) -> ManyChanges:
        """The change that lets one tag's documents and the tags below it have another in its place.

        Raises:
            ServiceProblem: tag.below_itself, tag.taken when both have a tag of one name below.
        """
        merge = self._merge(tag_id, into)
        given = TagChange(merge.given, frozenset(), merge.record.name)
        removal = TagRemoval((merge.record,), merge.had)
        return ManyChanges((*merge.moves, given, removal), "tag.merge")

    def foretell_merge(self, tag_id: int, into: int) -> MergeEffect:
        """What `plan_merge` would change; raises what that raises."""
        merge = self._merge(tag_id, into)
        having = len(merge.had)
        return MergeEffect(having, having - len(merge.given), len(merge.moves))

    def _merge(self, tag_id: int, into: int) -> _Merge:
        record, tree = self._tag(tag_id)
        if into in {one.id for one in branch(tree, tag_id)}:
            raise ServiceProblem("tag.below_itself", name=record.name)
        below = [one for one in tree if one.parent_id == tag_id]
        moves = tuple(self.plan_move(one.id, into) for one in below)
        with self._archive.database.reading() as conn:
            had = tags.pairs_of(conn, [tag_id])
            present = tags.pairs(conn, [document for document, _ in had], [into])
        given = frozenset((document, into) for document, _ in had) - present
        return _Merge(record, moves, given, had)

    def _tag(self, tag_id: int) -> tuple[TagRecord, tuple[TagRecord, ...]]:
        with self._archive.database.reading() as conn:
            tree = tags.tree(conn)
        return next(one for one in tree if one.id == tag_id), tree

    def _ensure(self, conn: Connection, path: str, now: datetime) -> int:
        return tags.ensure(conn, path, colour=DEFAULT_COLOUR, uuid_of=self._archive.new_id, now=now)


def branch(tree: Iterable[TagRecord], tag_id: int) -> tuple[TagRecord, ...]:
    """A tag and all below it, those above first."""
    found: dict[int, TagRecord] = {}
    for one in parents_first(tree):
        if one.id == tag_id or one.parent_id in found:
            found[one.id] = one
    return tuple(found.values())


def _require_free(
    tree: Iterable[TagRecord], record: TagRecord, name: str, parent_id: int | None
) -> None:
    beside = (one for one in tree if one.parent_id == parent_id and one.id != record.id)
    if any(match_key(one.name) == match_key(name) for one in beside):
        raise ServiceProblem("tag.taken", name=name)


def _product(documents: Iterable[int], tag_ids: Iterable[int]) -> frozenset[tuple[int, int]]:
    chosen = tuple(tag_ids)
    return frozenset((document, tag) for document in documents for tag in chosen)
