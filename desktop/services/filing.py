"""Planning dossiers, what is in them, and saved searches; `Editing` carries the plans out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.archive import Archive
from db.finding import DossierRecord, SavedSearch
from db.repositories import dossiers, saved_searches
from desktop.services.finding_changes import (
    ArrangeChange,
    DossierChange,
    FilingChange,
    SearchChange,
)
from desktop.services.problems import ServiceProblem


class Filing:
    """Knows dossiers and saved searches. Any thread; every call is one short read."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def dossiers(self) -> tuple[DossierRecord, ...]:
        """All dossiers by code, each with the number of its documents."""
        with self._archive.database.reading() as conn:
            return dossiers.listed(conn)

    def contents(self, dossier_id: int) -> list[int]:
        """Ids of a dossier's documents in the order of its contents."""
        with self._archive.database.reading() as conn:
            return dossiers.contents(conn, dossier_id)

    def plan_dossier(
        self, record: DossierRecord, document_ids: Sequence[int] = ()
    ) -> DossierChange:
        """The change that makes a dossier (`id` 0) with these documents in it, or alters one.

        Raises:
            ServiceProblem: dossier.no_code, dossier.taken (name).
        """
        if not record.code.strip():
            raise ServiceProblem("dossier.no_code")
        with self._archive.database.reading() as conn:
            other = dossiers.with_code(conn, record.code)
            known = {one.id: one for one in dossiers.listed(conn)}
            new_id = dossiers.next_id(conn)
        if other is not None and other != record.id:
            raise ServiceProblem("dossier.taken", name=record.code)
        if record.id:
            return DossierChange(known[record.id], record)
        made = replace(record, id=new_id, uuid=self._archive.new_id())
        return DossierChange(None, made, tuple((one, None) for one in document_ids))

    def plan_removal(self, dossier_id: int) -> DossierChange:
        """The change that takes a dossier apart; its documents stay."""
        with self._archive.database.reading() as conn:
            record = next(one for one in dossiers.listed(conn) if one.id == dossier_id)
            places = dossiers.places(conn, dossier_id)
        return DossierChange(record, None, tuple(sorted(places.items())))

    def plan_filing(
        self, document_ids: Sequence[int], dossier_id: int, *, out: bool = False
    ) -> FilingChange:
        """The change that puts documents into a dossier, or takes them out of it."""
        with self._archive.database.reading() as conn:
            present = dossiers.pairs(conn, document_ids, dossier_id)
        wanted = frozenset((one, dossier_id) for one in document_ids)
        nothing: frozenset[tuple[int, int]] = frozenset()
        return FilingChange(nothing, present) if out else FilingChange(wanted - present, nothing)

    def plan_order(self, dossier_id: int, document_ids: Sequence[int]) -> ArrangeChange:
        """The change that gives a dossier's contents this order."""
        with self._archive.database.reading() as conn:
            before = dossiers.places(conn, dossier_id)
        after = tuple((one, place) for place, one in enumerate(document_ids, start=1))
        return ArrangeChange(dossier_id, tuple(sorted(before.items())), after)

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """All saved searches by name."""
        with self._archive.database.reading() as conn:
            return saved_searches.listed(conn)

    def plan_search(self, name: str, query: str, choice: str) -> SearchChange:
        """The change that keeps a search under a name; one of that name is replaced.

        Raises:
            ServiceProblem: search.no_name.
        """
        if not name.strip():
            raise ServiceProblem("search.no_name")
        with self._archive.database.reading() as conn:
            before = saved_searches.named(conn, name)
        uuid = before.uuid if before else self._archive.new_id()
        return SearchChange(before, SavedSearch(uuid, name.strip(), query, choice))
