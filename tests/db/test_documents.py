"""Registering documents, the list, its order, filters and counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError, NoResultFound

from db.archive import Archive
from db.finding import Facets, FacetValue, Filter, Sort, SortKey
from db.records import ChangeSet, PageSize, TagRecord, Warned
from db.repositories import documents, fields, pages, queue
from tests.db.filling import NOW, Filler, field, result_of


@pytest.fixture
def three(fill: Filler) -> tuple[int, int, int]:
    """A resolution, a notice and a plan, in the order of their import."""
    return (
        fill.document(
            "một", subject="Về đê điều", number="10-NQ/TU", kind="Nghị quyết",
            issuer="Tỉnh uỷ", issued_on="2021-03-02",
        ),
        fill.document(
            "hai", subject="Ăn toàn", number="9-TB/TU", kind="Thông báo",
            issuer="Đảng uỷ", issued_on="2022-01-01",
        ),
        fill.document("ba", name="anh.pdf"),
    )  # fmt: skip


def ids(archive: Archive, wanted: Filter = Filter(), sort: Sort = Sort()) -> list[int]:  # noqa: B008
    with archive.database.reading() as conn:
        return documents.ids(conn, wanted, sort)


def facets(archive: Archive, wanted: Filter) -> Facets:
    with archive.database.reading() as conn:
        return documents.facets(conn, wanted)


def test_a_registered_document_waits_to_be_read(archive: Archive, fill: Filler) -> None:
    new = replace(
        fill.new("Tho\u0302ng ba\u0301o.pdf"),
        pages=(PageSize(595.2, 841.9), PageSize(842.0, 595.0)),
        warnings=(Warned("file.repaired", {"by": "us"}),),
    )
    with archive.database.writing() as conn:
        document_id = documents.register(conn, new, uuid_of=archive.new_id, now=NOW)
    with archive.database.reading() as conn:
        record = documents.get(conn, document_id)
        (row,) = documents.rows(conn, [document_id])
        sizes = [
            (page.width, page.height, page.state) for page in pages.of_document(conn, document_id)
        ]
        assert documents.by_sha256(conn, new.sha256) == document_id
        assert documents.by_sha256(conn, "0" * 64) is None
    assert sizes == [(595.2, 841.9, "pending"), (842.0, 595.0, "pending")]
    assert (record.original_name, record.state, record.page_count) == (
        "Thông báo.pdf",
        "waiting",
        2,
    )
    assert record.warnings == new.warnings
    assert record.imported_at == "2026-11-21T04:05:06.789Z"
    assert (row.title, row.number, row.pages_read) == ("Thông báo.pdf", None, 0)


def test_the_same_bytes_are_registered_once(archive: Archive, fill: Filler) -> None:
    new = fill.new()
    with archive.database.writing() as conn:
        documents.register(conn, new, uuid_of=archive.new_id, now=NOW)
    with pytest.raises(IntegrityError), archive.database.writing() as conn:
        documents.register(conn, new, uuid_of=archive.new_id, now=NOW)
    assert len(ids(archive)) == 1


def test_unknown_documents(archive: Archive) -> None:
    with archive.database.reading() as conn:
        assert documents.rows(conn, [5]) == []
        with pytest.raises(NoResultFound):
            documents.get(conn, 5)


def test_rows_come_in_the_order_asked_for(archive: Archive, fill: Filler, three) -> None:
    tag = fill.tag("Khẩn", three[1])
    with archive.database.reading() as conn:
        rows = documents.rows(conn, [three[2], three[0], 999, three[1]])
    assert [row.id for row in rows] == [three[2], three[0], three[1]]
    assert [row.title for row in rows] == ["anh.pdf", "Về đê điều", "Ăn toàn"]
    assert [[tag.name for tag in row.tags] for row in rows] == [[], [], ["Khẩn"]]
    assert rows[2].tags[0].id == tag
    assert rows[1].issued_on == "2021-03-02"


@pytest.mark.parametrize(
    ("key", "descending", "order"),
    [
        ("imported", True, (2, 1, 0)),
        ("number", False, (1, 0, 2)),
        ("number", True, (2, 0, 1)),
        ("title", False, (2, 1, 0)),
        ("issuer", False, (1, 0, 2)),
        ("issued", True, (1, 0, 2)),
        ("state", False, (2, 1, 0)),
        ("kind", False, (0, 1, 2)),
        ("kind", True, (2, 1, 0)),
        ("pages", True, (2, 1, 0)),
    ],
)
def test_orders(archive: Archive, three, key: SortKey, descending: bool, order) -> None:
    assert ids(archive, sort=Sort(key, descending)) == [three[at] for at in order]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(kinds=frozenset({"Thông báo"})), {1}),
        (Filter(kinds=frozenset({"Thông báo", ""})), {1, 2}),
        (Filter(issuers=frozenset({"Tỉnh uỷ", "Đảng uỷ"})), {0, 1}),
        (Filter(issuers=frozenset({"Tỉnh uỷ"}), kinds=frozenset({"Thông báo"})), set()),
        (Filter(years=frozenset({"2021"})), {0}),
        (Filter(years=frozenset({"2021", ""})), {0, 2}),
        (Filter(states=frozenset({"unconfirmed"})), {0, 1, 2}),
        (Filter(states=frozenset({"failed"})), set()),
        (Filter(documents=frozenset({1, 3, 77})), {0, 2}),
        (Filter(documents=frozenset()), set()),
        (Filter(trashed=True), set()),
    ],
)
def test_filters(archive: Archive, three, wanted: Filter, found: set[int]) -> None:
    assert set(ids(archive, wanted)) == {three[at] for at in found}


def test_a_tag_includes_those_below_it(archive: Archive, fill: Filler, three) -> None:
    above = fill.tag("Việc", three[0])
    below = fill.tag("Việc/Khẩn/Gấp", three[0], three[1])
    assert set(ids(archive, Filter(tags=frozenset({above})))) == {three[0], three[1]}
    assert set(ids(archive, Filter(tags=frozenset({below})))) == {three[0], three[1]}
    found = facets(archive, Filter(kinds=frozenset({"Thông báo"})))
    assert {tag.name: tag.count for tag in found.tags} == {"Việc": 1, "Khẩn": 1, "Gấp": 1}
    assert isinstance(found.tags[0], TagRecord)
    everything = facets(archive, Filter(tags=frozenset({above})))
    assert {tag.name: tag.count for tag in everything.tags} == {"Việc": 2, "Khẩn": 2, "Gấp": 2}
    assert everything.total == 2


def test_each_facet_is_counted_under_the_other_filters(archive: Archive, three) -> None:
    found = facets(archive, Filter(kinds=frozenset({"Thông báo"})))
    assert found.kinds == (
        FacetValue("Nghị quyết", 1), FacetValue("Thông báo", 1), FacetValue("", 1)
    )  # fmt: skip
    assert found.issuers == (FacetValue("Đảng uỷ", 1),)
    assert found.years == (FacetValue("2022", 1),)
    assert found.states == (FacetValue("unconfirmed", 1),)
    assert found.total == 1


def test_the_trash(archive: Archive, three) -> None:
    with archive.database.writing() as conn:
        changed = documents.set_trashed(conn, [three[0]], NOW)
    assert changed == ChangeSet(documents=frozenset({three[0]}))
    assert set(ids(archive)) == {three[1], three[2]}
    assert ids(archive, Filter(trashed=True)) == [three[0]]
    with archive.database.writing() as conn:
        assert documents.get(conn, three[0]).trashed_at == "2026-11-21T04:05:06.789Z"
        documents.set_trashed(conn, [three[0]], None)
    assert set(ids(archive)) == set(three)


class TestStates:
    """A document's state follows its pages."""

    @pytest.fixture
    def opened(self, archive: Archive, fill: Filler):
        with archive.database.writing() as conn:
            new = fill.new(pages=3)
            document_id = documents.register(conn, new, uuid_of=archive.new_id, now=NOW)
        return archive, document_id

    def state(self, archive: Archive, document_id: int) -> str:
        with archive.database.reading() as conn:
            return documents.get(conn, document_id).state

    def read(self, archive: Archive, page_id: int, **changes: object) -> None:
        with archive.database.writing() as conn:
            pages.save_result(conn, page_id, result_of("một", **changes), NOW)

    def test_from_waiting_to_done(self, opened) -> None:
        archive, document_id = opened
        assert self.state(*opened) == "waiting"
        with archive.database.writing() as conn:
            queue.claim(conn, 3, NOW)
        assert self.state(*opened) == "waiting"
        self.read(archive, 1)
        assert self.state(*opened) == "reading"
        self.read(archive, 2)
        self.read(archive, 3)
        assert self.state(*opened) == "unconfirmed"
        with archive.database.writing() as conn:
            documents.set_confirmed(conn, [document_id], NOW)
        assert self.state(*opened) == "done"
        with archive.database.writing() as conn:
            documents.set_confirmed(conn, [document_id], None)
        assert self.state(*opened) == "unconfirmed"

    def test_a_page_to_scan_again(self, opened) -> None:
        archive, _ = opened
        for page_id, reason in ((1, None), (2, "blurred"), (3, None)):
            self.read(archive, page_id, needs_rescan=reason)
        assert self.state(*opened) == "rescan"
        self.read(archive, 2)
        assert self.state(*opened) == "unconfirmed"

    def test_a_page_that_failed(self, opened) -> None:
        archive, _ = opened
        with archive.database.writing() as conn:
            queue.fail(conn, 2, "engine.timeout", NOW)
        assert self.state(*opened) == "reading"
        self.read(archive, 1)
        self.read(archive, 3)
        assert self.state(*opened) == "failed"
        with archive.database.reading() as conn:
            assert documents.rows(conn, [1])[0].pages_read == 2


