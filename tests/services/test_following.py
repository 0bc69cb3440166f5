"""Gaps in series of numbers, and the lists of what documents point to."""

from __future__ import annotations

from db.finding import Filter, Sort
from db.records import AssignmentRecord, CitationRecord
from db.repositories import citations, linking
from desktop.services.changes import AssignmentChange, TrashChange
from desktop.services.following import Following, Gap
from tests.db.filling import Filler


def number(workspace, *numbers, issuer="TỈNH ỦY HÀ NAM", issued_on="2024-05-01"):
    filler = Filler(workspace.archive)
    for one in numbers:
        filler.document("a", name=f"{one}.pdf", number=one, issuer=issuer, issued_on=issued_on)


def test_a_number_absent_between_others(workspace):
    number(workspace, "40-TB/TU", "42-TB/TU", "43-TB/TU")
    gaps = Following(workspace.archive).gaps()
    assert gaps == (Gap("TỈNH ỦY HÀ NAM", "TB/TU", None, (41,)),)


def test_state_series_begin_anew_every_year(workspace):
    issuer = "SỞ NỘI VỤ"
    number(workspace, "1/BC-SNV", "2/BC-SNV", "4/BC-SNV", issuer=issuer)
    number(workspace, "9/BC-SNV", issuer=issuer, issued_on="2023-05-01")
    assert Following(workspace.archive).gaps() == (Gap(issuer, "BC-SNV", "2024", (3,)),)


def test_a_few_scattered_numbers_are_no_series(workspace):
    number(workspace, "1-TB/TU", "20-TB/TU", "300-TB/TU")
    number(workspace, "1-CT/TU", "3-CT/TU")
    assert Following(workspace.archive).gaps() == ()


def test_a_document_held_twice_is_told(workspace):
    number(workspace, "41-TB/TU", "42-TB/TU")
    (first, *_) = workspace.library.document_ids(Filter(), Sort())
    again = Filler(workspace.archive).document(
        "b", name="ban-sao.pdf", number="41-TB/TU", issuer="Tỉnh uỷ Hà Nam", issued_on="2024-05-01"
    )
    (double,) = workspace.following.doubles()
    assert double.number == "41-TB/TU"
    assert again in {row.id for row in double.documents}
    workspace.editing.apply(TrashChange(frozenset({again}), True))
    assert workspace.following.doubles() == ()
    assert first


def test_links_follow_the_trash(workspace):
    number(workspace, "41-TB/TU")
    (target,) = workspace.library.document_ids(Filter(), Sort())
    citing = Filler(workspace.archive).document("theo Thông báo số 41-TB/TU", name="c.pdf")
    cited = CitationRecord("c", citing, None, "41-TB/TU", None, None, "q", 0, None, "replaces")
    with workspace.archive.database.writing() as conn:
        now = workspace.archive.clock()
        citations.replace_suggested(conn, citing, [cited], now)
        linking.link(conn, citing, now)

    def state() -> tuple[int | None, int, int]:
        (found,) = workspace.library.citations(citing)
        missing, undone = workspace.following.missing(), workspace.library.undone_by(target)
        return found.target_id, len(missing), len(undone)

    assert state() == (target, 0, 1)
    assert [row.id for row in workspace.library.citing(target)] == [citing]
    trash = TrashChange(frozenset({target}), True)
    workspace.editing.apply(trash)
    assert state()[:2] == (None, 1)
    workspace.editing.apply(trash.inverse())
    assert state() == (target, 0, 1)


def test_tasks_as_a_table(workspace):
    source = Filler(workspace.archive).document("giao Sở Nội vụ", name="d.pdf", number="9-CT/TU")
    task = AssignmentRecord(
        "t", source, "Sở Nội vụ", "báo cáo", "2021-06-30", None, None, False, "q", 0, None, "todo"
    )
    workspace.editing.apply(AssignmentChange(None, task))
    (due,) = workspace.dues.all()
    assert due.standing == "overdue"
    sheet = workspace.dues.sheet([due])
    assert [len(row) for row in sheet.rows] == [len(sheet.columns)]
    assert {"30/06/2021", "Sở Nội vụ", "quá hạn", "9-CT/TU"} <= set(sheet.rows[0])
