"""Words and pages set right by hand: kept through every later reading, found, undone."""

from __future__ import annotations

import pymupdf
import pytest

from desktop.services.correcting import corrected_word, next_doubtful, turned_page
from desktop.services.problems import ServiceProblem
from tests.making import PARTY_PAGE, make_scan
from tests.services.conftest import read_all, take_in


@pytest.fixture
def read_page(workspace, party_scan):
    (item,) = take_in(workspace, party_scan).items
    read_all(workspace)
    (page,) = workspace.library.pages(item.document_id)
    return workspace, item.document_id, page


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


def test_no_text_and_no_word_are_refused(read_page):
    workspace, _, page = read_page
    content = workspace.library.content(page.id)
    with pytest.raises(ServiceProblem):
        corrected_word(content, 0, "  ")
    with pytest.raises(ServiceProblem):
        corrected_word(content, len(content.words), "x")


def test_doubtful_words_come_round_again(read_page):
    workspace, _, page = read_page
    content = workspace.library.content(page.id)
    seen, at = [], -1
    while (at := next_doubtful(content, at)) is not None and at not in seen:
        seen.append(at)
    assert seen == sorted(seen)


def test_a_page_turned_by_hand_is_read_that_way_and_back(workspace, tmp_path):
    upright = make_scan(tmp_path / "đứng.pdf", PARTY_PAGE)
    (item,) = take_in(workspace, upright).items
    read_all(workspace)
    (page,) = workspace.library.pages(item.document_id)
    change = turned_page(page, 180)
    workspace.editing.apply(change)
    read_all(workspace)
    (upside_down,) = workspace.library.pages(item.document_id)
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
