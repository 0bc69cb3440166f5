"""Citations find their documents, whichever arrives first, and never a doubtful one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from db.archive import Archive
from db.records import AssignmentRecord, ChangeSet, CitationRecord
from db.repositories import assignments, citations, documents, fields, linking
from tests.db.filling import NOW, Filler, field


@pytest.fixture
def filler(archive: Archive) -> Filler:
    return Filler(archive)


def citation(document_id: int, number: str, date: str | None = None) -> CitationRecord:
    uuid = f"{document_id} {number} {date}"
    return CitationRecord(uuid, document_id, "Chỉ thị", number, date, None, number, 0, None)


def cite(archive: Archive, document_id: int, *found: CitationRecord) -> ChangeSet:
    with archive.database.writing() as conn:
        citations.replace_suggested(conn, document_id, found, NOW)
        return linking.link(conn, document_id, NOW)


def targets(archive: Archive, document_id: int) -> list[int | None]:
    with archive.database.reading() as conn:
        return [one.target_id for one in citations.of_document(conn, document_id)]


def test_a_document_that_is_there_is_linked(archive: Archive, filler: Filler) -> None:
    cited = filler.document("a", number="9-CT/TU", issued_on="2024-03-18")
    citing = filler.document("b", name="b.pdf")
    change = cite(archive, citing, citation(citing, "9-CT/TU", "2024-03-18"))
    assert targets(archive, citing) == [cited]
    assert change.documents == {cited, citing}
    with archive.database.reading() as conn:
        assert linking.citing(conn, cited) == (citing,)
        assert citations.unresolved(conn) == ()


def test_a_document_that_comes_later_is_linked_then(archive: Archive, filler: Filler) -> None:
    citing = filler.document("b")
    cite(archive, citing, citation(citing, "9-CT/TU", "2024-03-18"))
    with archive.database.reading() as conn:
        assert [one.number for one in citations.unresolved(conn)] == ["9-CT/TU"]
    cited = filler.document("a", name="a.pdf", number="9-CT/TU", issued_on="2024-03-18")
    with archive.database.writing() as conn:
        linking.link(conn, cited, NOW)
    assert targets(archive, citing) == [cited]


def test_another_day_is_another_document(archive: Archive, filler: Filler) -> None:
    filler.document("a", number="9-CT/TU", issued_on="2019-01-02")
    citing = filler.document("b", name="b.pdf")
    cite(archive, citing, citation(citing, "9-CT/TU", "2024-03-18"))
    assert targets(archive, citing) == [None]


def test_two_that_fit_are_too_many_unless_the_day_decides(archive: Archive, filler: Filler) -> None:
    filler.document("a", number="9-CT/TU", issued_on="2019-01-02")
    second = filler.document("c", name="c.pdf", number="9-CT/TU", issued_on="2024-03-18")
    citing = filler.document("b", name="b.pdf")
    cite(archive, citing, citation(citing, "9-CT/TU"), citation(citing, "9-CT/TU", "2024-03-18"))
    assert sorted(targets(archive, citing), key=str) == sorted([None, second], key=str)


def test_a_corrected_number_takes_the_link_back_and_makes_it(
    archive: Archive, filler: Filler
) -> None:
    wrong = filler.document("a", number="9-CT/TU", issued_on="2024-03-18")
    citing = filler.document("b", name="b.pdf")
    cite(archive, citing, citation(citing, "9-CT/TU", "2024-03-18"))
    with archive.database.writing() as conn:
        other = field("number", "8-CT/TU", origin="person", confirmed=True)
        fields.set_one(conn, wrong, "number", other, NOW)
    assert targets(archive, citing) == [None]
    with archive.database.writing() as conn:
        back = field("number", "9-CT/TU", origin="person", confirmed=True)
        change = fields.set_one(conn, wrong, "number", back, NOW)
    assert targets(archive, citing) == [wrong]
    assert citing in change.documents


def test_documents_in_the_trash_are_neither_cited_nor_missing(
    archive: Archive, filler: Filler
) -> None:
    cited = filler.document("a", number="9-CT/TU")
    citing = filler.document("b", name="b.pdf")
    with archive.database.writing() as conn:
        documents.set_trashed(conn, [cited], datetime(2026, 1, 1, tzinfo=UTC))
    cite(archive, citing, citation(citing, "9-CT/TU"))
    assert targets(archive, citing) == [None]
    with archive.database.writing() as conn:
        documents.set_trashed(conn, [citing], datetime(2026, 1, 1, tzinfo=UTC))
    with archive.database.reading() as conn:
        assert citations.unresolved(conn) == ()


def task(document_id: int, quote: str, due: str | None) -> AssignmentRecord:
    uuid = f"{document_id} {quote}"
    return AssignmentRecord(uuid, document_id, "Sở", quote, due, due, None, False, quote, 0, None)


def test_tasks_by_due_day(archive: Archive, filler: Filler) -> None:
    one = filler.document("a")
    found = [
        task(one, "muộn", "2024-09-30"),
        task(one, "không", None),
        task(one, "sớm", "2024-01-31"),
    ]
    with archive.database.writing() as conn:
        assignments.replace_suggested(conn, one, found, NOW)
    with archive.database.reading() as conn:
        assert [t.what for t in assignments.by_due(conn)] == ["sớm", "muộn", "không"]
        assert [t.what for t in assignments.by_due(conn, "2024-05-01")] == ["sớm"]
