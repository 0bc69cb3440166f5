"""The list of all marks: filtered by the database as by the window, in pages, without holes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.marking import MarkFilter
from db.records import Box
from desktop.services.changes import TrashChange
from desktop.services.marks.finding import matches
from desktop.services.marks.tasks import TASK
from tests.making import PARTY_PAGE, make_scan
from tests.marking.marks import KINDS, mark_at
from tests.services.conftest import take_in

DAY = "2026-11-2{}T04:05:06.789Z"
FILTERS = (
    MarkFilter(),
    MarkFilter(words="trinh dong"),
    MarkFilter(words="van phong"),
    MarkFilter(words="hoa toc"),
    MarkFilter(words="không có"),
    MarkFilter(words="50%"),
    MarkFilter(kind="stamp"),
    MarkFilter(author="Trần Bình", tag="hỏa tốc"),
    MarkFilter(tag="kinh tế"),
    MarkFilter(colour="#c62828", since="2026-11-22"),
    MarkFilter(since="2026-11-21T04:05:06.789Z", until="2026-11-22"),
    MarkFilter(until="2026-11-20"),
    MarkFilter(page=1),
)


@pytest.fixture
def marked(workspace, tmp_path):
    """Two documents with marks of every kind, authors, days and tags mixed."""
    first = make_scan(tmp_path / "a.pdf", PARTY_PAGE, PARTY_PAGE)
    second = make_scan(tmp_path / "b.pdf", (*PARTY_PAGE, "hết"))
    items = [item.document_id for item in take_in(workspace, first, second).items]
    tags = ((), ("hỏa tốc",), ("hỏa tốc", "kinh tế"))
    for n, kind in enumerate([*KINDS, *KINDS]):
        mark = replace(
            mark_at(kind, Box(60, 40, 160, 90), document_id=items[n % 2]),
            uuid=workspace.archive.new_id(),
            author=("Lê Văn Thư", "Trần Bình")[n % 3 == 0],
            modified_at=DAY.format(n % 4),
            tags=tags[n % 3],
            page=n % 2 if n % 2 == 0 else 0,
            body="đạt 50%" if n % 5 == 0 else "trình đồng chí" if n % 5 == 1 else "",
        )
        workspace.editing.apply(workspace.annotating.all_changed([(None, mark)]))
    return workspace, items


@pytest.mark.parametrize("order", ["newest", "place"])
def test_the_database_lists_what_the_window_would(marked, order):
    workspace, items = marked
    everything = [mark for one in items for mark in workspace.library.annotations(one)]
    assert len(everything) == 2 * len(KINDS)
    for wanted in FILTERS:
        expected = {mark.uuid for mark in everything if matches(mark, wanted)}
        page = workspace.library.listed_marks(wanted, 7, None, order)
        found = list(page.marks)
        while page.after is not None:
            page = workspace.library.listed_marks(wanted, 7, page.after, order)
            found += page.marks
        assert len(found) == len({one.mark.uuid for one in found})
        assert {one.mark.uuid for one in found} == expected, wanted
        assert workspace.library.mark_total(wanted) == len(expected)
    newest = [one.mark.modified_at for one in found]
    assert order != "newest" or newest == sorted(newest, reverse=True)


def test_choices_are_what_marks_have_and_trashed_documents_are_left_out(marked):
    workspace, items = marked
    choices = workspace.library.mark_choices()
    assert set(choices.kinds) == set(KINDS)
    assert choices.tags == ("hỏa tốc", "kinh tế")
    assert choices.authors == ("Lê Văn Thư", "Trần Bình")
    workspace.editing.apply(TrashChange(frozenset(items[:1]), True))
    left = workspace.library.listed_marks(MarkFilter(), 500)
    assert {one.mark.document_id for one in left.marks} == {items[1]}


@pytest.mark.parametrize("words", ["van phong tinh uy", "da xu ly", "kinh te"])
def test_stamps_instructions_and_tags_are_found_by_plain_search(marked, words):
    workspace, _ = marked
    assert workspace.searching.search(words).total >= 1


def test_an_instruction_becomes_a_task_once_and_stays_in_step(marked):
    workspace, items = marked
    marks = [mark for one in items for mark in workspace.library.annotations(one)]
    mark = next(mark for mark in marks if mark.kind == "instruction")

    def stored():
        found = workspace.library.annotations(mark.document_id)
        return next(one for one in found if one.uuid == mark.uuid)

    def tasks():
        found = workspace.library.assignments(mark.document_id)
        return [task for task in found if task.uuid == stored().style.get(TASK)]

    change = workspace.annotating.confirmed(mark)
    workspace.editing.apply(change)
    (task,) = tasks()
    assert (task.who, task.due, task.state) == ("Văn phòng Tỉnh ủy", "2026-12-01", "todo")
    assert task.report_to == "Bí thư"
    style = workspace.annotating.instruction_style("Bí thư", "Ban Tổ chức", "2026-12-31")
    altered = workspace.annotating.instructed(stored(), style, "Báo cáo lại")
    workspace.editing.apply(altered)
    (task,) = tasks()
    assert (task.who, task.what, task.due) == ("Ban Tổ chức", "Báo cáo lại", "2026-12-31")
    workspace.editing.apply(workspace.annotating.confirmed(stored()))
    assert len(tasks()) == 1
    workspace.editing.apply(altered.inverse())
    workspace.editing.apply(change.inverse())
    assert tasks() == []
    assert stored() == mark
