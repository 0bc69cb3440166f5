"""What an office taught its archive, and how its tasks stand, outlive the database."""

from __future__ import annotations

from db.archive import Archive
from db.records import AssignmentRecord
from db.repositories import assignments, facts
from db.sidecars import count_due
from tests.db.filling import NOW, Filler
from tests.db.test_sidecars import kept, rebuilt, settle, work_on

__all__ = ["kept"]  # a fixture


def test_rules_words_and_tasks_come_back(archive: Archive, fill: Filler, kept: list[str]) -> None:
    work_on(archive, fill)
    settle(archive)
    task = AssignmentRecord(
        "t", 1, "Sở Y tế", "báo cáo", None, None, None, False, "q", 0, None, "doing", "đã gọi"
    )
    with archive.database.writing() as conn:
        before = count_due(conn)  # one document is in the middle of its reading
        assignments.put(conn, task, NOW)
        facts.set_fact(conn, "knowing.rules", "[]")
        assert count_due(conn) == before + 2  # the document's and the archive's
    settle(archive)
    _, again = rebuilt(archive)
    with again, again.database.reading() as conn:
        assert facts.fact(conn, "knowing.rules") == "[]"
        (back,) = [one for one in assignments.of_document(conn, 1) if one.uuid == "t"]
        assert (back.state, back.note) == ("doing", "đã gọi")
