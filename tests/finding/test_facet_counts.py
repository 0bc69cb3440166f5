"""Counts beside the list equal plain counting, whatever changed and whatever is filtered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from db.archive import Archive
from db.finding import DossierRecord, FacetValue, Filter, Sort, Values
from db.healing import heal
from db.records import DocumentRow
from db.repositories import documents, dossiers, facets, fields, removing, tags
from db.repositories.facet_counts import amounts_differ
from db.verify import Finding, verify
from tests.db.filling import NOW, Filler, field

COUNT = 60
KINDS = ("Kế hoạch", "Thông báo", "")
ISSUERS = ("Tỉnh ủy", "Đảng ủy", "")
DAYS = ("2021-03-02", "2021-04-30", "2021-03", "2022", "1999-12-31", "")
STATES = ("waiting", "unconfirmed", "done")
TAGS = ("Việc", "Việc/Khẩn", "Việc/Khẩn/Gấp", "Khác")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Documents with anything, some tagged, some in a dossier, some in the trash, some gone."""
    chance = Random(3)
    with Archive.open(tmp_path_factory.mktemp("counted") / "archive", owner="clerk") as opened:
        fill = Filler(opened)
        ids = [fill.document("chữ") for _ in range(COUNT)]
        with opened.database.writing() as conn:
            dossiers.put(conn, DossierRecord(0, "", "05-HC", ""), NOW)
            for document_id in ids:
                _change(conn, document_id, chance)
            removing.remove(conn, ids[-3:])
        yield opened


def _change(conn: Connection, document_id: int, chance: Random) -> None:
    """Change everything that is counted of a document."""
    known = {"kind": KINDS, "issuer": ISSUERS, "issued_on": DAYS}
    drawn = {name: chance.choice(values) for name, values in known.items()}
    read = [field(name, value) for name, value in drawn.items() if value]
    fields.replace_read(conn, document_id, read, NOW)
    documents.set_trashed(conn, [document_id], NOW if chance.random() < 0.2 else None)
    documents.set_confirmed(conn, [document_id], NOW if chance.random() < 0.3 else None)
    pairs = [(document_id, tags.ensure(conn, path, "#123456", now=NOW)) for path in TAGS]
    chosen = chance.sample(pairs, chance.randrange(3))
    tags.change(conn, chosen, set(pairs) - set(chosen), NOW)
    filed = {(document_id, 1)}
    dossiers.change(conn, *((filed, ()) if chance.random() < 0.4 else ((), filed)), NOW)


def _branch(row: DocumentRow, parents: dict[int, int | None]) -> set[int]:
    """A document's tags and those above them."""
    found, waiting = set(), [one.id for one in row.tags]
    while waiting:
        tag_id = waiting.pop()
        found.add(tag_id)
        waiting += [above for above in (parents[tag_id],) if above is not None]
    return found


def _plain(conn: Connection, wanted: Filter) -> dict[str, Counter]:
    """The counts, taken by listing documents and looking at each."""
    parents = {one.id: one.parent_id for one in tags.tree(conn)}
    value_of = {
        "states": lambda row: (row.state,),
        "kinds": lambda row: (row.kind or "",),
        "issuers": lambda row: (row.issuer or "",),
        "years": lambda row: ((row.issued_on or "")[:4],),
        "tags": lambda row: _branch(row, parents),
        "dossiers": lambda row: dossiers.of_document(conn, row.id) or (0,),
    }
    return {
        kind: Counter(value for row in _rows(conn, _without(wanted, kind)) for value in of(row))
        for kind, of in value_of.items()
    } | {"total": Counter({"": len(_rows(conn, wanted))})}


def _without(wanted: Filter, kind: str) -> Filter:
    free = {kind: frozenset()}
    return replace(wanted, **free, without=replace(wanted.without, **free))


def _rows(conn: Connection, wanted: Filter) -> list[DocumentRow]:
    return documents.rows(conn, documents.ids(conn, wanted, Sort()))


def _counted(conn: Connection, wanted: Filter) -> dict[str, Counter]:
    found = documents.facets(conn, wanted)
    plain = {kind: Counter({one.value: one.count for one in getattr(found, kind)})
             for kind in ("states", "kinds", "issuers", "years")}  # fmt: skip
    of_ids = {kind: Counter({one.id: one.count for one in getattr(found, kind) if one.count})
              for kind in ("tags", "dossiers")}  # fmt: skip
    return plain | of_ids | {"total": Counter({"": found.total})}


def some(*values: object) -> st.SearchStrategy[frozenset]:
    return st.just(frozenset()) | st.frozensets(st.sampled_from(values), max_size=2)


ASKED = {
    "states": some(*STATES),
    "kinds": some(*KINDS),
    "issuers": some(*ISSUERS),
    "years": some("2021", "2022", "2021-03", "1999-12", ""),
    "tags": some(1, 2, 3, 4),
    "dossiers": some(0, 1),
}
FILTERS = st.builds(
    Filter,
    **ASKED,
    documents=st.none() | st.frozensets(st.integers(1, COUNT)),
    trashed=st.booleans(),
    without=st.just(Values()) | st.builds(Values, **ASKED),
)


@settings(max_examples=60, deadline=None)
@given(FILTERS, st.lists(st.integers(1, COUNT - 3), max_size=2), st.integers())
def test_counts_are_those_of_the_lists(
    archive: Archive, wanted: Filter, changed: list[int], seed: int
) -> None:
    chance = Random(seed)
    with archive.database.writing() as conn:
        for document_id in changed:
            _change(conn, document_id, chance)
        assert not amounts_differ(conn)
        assert _counted(conn, wanted) == _plain(conn, wanted)


@settings(max_examples=30, deadline=None)
@given(FILTERS, st.sampled_from(("2021", "1999", "2022", "2020")))
def test_months_of_a_year_are_those_of_the_lists(
    archive: Archive, wanted: Filter, year: str
) -> None:
    with archive.database.reading() as conn:
        days = [row.issued_on or "" for row in _rows(conn, _without(wanted, "years"))]
        months = Counter(day[:7] for day in days if day[:4] == year and len(day) > 4)
        found = facets.months(conn, wanted, year)
    assert found == tuple(FacetValue(*one) for one in sorted(months.items()))


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE facet_count SET amount = amount + 1",
        "UPDATE document_facet SET facet_id = (SELECT max(id) FROM facet_count)",
        "DELETE FROM document_facet WHERE document_id = 1",
    ],
)
def test_wrong_counts_are_found_and_mended(archive: Archive, damage: str) -> None:
    with archive.database.writing() as conn:
        conn.exec_driver_sql(damage)
        assert amounts_differ(conn)
    finding = Finding("counts.differ")
    assert finding in verify(archive)
    assert heal(archive, [finding], None) == [finding]
    assert finding not in verify(archive)
