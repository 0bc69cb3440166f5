"""Words and pages set right by hand: kept through every later reading, found, undone."""

from __future__ import annotations

import pymupdf
import pytest

from db.records import Box, PageContent, PageWord
from desktop.services.correcting import (
    corrected_word,
    next_doubtful,
    turned_page,
    without_deleted,
)
from desktop.services.problems import ServiceProblem
from tests.making import PARTY_PAGE, make_scan
from tests.services.conftest import read_all, take_in


@pytest.fixture
def read_page(read_workspace):
    (page,) = read_workspace.library.pages(1)
    return read_workspace, 1, page


def test_a_corrected_word_is_found_and_outlives_a_new_reading(read_page):
    workspace, document_id, page = read_page
    content = workspace.library.content(page.id)
    at = next(n for n, word in enumerate(content.words) if word.text == "điểm")
    change = corrected_word(content, at, "  thủy   lợi ")
    workspace.editing.apply(change)
    assert "thủy lợi nghẽn" in workspace.library.content(page.id).text
    assert workspace.searching.search('"thuy loi"').total == 1
    workspace.reading.reread([document_id])
    read_all(workspace)
    again = workspace.library.content(page.id)
    assert (again.words[at].text, again.words[at].origin) == ("thủy lợi", "person")
    workspace.editing.apply(change.inverse())
    assert workspace.library.content(page.id).text == content.text
    assert workspace.searching.search('"thuy loi"').total == 0


def test_a_deleted_word_stays_away_and_comes_back_by_undo(read_page):
    workspace, document_id, page = read_page
    content = workspace.library.content(page.id)
    at = next(n for n, word in enumerate(content.words) if word.text == "điểm")
    change = corrected_word(content, at, "  ")
    workspace.editing.apply(change)
    assert "nghẽn" in workspace.library.content(page.id).text
    assert "  " not in workspace.library.content(page.id).text
    assert workspace.searching.search('"diem nghen"').total == 0
    workspace.reading.reread([document_id])
    read_all(workspace)
    assert "điểm" not in workspace.library.content(page.id).text
    workspace.editing.apply(change.inverse())
    assert workspace.library.content(page.id).text == content.text


def test_a_deleted_word_can_be_written_anew(read_page):
    workspace, _, page = read_page
    content = workspace.library.content(page.id)
    at = next(n for n, word in enumerate(content.words) if word.text == "điểm")
    workspace.editing.apply(corrected_word(content, at, ""))
    deleted = workspace.library.content(page.id)
    workspace.editing.apply(corrected_word(deleted, at, "điểm"))
    assert workspace.library.content(page.id).text == content.text


def test_deleted_words_leave_no_trace_in_the_text():
    box = Box(0, 0, 1, 1)
    texts = (
        ("a", " "),
        ("", ""),
        ("b", " "),
        ("", "\n"),
        ("c", "\n"),
        ("", "\n"),
        ("", ""),
        ("d", ""),
    )
    words = [PageWord(text, after, box, 1.0, "x", "person") for text, after in texts]
    kept = without_deleted(words)
    assert [(word.text, word.after) for word in kept] == [
        ("a", " "), ("b", "\n"), ("c", "\n\n"), ("d", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("afters", "at", "expected"),
    [
        ((" ", " ", ""), 1, ""),  # amid a line
        ((" ", "\n", ""), 1, "\n"),  # its last word: the line still ends
        (("\n", "\n", ""), 1, ""),  # its only word: the line is gone
        (("\n", "\n\n", ""), 1, "\n"),  # and the paragraph still ends
        ((" ", " ", ""), 0, ""),  # the first of the page
    ],
)
def test_a_deleted_word_leaves_the_lines_around_it(afters, at, expected):
    words = tuple(PageWord("x", after, Box(0, 0, 1, 1), 0.5, "x") for after in afters)
    content = PageContent(1, "", "", words)
    assert corrected_word(content, at, "").after.after == expected


def test_a_word_that_is_not_there_is_refused(read_page):
    workspace, _, page = read_page
    content = workspace.library.content(page.id)
    with pytest.raises(ServiceProblem):
        corrected_word(content, len(content.words), "x")


def test_doubtful_words_come_round_again(read_page):
    workspace, _, page = read_page
    content = workspace.library.content(page.id)
    seen, at = [], -1
    while (at := next_doubtful(content, at)) is not None and at not in seen:
        seen.append(at)
    assert seen == sorted(seen)


def test_a_page_turned_by_hand_is_read_that_way_and_back(read_page):
    workspace, document_id, page = read_page
    change = turned_page(page, 180)
    workspace.editing.apply(change)
    read_all(workspace)
    (upside_down,) = workspace.library.pages(document_id)
    assert upside_down.turn == 180
    assert "điều hành ngân sách" not in (workspace.library.content(page.id).text)
    workspace.editing.apply(change.inverse())
    read_all(workspace)
    assert "điều hành ngân sách" in workspace.library.content(page.id).text


def test_a_turned_page_leaves_upright(workspace, tmp_path):
    scan = tmp_path / "ngang.pdf"
    with pymupdf.open(make_scan(tmp_path / "đứng.pdf", PARTY_PAGE)) as document:
        document[0].set_rotation(90)
        document.save(scan)
    (item,) = take_in(workspace, scan).items
    read_all(workspace)
    (page,) = workspace.library.pages(item.document_id)
    assert page.turn == 270
    made = workspace.exporting.save_annotated([item.document_id], tmp_path / "ra.pdf")
    assert made.pages[0].height > made.pages[0].width


def test_fields_follow_a_corrected_word(read_page):
    workspace, document_id, page = read_page
    content = workspace.library.content(page.id)
    at = next(n for n, word in enumerate(content.words) if "596" in word.text)
    workspace.editing.apply(corrected_word(content, at, "597-KL/TU"))
    (row,) = workspace.library.rows([document_id])
    assert row.number == "597-KL/TU"
