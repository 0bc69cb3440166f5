"""Storing a person's changes: each is one transaction, on the disk when `apply` returns."""

from __future__ import annotations

from datetime import datetime
from functools import singledispatch

from sqlalchemy import Connection

from db.archive import Archive
from db.records import ChangeSet
from db.repositories import annotations as marks
from db.repositories import (
    assignments,
    documents,
    dossiers,
    events,
    facts,
    fields,
    linking,
    pages,
    saved_searches,
    tags,
    turning,
)
from desktop.services.changes import (
    AnnotationChange,
    AssignmentChange,
    Change,
    ConfirmChange,
    FactChange,
    FieldChange,
    ManyChanges,
    TagChange,
    TagEdit,
    TrashChange,
    TurnChange,
    WordChange,
)
from desktop.services.finding_changes import (
    ArrangeChange,
    DossierChange,
    FilingChange,
    SearchChange,
    TagRemoval,
)
from desktop.services.notify import Notifier
from desktop.services.page_saving import know_when_complete


@singledispatch
def store(change: Change, conn: Connection, now: datetime) -> ChangeSet:
    """Carry out one kind of change in an open transaction."""
    del conn, now
    raise TypeError(f"no way to store {type(change).__name__}")


@store.register
def _(change: TagChange, conn: Connection, now: datetime) -> ChangeSet:
    return tags.change(conn, change.added, change.removed, now)


@store.register
def _(change: TagEdit, conn: Connection, now: datetime) -> ChangeSet:
    name, colour, parent = change.after
    touched = tags.rename(conn, change.tag_id, name, now)
    touched |= tags.recolour(conn, change.tag_id, colour, now)
    return touched | tags.move(conn, change.tag_id, parent, now)


@store.register
def _(change: AnnotationChange, conn: Connection, now: datetime) -> ChangeSet:
    del now  # a mark carries its own times
    if change.after is not None:
        return marks.put(conn, change.after)
    if change.before is not None:
        return marks.delete(conn, change.before.uuid)
    return ChangeSet()


@store.register
def _(change: FieldChange, conn: Connection, now: datetime) -> ChangeSet:
    return fields.set_one(conn, change.document_id, change.field, change.after, now)


@store.register
def _(change: TrashChange, conn: Connection, now: datetime) -> ChangeSet:
    touched = documents.set_trashed(
        conn, sorted(change.document_ids), now if change.trashed else None
    )
    for document_id in sorted(change.document_ids):  # nothing is linked to what lies in the trash
        touched |= linking.link(conn, document_id, now)
    return touched


@store.register
def _(change: ConfirmChange, conn: Connection, now: datetime) -> ChangeSet:
    at = now if change.confirmed else None
    return documents.set_confirmed(conn, sorted(change.document_ids), at)


@store.register
def _(change: TurnChange, conn: Connection, now: datetime) -> ChangeSet:
    return turning.set_turn(conn, pages.get(conn, change.page_id), change.after, now)


@store.register
def _(change: WordChange, conn: Connection, now: datetime) -> ChangeSet:
    return pages.correct_word(conn, change.page_id, change.at, change.after, now)


@store.register
def _(change: AssignmentChange, conn: Connection, now: datetime) -> ChangeSet:
    if change.after is not None:
        return assignments.put(conn, change.after, now)
    return ChangeSet() if change.before is None else assignments.remove(conn, change.before)


@store.register
def _(change: FactChange, conn: Connection, now: datetime) -> ChangeSet:
    del now
    facts.set_fact(conn, change.key, change.after)
    return ChangeSet()


@store.register
def _(change: TagRemoval, conn: Connection, now: datetime) -> ChangeSet:
    if change.gone:
        return tags.delete(conn, change.records[0].id)
    touched = ChangeSet()
    for record in change.records:
        touched |= tags.put(conn, record, now)
    return touched | tags.change(conn, change.pairs, (), now)


@store.register
def _(change: DossierChange, conn: Connection, now: datetime) -> ChangeSet:
    if change.after is None:
        return dossiers.remove(conn, change.before.id) if change.before else ChangeSet()
    touched = dossiers.put(conn, change.after, now)
    if change.before is not None:
        return touched
    into = change.after.id
    touched |= dossiers.change(conn, ((one, into) for one, _ in change.places), (), now)
    return touched | dossiers.arrange(conn, into, dict(change.places))


@store.register
def _(change: FilingChange, conn: Connection, now: datetime) -> ChangeSet:
    return dossiers.change(conn, change.added, change.removed, now)


@store.register
def _(change: ArrangeChange, conn: Connection, now: datetime) -> ChangeSet:
    del now
    return dossiers.arrange(conn, change.dossier_id, dict(change.after))


@store.register
def _(change: SearchChange, conn: Connection, now: datetime) -> ChangeSet:
    if change.after is not None:
        return saved_searches.put(conn, change.after, now)
    return saved_searches.remove(conn, change.before.uuid) if change.before else ChangeSet()


@store.register
def _(change: ManyChanges, conn: Connection, now: datetime) -> ChangeSet:
    touched = ChangeSet()
    for one in change.changes:
        touched |= store(one, conn, now)
    return touched


class Editing:
    """Applies changes. Any thread that may wait for the disk."""

    def __init__(self, archive: Archive, changed: Notifier[ChangeSet], actor: str) -> None:
        self._archive = archive
        self._changed = changed
        self._actor = actor

    def apply(self, change: Change) -> ChangeSet:
        """Store a change with its event; returns what it touched once it is on the disk."""
        now = self._archive.clock()
        with self._archive.database.writing() as conn:
            touched = store(change, conn, now)
            if isinstance(change, WordChange):  # what the paper says of itself follows its words
                for document_id in touched.documents:
                    touched |= know_when_complete(conn, document_id, now, self._archive.new_id)
            for document_id in sorted(touched.documents):
                events.append(
                    conn,
                    actor=self._actor,
                    action=change.name,
                    document_id=document_id,
                    detail={},
                    now=now,
                )
        self._changed.tell(touched)
        return touched
