"""The text beside the scan: word by word, doubtful ones first, corrected with undo."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.records import Box, PageRecord, PageWord
from db.repositories import pages
from desktop.services.correcting import DOUBTFUL
from desktop.ui.details.page_facts import rescan_text, source_text, state_text
from desktop.ui.details.word_map import WordMap
from desktop.ui.details.word_styles import LINES, look_of
from tests.ui.driving import LEFT, open_document, spot

WAIT_MS = 10_000
READ = PageWord("kết", " ", Box(0, 0, 10, 10), 0.95, "két")


@pytest.fixture
def text(window, qtbot):
    """The text tab with the first page of a document."""
    open_document(qtbot, window, "596-KL/TU")
    tab = window.details.text
    window.details.tabs.setCurrentWidget(tab)
    qtbot.waitUntil(lambda: tab._content is not None, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: bool(window.reader.view._words_of(0)), timeout=WAIT_MS)
    return tab


def shown_word(tab, at: int) -> str:
    span = tab.text._map.span(at)
    return tab.text.toPlainText()[span.start : span.end]


def test_offsets_lead_to_words_in_both_readings():
    words = (READ, replace(READ, text="luận", raw="lu"), replace(READ, text="số", after=""))
    mended, raw = WordMap(words), WordMap(words, raw=True)
    assert [mended.at(n) for n in (0, 3, 4, 8, 9)] == [0, 0, 1, 1, 2]
    assert (raw.span(2).start, raw.at(7)) == (7, 2)
    assert WordMap().at(0) is None


def test_words_differ_by_their_line_not_only_by_colour():
    looks = [
        look_of(replace(READ, confidence=0.4)),
        look_of(replace(READ, origin="mended")),
        look_of(replace(READ, confidence=0.1, origin="person")),
        look_of(replace(READ, text="", origin="person")),
    ]
    assert looks == ["doubtful", "mended", "person", "deleted"]
    assert look_of(READ) is None
    assert len({LINES[look] for look in looks}) == 4


def test_a_page_says_who_read_it_and_why_to_scan_it_again():
    page = PageRecord(1, 1, 0, 595, 842, 0, "done", source="ocr", confidence=0.934, reader="r 1")
    assert "93 %" in source_text(page)
    assert rescan_text(page) == state_text(page) == ""
    assert rescan_text(replace(page, needs_rescan="page.poor"))
    again, first = replace(page, state="pending"), replace(page, state="pending", reader=None)
    assert state_text(again) != state_text(first) != ""


def test_the_word_under_the_caret_is_outlined_on_the_scan(text, window):
    text.text.setFocus()
    QTest.keyClick(text.text, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert text._at is not None
    assert window.reader.view.traced == (0, text._content.words[text._at].box)
    window.details.tabs.setCurrentWidget(window.details.fields)
    assert window.reader.view.traced is None


def test_a_click_on_the_scan_puts_the_caret_on_the_word(text, window):
    word = window.reader.view._words_of(0)[4]
    QTest.mouseClick(window.reader.view.viewport(), LEFT, pos=spot(window, 0, word.box))
    assert text._at == 4
    assert text.editor.line.text() == word.text
    assert window.reader.view.traced == (0, word.box)


def test_a_corrected_word_is_stored_found_and_undone(text, window, qtbot):
    document, before = window.opening.current, text._content.words[4].text
    text.stand_on(0, 4)
    text.editor.begin()
    QTest.keyClicks(text.editor.line, "Ghi")
    with qtbot.waitSignal(window.tasks.library_changed, timeout=WAIT_MS):
        QTest.keyClick(text.editor.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown_word(text, 4) == "Ghi", timeout=WAIT_MS)
    stored = window.desk.workspace.library.content(document.pages[0].id).words[4]
    assert (stored.text, stored.origin) == ("Ghi", "person")
    qtbot.waitUntil(lambda: window.reader.view._words_of(0)[4].text == "Ghi", timeout=WAIT_MS)
    window.actions_table["undo"].trigger()
    qtbot.waitUntil(lambda: shown_word(text, 4) == before, timeout=WAIT_MS)


def test_leaving_the_line_stores_once_and_an_empty_word_not_at_all(text, window):
    text.stand_on(0, 4)
    for typed, steps in (("", 0), ("Ghi", 1), ("Ghi", 1)):
        text.editor.line.setText(typed)
        text.editor.line.editingFinished.emit()
        assert window.performer.stack.count() == steps


def test_a_noise_word_is_deleted_shown_struck_out_and_brought_back(text, window, qtbot):
    before = text._content
    noise = before.words[4]
    text.stand_on(0, 4)
    with qtbot.waitSignal(window.tasks.library_changed, timeout=WAIT_MS):
        QTest.keyClick(text.text, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: text._content.words[4].text == "", timeout=WAIT_MS)
    assert window.actions_table["undo"].text().endswith(f"“{noise.text}”")
    assert look_of(text._content.words[4]) == "deleted"
    assert "1" in text._head.texts()[-1]
    text.raw.setChecked(True)
    assert shown_word(text, 4) == noise.raw
    text.raw.setChecked(False)
    text.stand_on(0, 4)
    with qtbot.waitSignal(window.tasks.library_changed, timeout=WAIT_MS):
        QTest.mouseClick(text.editor.delete, LEFT)
    qtbot.waitUntil(lambda: text._content.text == before.text, timeout=WAIT_MS)


def test_enter_on_an_emptied_line_deletes_the_word_and_undo_brings_it_back(text, window, qtbot):
    before = text._content
    text.stand_on(0, 4)
    text.editor.begin()
    text.editor.line.clear()
    with qtbot.waitSignal(window.tasks.library_changed, timeout=WAIT_MS):
        QTest.keyClick(text.editor.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: text._content.words[4].text == "", timeout=WAIT_MS)
    window.actions_table["undo"].trigger()
    qtbot.waitUntil(lambda: text._content == before, timeout=WAIT_MS)


def make_doubtful(window, page: int, at: int) -> None:
    archive = window.desk.workspace.archive
    with archive.database.writing() as conn:
        page_id = window.opening.current.pages[page].id
        word = pages.content(conn, page_id).words[at]
        doubtful = replace(word, confidence=0.2, origin="read")
        touched = pages.correct_word(conn, page_id, at, doubtful, archive.clock())
    window.desk.workspace.changed.tell(touched)


def test_f8_goes_from_doubtful_to_doubtful_word_over_pages(text, window, qtbot):
    wanted = {(0, 7), (1, 2)}
    for place in wanted:
        make_doubtful(window, *place)
    qtbot.waitUntil(lambda: text._content.words[7].confidence == 0.2, timeout=WAIT_MS)
    seen: list[tuple[int, int]] = []
    while not wanted <= set(seen):
        with qtbot.waitSignal(text.located, timeout=WAIT_MS):
            window.actions_table["next_doubtful"].trigger()
        here = text._page, text._at
        assert here not in seen
        assert text._word().confidence < DOUBTFUL
        seen.append(here)


def test_the_raw_reading_can_be_shown(text):
    raw, mended = text._content.raw_text, text._content.text
    text.raw.setChecked(True)
    assert text.text.toPlainText() == raw
    text.raw.setChecked(False)
    assert text.text.toPlainText() == mended


def test_a_word_says_how_it_was_read(text):
    assert "két" in text.text.tip(READ)
    tips = {text.text.tip(replace(READ, origin=origin)) for origin in ("read", "mended", "person")}
    assert len(tips) == 3