class TestFields:
    """What the machine found, and what a person said."""

    def fields(self, archive: Archive, document_id: int):
        with archive.database.reading() as conn:
            return {one.name: one for one in fields.of_document(conn, document_id)}

    def test_findings_come_back_whole(self, archive: Archive, fill: Filler) -> None:
        document_id = fill.document("một")
        found = [field("recipients", ("Lưu", "VT"), raw="Lưu VT"), field("place", "Hà Nội")]
        with archive.database.writing() as conn:
            fields.replace_read(conn, document_id, found, NOW)
        assert self.fields(archive, document_id) == {one.name: one for one in found}

    def test_a_person_is_never_overwritten(self, archive: Archive, fill: Filler) -> None:
        document_id = fill.document("một", number="1-TB/TU", kind="Thông báo", place="Huế")
        with archive.database.writing() as conn:
            given = field("number", "7-TB/TU", origin="person", confirmed=True)
            fields.set_one(conn, document_id, "number", given, NOW)
            kept = field("kind", "Thông báo", confirmed=True)
            fields.set_one(conn, document_id, "kind", kept, NOW)
            newer = [field("number", "2-TB/TU"), field("kind", "Kế hoạch"), field("signer", "An")]
            fields.replace_read(conn, document_id, newer, NOW + timedelta(days=1))
        found = self.fields(archive, document_id)
        assert {name: one.value for name, one in found.items()} == {
            "number": "7-TB/TU", "kind": "Thông báo", "signer": "An"
        }  # fmt: skip
        with archive.database.reading() as conn:
            assert documents.rows(conn, [document_id])[0].number == "7-TB/TU"

    def test_setting_and_removing_one(self, archive: Archive, fill: Filler) -> None:
        document_id = fill.document("một", subject="Về đê")
        with archive.database.writing() as conn:
            fields.set_one(conn, document_id, "subject", None, NOW)
            assert documents.rows(conn, [document_id])[0].title == "scan.pdf"
            fields.set_one(conn, document_id, "subject", field("subject", "Về lúa"), NOW)
            assert documents.rows(conn, [document_id])[0].title == "Về lúa"
            with pytest.raises(ValueError, match="another name"):
                fields.set_one(conn, document_id, "number", field("subject", "x"), NOW)
