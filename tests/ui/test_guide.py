"""Help: the manual, its search, the page of what is in use, the short tour."""

from __future__ import annotations

import re
from importlib import resources

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextDocument
from PySide6.QtTest import QTest

from desktop.services.manual import ORDER, find_pages, manual
from desktop.ui.action_table import TABLE
from desktop.ui.guide.tour import TourDialog
from desktop.ui.guide.window import ManualWindow
from tests.ui.driving import open_document

PICTURE = re.compile(r"!\[.+?\]\((.+?)\)")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_has_a_title_words_and_its_pictures(qapp, language):
    images = resources.files("resources") / "help" / "images" / language
    for page in manual(language):
        assert page.text.startswith("# ")
        assert len(page.text.splitlines()) > 5
        for name in PICTURE.findall(page.text):
            assert (images / name).is_file(), (page.id, name)
    assert [page.id for page in manual(language)] == list(ORDER)


def test_both_languages_show_the_same_pictures():
    for one, other in zip(manual("vi"), manual("en"), strict=True):
        assert PICTURE.findall(one.text) == PICTURE.findall(other.text)


def test_keys_of_the_manual_are_keys_of_the_program():
    known = {key for spec in TABLE for key in spec.keys} | {"Ctrl+Enter", "Ctrl+Shift", "Ctrl++"}
    for page in (*manual("vi"), *manual("en")):
        for key in re.findall(r"\b(?:Ctrl|Alt)\+(?:Alt\+)?(?:\w+|,|-)|\bF\d+\b", page.text):
            assert key in known | {"Alt+Z"}, (page.id, key)


def test_pages_are_found_with_and_without_tone_marks():
    pages = manual("vi")
    assert find_pages(pages, "sao luu")[0].id == "backup"
    assert "mark" in [page.id for page in find_pages(pages, "Bút phê")]
    assert find_pages(pages, "không hề có chữ này xyz") == []
    assert len(find_pages(pages, " ")) == len(pages)


def test_the_list_narrows_while_typing(qtbot):
    manual_window = ManualWindow("vi")
    qtbot.addWidget(manual_window)
    manual_window.show()
    QTest.keyClicks(manual_window.field, "may in zzz")
    assert manual_window.shown() == []
    manual_window.field.setText("kho giay, hai mat")
    assert manual_window.shown() == ["print"]
    assert "khổ giấy" in manual_window.browser.toPlainText()
    manual_window.go_to("mark")
    assert len(manual_window.shown()) == len(ORDER)
    assert "tô sáng" in manual_window.browser.toPlainText()


def test_pictures_of_the_manual_are_shown(qtbot):
    manual_window = ManualWindow("vi")
    qtbot.addWidget(manual_window)
    kind = QTextDocument.ResourceType.ImageResource.value
    assert not manual_window.browser.loadResource(kind, "main.png").isNull()
    assert manual_window.browser.loadResource(kind + 1, "main.png") is None


def test_f1_opens_the_page_of_what_is_in_use(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    window.activateWindow()
    for part, page in (
        (window.search, "find"),
        (window.reader.view, "view"),
        (window.details.fields, "confirm"),
        (window.boards.tasks, "tasks"),
        (window.documents.view, "start"),
        (None, "start"),
    ):
        assert window.guide.topic(part) == page
    window.search.setFocus()
    qtbot.waitUntil(window.search.hasFocus)
    window.actions_table["manual"].trigger()
    shown = window.findChild(ManualWindow)
    assert shown.isVisible()
    assert shown.list.currentItem().text() == "Tìm"
    window.actions_table["whats_new"].trigger()
    assert window.findChildren(ManualWindow) == [shown]
    assert shown.list.currentItem().text() == "Có gì mới"
    shown.close()


def test_the_tour_goes_forward_back_and_ends(qtbot):
    tour = TourDialog("en")
    qtbot.addWidget(tour)
    tour.show()
    for page in range(5):
        assert tour.at() == page
        tour._next.click()
    assert tour.result() == TourDialog.DialogCode.Accepted
    tour.show()
    tour.go_to(2)
    tour._back.click()
    assert tour.at() == 1
    QTest.keyClick(tour, Qt.Key.Key_Escape)
    assert not tour.isVisible()


def test_the_list_of_keys_is_that_of_the_program(qtbot):
    manual_window = ManualWindow("en")
    qtbot.addWidget(manual_window)
    manual_window.go_to("keys")
    shown = manual_window.browser.toPlainText()
    native = QKeySequence.SequenceFormat.NativeText
    for spec in TABLE:
        for key in spec.keys:
            assert QKeySequence(key).toString(native) in shown, spec.id
    manual_window.field.setText("ctrl alt w")
    assert "keys" in manual_window.shown()
