"""What a document cites and charges: listed, found on the page, followed to the cited one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.records import AssignmentRecord, Box, CitationRecord
from desktop.services.changes import AssignmentChange
from desktop.ui.details.references import assignment_text, citation_text
from desktop.ui.reader.traced_view import Link
from desktop.ui.viewer.pointer import Spot
from tests.ui.driving import open_document

WAIT_MS = 10_000
BOX = Box(70, 400, 300, 415)
CITED = CitationRecord(
    "c1", 1, "Kế hoạch", "215/KH-UBND", "2021-03-15", None, "theo Kế hoạch số 215", 1, BOX
)
CHARGED = AssignmentRecord(
    "a1", 1, "Sở Nội vụ", "chủ trì", "2021-06-30", "30/6", None, False, "giao Sở Nội vụ", 0, BOX
)


def show(window, *citations: CitationRecord):
    document = replace(window.opening.current, citations=citations, assignments=(CHARGED,))
    tab = window.details.references
    window.details.tabs.setCurrentWidget(tab)
    tab.show_document(document)
    return tab


def test_citations_and_assignments_are_told_in_words():
    assert citation_text(CITED).splitlines() == [
        "Kế hoạch 215/KH-UBND · 15/03/2021",
        "theo Kế hoạch số 215",
    ]
    assert citation_text(replace(CITED, kind=None, number=None, date=None)) == CITED.quote
    assert assignment_text(CHARGED).splitlines() == ["Sở Nội vụ · 30/06/2021", "chủ trì"]


def test_a_citation_leads_to_its_place_on_the_page(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    tab = show(window, CITED)
    tab.citations.setCurrentRow(0)
    with qtbot.waitSignal(window.details.located) as located:
        QTest.keyClick(tab.citations, Qt.Key.Key_Return)
    assert located.args == [1, BOX]
    assert window.reader.view.page == 1
    assert not tab.open.isEnabled()


def test_a_cited_document_of_the_archive_is_opened(window, qtbot):
    other = open_document(qtbot, window, "215")
    open_document(qtbot, window, "596-KL/TU")
    tab = show(window, replace(CITED, target_id=other.id))
    tab.citations.setCurrentRow(0)
    with qtbot.waitSignal(window.opening.opened, timeout=WAIT_MS):
        tab.open.click()
    assert window.opening.current.id == other.id


def test_a_replaced_document_says_by_what_and_who_cites_it_can_be_opened(window, qtbot):
    other = open_document(qtbot, window, "215")
    open_document(qtbot, window, "596-KL/TU")
    (row,) = window.desk.workspace.library.rows([other.id])
    tab = window.details.references
    document = replace(window.opening.current, cited_by=(row,), undone_by=(row,))
    window.details.tabs.setCurrentWidget(tab)
    tab.show_document(document)
    assert not tab.undone.isHidden()
    assert "215" in tab.undone.text()
    with qtbot.waitSignal(window.opening.opened, timeout=WAIT_MS):
        tab.citing.itemClicked.emit(tab.citing.item(0))
    assert window.opening.current.id == other.id


def test_tasks_are_taken_up_beside_the_paper(window, qtbot):
    document = open_document(qtbot, window, "596-KL/TU")
    charged = replace(CHARGED, document_id=document.id)
    window.performer.do(AssignmentChange(None, charged))
    qtbot.waitUntil(lambda: charged in window.opening.current.assignments, timeout=WAIT_MS)
    tab = window.details.references
    place = window.opening.current.assignments.index(charged)
    assert not tab.take.isEnabled()
    tab.assignments.setCurrentRow(place)
    tab.take.click()

    def taken() -> bool:
        return replace(charged, state="todo") in window.opening.current.assignments

    qtbot.waitUntil(taken, timeout=WAIT_MS)


def test_a_place_over_two_lines_is_outlined_line_by_line(window, qtbot):
    document = open_document(qtbot, window, "596-KL/TU")
    view = window.reader.view
    qtbot.waitUntil(lambda: bool(view._words_of(0)), timeout=WAIT_MS)
    words = view._words_of(0)
    last = next(n for n, word in enumerate(words) if n > 2 and "\n" in word.after)
    said = words[last - 1 : last + 2]  # the end of a line, and the begin of the next
    x0, y0, x1, y1 = zip(*(word.box for word in said), strict=True)
    box, quote = Box(min(x0), min(y0), max(x1), max(y1)), " ".join(word.text for word in said)
    view.trace(0, box, quote)
    lines = view._lines(0, box, quote)
    assert len(lines) == 2 and lines[0].y1 <= lines[1].y1 and lines[1].x1 == said[-1].box.x1
    view.set_links((Link(0, box, document.id, quote),))
    assert view._link_at(Spot(0, *_middle(said[-1].box))) is not None
    between = (lines[1].x1 + lines[0].x0) / 2, _middle(said[-1].box)[1]
    assert view._link_at(Spot(0, *between)) is None
    open_document(qtbot, window, "215/KH-UBND")
    assert view.traced is None  # it is another document's


def _middle(box):
    return (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
