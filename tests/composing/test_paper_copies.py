"""Copies for paper through the services: order, progress, cancel, and what is left behind."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest

from db.records import Box
from desktop.services.composing.choices import PrintChoices
from desktop.services.paper_copies import ComposeCancelled
from desktop.services.paths import AppPaths
from desktop.services.problems import ServiceProblem
from desktop.services.settings import Settings
from desktop.services.workspace import Workspace
from tests.making import make_picture, make_scan
from tests.services.conftest import take_in

NOTE = "Trình đồng chí Bí thư: đã hết hạn? ệ ữ ỵ"


@pytest.fixture(scope="module")
def archive(tmp_path_factory) -> Iterator[tuple[Workspace, tuple[int, int]]]:
    """One for all tests, which only compose: a scan with a note on its second page, a picture."""
    folder = tmp_path_factory.mktemp("copies")
    opened = Workspace.open(AppPaths.under(folder / "home"), Settings(author="Lê Văn Thư"))
    scan = make_scan(folder / "a.pdf", ("Số 10-TB/TU",), ("trang hai",), ("trang ba",), dpi=72)
    picture = make_picture(folder / "b.jpg", ("Ảnh",), dpi=72)
    first, second = take_in(opened, scan, picture).items
    change = opened.annotating.new_mark(
        first.document_id, 1, "box", [Box(60, 80, 200, 120)], body=NOTE
    )
    opened.editing.apply(change)
    yield opened, (first.document_id, second.document_id)
    opened.close()


@pytest.fixture
def workspace(archive) -> Iterator[Workspace]:
    yield archive[0]
    for left in left_over(archive[0]):
        shutil.rmtree(left)


@pytest.fixture
def two(archive) -> tuple[int, int]:
    return archive[1]


def text_of(made) -> list[str]:
    with pymupdf.open(made.path) as copy:
        return [page.get_text() for page in copy]


def left_over(workspace) -> list[Path]:
    folder = workspace.private.path / "copies"
    return list(folder.iterdir()) if folder.is_dir() else []


def test_one_copy_of_several_documents_with_the_note_beside_its_page(workspace, two):
    made = workspace.exporting.compose_print(two, PrintChoices())
    assert len(made.pages) == made.total == 4
    assert made.shares == ((two[0], 3), (two[1], 1))
    assert NOTE in " ".join(text_of(made)[1].split())
    workspace.exporting.discard(made)
    assert not left_over(workspace)


def test_only_marked_pages_leave_the_other_document_out(workspace, two):
    made = workspace.exporting.compose_print(two, PrintChoices(marked_only=True))
    assert len(made.pages) == 1


def test_documents_come_backwards_if_asked(workspace, two):
    made = workspace.exporting.compose_print(
        two, PrintChoices(backwards=True, head_sheet=("tags",))
    )
    assert "b.jpg" in text_of(made)[0]


def test_each_document_begins_on_a_leaf_of_its_own(workspace, two):
    both_sides = PrintChoices(duplex="long")
    made = workspace.exporting.compose_print(two, both_sides)
    assert len(made.pages) == 5, "an empty back after the third page"


def test_the_first_part_tells_how_much_there_is_in_all(workspace, two):
    made = workspace.exporting.compose_print(two[:1], PrintChoices(page_numbers=True), first=2)
    assert (len(made.pages), made.total) == (2, 3)
    assert "Trang 2/3" in text_of(made)[1]


@pytest.mark.parametrize("first", [1, 3])
def test_the_first_part_counts_the_documents_that_are_still_to_come(workspace, two, first):
    made = workspace.exporting.compose_print(two, PrintChoices(), first=first)
    assert (len(made.pages), made.total) == (first, 4)


def test_progress_counts_all_documents(workspace, two):
    told = []
    workspace.exporting.compose_print(two, PrintChoices(), progress=lambda *at: told.append(at))
    assert all(done <= total == 4 for done, total in told)
    assert told[-1] == (4, 4)


@pytest.mark.parametrize("range_", ["9", "7-8"])
def test_choices_that_leave_nothing_are_told(workspace, two, range_):
    with pytest.raises(ServiceProblem) as told:
        workspace.exporting.compose_print(two, PrintChoices(pages=range_))
    assert told.value.code == "print.nothing"
    assert not left_over(workspace)


def test_a_range_that_is_none_is_told(workspace, two):
    with pytest.raises(ServiceProblem) as told:
        workspace.exporting.compose_print(two, PrintChoices(pages="một"))
    assert (told.value.code, told.value.values) == ("usage.pages", {"text": "một"})


def test_composing_can_be_cancelled_and_leaves_nothing(workspace, two):
    asked = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 1

    with pytest.raises(ComposeCancelled):
        workspace.exporting.compose_print(two, PrintChoices(), cancelled=cancelled)
    assert not left_over(workspace)
    again = workspace.exporting.compose_print(two[:1], PrintChoices())
    assert len(again.pages) == 3, "the next copy is made as ever"


def test_it_is_saved_whole_and_the_page_is_numbered(workspace, two, tmp_path):
    target = tmp_path / "bản in.pdf"
    choices = PrintChoices(page_numbers=True, printed_line=True)
    made = workspace.exporting.save_print(two[:1], target, choices)
    assert made.path == target
    text = text_of(made)[0]
    assert "bởi Lê Văn Thư" in text
    assert "Trang 1/3" in text
    assert not left_over(workspace)


def test_a_head_sheet_says_what_the_archive_knows(workspace, two):
    parts = ("fields", "tags", "history", "relations", "assignments")
    made = workspace.exporting.compose_print(two[:1], PrintChoices(head_sheet=parts))
    sheet = " ".join(text_of(made)[0].split())
    assert "PHIẾU THÔNG TIN VĂN BẢN" in sheet
    assert "nhập vào kho – Lê Văn Thư" in sheet
    assert "thêm đánh dấu – Lê Văn Thư" in sheet
    assert "Nhiệm vụ được giao (không có)" in sheet
