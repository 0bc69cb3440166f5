"""Tags edited, dossiers and saved searches: each change done, undone, and brought back."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from db.archive import Archive
from db.finding import DossierRecord, Filter, Sort, Values
from db.rebuilding import rebuild
from db.records import ChangeSet, NewDocument, PageSize
from db.repositories import documents, dossiers, fields, saved_searches, tags
from db.search.find import answering, search
from db.sidecars import write_due
from desktop.services.changes import Change
from desktop.services.editing import Editing
from desktop.services.filing import Filing
from desktop.services.notify import Notifier
from desktop.services.problems import ServiceProblem
from desktop.services.tagging import Tagging
from tests.db.filling import NOW, Filler, field


class Desk:
    """Three documents, what plans changes and what stores them."""

    def __init__(self, archive: Archive) -> None:
        fill = Filler(archive)
        self.archive = archive
        self.ids = [fill.document(f"văn bản {number}") for number in range(3)]
        self.tagging, self.filing = Tagging(archive), Filing(archive)
        notifier: Notifier[ChangeSet] = Notifier()
        self.editing = Editing(archive, notifier, "Thu Hà")

    def do(self, change: Change) -> Change:
        self.editing.apply(change)
        return change

    def undo(self, change: Change) -> None:
        self.editing.apply(change.inverse())

    def tree(self) -> list[tuple[str, str, int | None, int]]:
        with self.archive.database.reading() as conn:
            return [(one.name, one.colour, one.parent_id, one.count) for one in tags.tree(conn)]

    def tag(self, path: str, *document_ids: int) -> int:
        self.do(self.tagging.plan(document_ids, add=[path]))
        with self.archive.database.writing() as conn:
            return tags.ensure(conn, path, "#123456", now=NOW)

    def listed(self, wanted: Filter) -> set[int]:
        with self.archive.database.reading() as conn:
            return set(documents.ids(conn, wanted, SORT))

    def dossier(self, *document_ids: int) -> int:
        record = DossierRecord(0, "", "05-HC", "Hành chính năm 2021", retention="10 năm")
        change = self.do(self.filing.plan_dossier(record, document_ids))
        return change.after.id


SORT = Sort()


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", owner="Thu Hà") as opened:
        yield opened


@pytest.fixture
def desk(archive: Archive) -> Desk:
    return Desk(archive)


def plans(desk: Desk) -> dict[str, Change]:
    """One of every change, on a tree of two branches."""
    one, two, _ = desk.ids
    finance = desk.tag("Kinh tế/Tài chính", one)
    economy = desk.tag("Kinh tế", two)
    budget = desk.tag("Ngân sách", two)
    tagging = desk.tagging
    return {
        "tag.rename": tagging.plan_edit(finance, name="Tài khoá"),
        "tag.recolour": tagging.plan_edit(finance, colour="#ff0000"),
        "tag.move": tagging.plan_move(finance, budget),
        "tag.delete": tagging.plan_removal(economy),
        "tag.merge": tagging.plan_merge(economy, budget),
    }


NAMES = ("tag.rename", "tag.recolour", "tag.move", "tag.delete", "tag.merge")


@pytest.mark.parametrize("name", NAMES)
def test_what_is_done_to_tags_is_undone(desk: Desk, name: str) -> None:
    change = plans(desk)[name]
    before = desk.tree()
    assert change.name == name
    desk.do(change)
    assert desk.tree() != before
    desk.undo(change)
    assert desk.tree() == before


def test_merged_tags_carry_both_tags_documents(desk: Desk) -> None:
    desk.do(plans(desk)["tag.merge"])
    assert [(name, count) for name, _, _, count in desk.tree()] == [
        ("Ngân sách", 2),
        ("Tài chính", 1),
    ]


@pytest.mark.parametrize(
    ("code", "plan"),
    [
        ("tag.taken", lambda t, a, b: t.plan_edit(a, name="ngân sách")),
        ("tag.no_name", lambda t, a, b: t.plan_edit(a, name=" ")),
        ("tag.no_name", lambda t, a, b: t.plan_edit(a, name="a/b")),
        ("tag.below_itself", lambda t, a, b: t.plan_move(a, a)),
        ("tag.below_itself", lambda t, a, b: t.plan_merge(a, a)),
    ],
)
def test_what_cannot_be_done_to_tags_is_said(desk: Desk, code: str, plan: object) -> None:
    economy, budget = desk.tag("Kinh tế"), desk.tag("Ngân sách")
    with pytest.raises(ServiceProblem) as found:
        plan(desk.tagging, economy, budget)
    assert found.value.code == code


def test_a_dossier_is_made_found_filled_and_taken_apart(desk: Desk) -> None:
    one, two, three = desk.ids
    into = desk.dossier(one, two)
    assert desk.listed(Filter(dossiers=frozenset((into,)))) == {one, two}
    assert desk.listed(Filter(dossiers=frozenset((0,)))) == {three}
    assert desk.listed(Filter(without=Values(dossiers=frozenset((into,))))) == {three}
    with desk.archive.database.reading() as conn:
        for typed in ("hồ sơ: 05-HC", "ho so: hành chính", 'dossier:"05 hc"'):
            assert answering(conn, typed) == {one, two}
        counts = {one.code: one.count for one in documents.facets(conn, Filter()).dossiers}
        assert counts == {"05-HC": 2, "": 1}
    filed = desk.do(desk.filing.plan_filing([two, three], into))
    assert filed.added == {(three, into)}
    removal = desk.do(desk.filing.plan_removal(into))
    assert desk.filing.dossiers() == ()
    desk.undo(removal)
    assert desk.filing.dossiers()[0].count == 3
    desk.undo(filed)
    assert desk.filing.contents(into) == [one, two]


def test_contents_follow_the_day_of_issue_until_arranged(desk: Desk) -> None:
    one, two, three = desk.ids
    with desk.archive.database.writing() as conn:
        for document_id, day in ((one, "2021-03-02"), (three, "2020-01-01")):
            fields.replace_read(conn, document_id, [field("issued_on", day)], NOW)
    into = desk.dossier(one, two, three)
    assert desk.filing.contents(into) == [three, one, two]
    order = desk.do(desk.filing.plan_order(into, [two, one, three]))
    assert desk.filing.contents(into) == [two, one, three]
    desk.undo(order)
    assert desk.filing.contents(into) == [three, one, two]


def test_dossiers_need_a_code_of_their_own(desk: Desk) -> None:
    into = desk.dossier()
    for record, code in (
        (DossierRecord(0, "", " ", ""), "dossier.no_code"),
        (DossierRecord(0, "", "05-hc", ""), "dossier.taken"),
    ):
        with pytest.raises(ServiceProblem) as found:
            desk.filing.plan_dossier(record)
        assert found.value.code == code
    (before,) = desk.filing.dossiers()
    edit = desk.do(desk.filing.plan_dossier(DossierRecord(into, before.uuid, "06-HC", "Mới")))
    assert desk.filing.dossiers()[0].code == "06-HC"
    desk.undo(edit)
    assert desk.filing.dossiers() == (before,)


def test_a_search_is_kept_replaced_and_dropped(desk: Desk) -> None:
    first = desk.do(desk.filing.plan_search("Đôn đốc", "đôn đốc", "{}"))
    second = desk.do(desk.filing.plan_search("đôn đốc ", "đôn đốc tiến độ", '{"kinds": []}'))
    assert [one.query for one in desk.filing.saved_searches()] == ["đôn đốc tiến độ"]
    desk.undo(second)
    assert [one.query for one in desk.filing.saved_searches()] == ["đôn đốc"]
    desk.undo(first)
    assert desk.filing.saved_searches() == ()


def test_a_lost_database_knows_dossiers_and_searches_again(archive: Archive) -> None:
    for name in ("một", "hai"):
        received = archive.store.receive(BytesIO(name.encode()))
        archive.store.keep(received)
        size = received.byte_size
        new = NewDocument(
            received.sha256, f"{name}.pdf", "application/pdf", size, (PageSize(595, 842),)
        )
        with archive.database.writing() as conn:
            documents.register(conn, new, uuid_of=archive.new_id, now=NOW)
    with archive.database.writing() as conn:
        dossiers.put(conn, DossierRecord(0, archive.new_id(), "05-HC", "Hành chính"), NOW)
        dossiers.change(conn, [(1, 1), (2, 1)], (), NOW)
        dossiers.arrange(conn, 1, {2: 1, 1: 2})
        saved_searches.put(conn, Filing(archive).plan_search("a", "b", "{}").after, NOW)
        known = dossiers.listed(conn), saved_searches.listed(conn)
    while write_due(archive):
        pass
    archive.close()
    (archive.folder / "archive.sqlite").unlink()
    rebuild(archive.folder, owner="a", clock=lambda: NOW)
    with Archive.open(archive.folder, owner="a") as again, again.database.reading() as conn:
        found, searches = dossiers.listed(conn), saved_searches.listed(conn)
        assert [(one.uuid, one.code, one.title, one.count) for one in found] == [
            (one.uuid, one.code, one.title, one.count) for one in known[0]
        ]
        assert searches == known[1]
        names = [row.original_name for row in documents.rows(conn, dossiers.contents(conn, 1))]
        assert names == ["hai.pdf", "một.pdf"]
        assert search(conn, "hồ sơ: 05-HC").total == 2


def test_leaving_out_keeps_what_is_not_known(desk: Desk) -> None:
    one, two, three = desk.ids
    with desk.archive.database.writing() as conn:
        fields.replace_read(conn, one, [field("kind", "Kế hoạch")], NOW)
        fields.replace_read(conn, two, [field("issued_on", "2021-03-02")], NOW)
    plan = Filter(without=Values(kinds=frozenset(("Kế hoạch",))))
    assert desk.listed(plan) == {two, three}
    assert desk.listed(Filter(without=Values(years=frozenset(("2021-03",))))) == {one, three}
    assert desk.listed(Filter(years=frozenset(("2021-03",)))) == {two}
    assert desk.listed(Filter(years=frozenset(("2021-04",)))) == set()
    assert desk.listed(Filter(years=frozenset(("", "2021")))) == {one, two, three}


def test_the_list_is_ordered_by_the_first_tag(desk: Desk) -> None:
    first, second, third = desk.ids
    desk.tag("Đất đai", first)
    desk.tag("Dân số", second)
    desk.tag("Xã hội", second)
    with desk.archive.database.reading() as conn:
        assert documents.ids(conn, Filter(), Sort("tags", False)) == [second, first, third]
        assert documents.ids(conn, Filter(), Sort("tags", True)) == [third, first, second]
