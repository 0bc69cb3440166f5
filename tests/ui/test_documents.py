"""The list of documents: fetched when painted, stable when it changes, quick when it is long."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem

from db.finding import Sort
from db.records import DocumentRow
from desktop.services.notify import Notifier
from desktop.ui.documents import delegate
from desktop.ui.documents.card import PARTS, card_height
from desktop.ui.documents.ink import draw_wrapped
from desktop.ui.documents.model import DocumentModel, RowRole
from desktop.ui.documents.view import DocumentListView, runs
from desktop.ui.tasks import Tasks
from tests.patience import STALL_S
from tests.ui.driving import open_document
from tests.ui.stall import StallMeter

MANY = 100_000


class LongLibrary:
    """As many documents as asked for; counts how many rows were fetched."""

    def __init__(self) -> None:
        self.fetched: list[int] = []

    def rows(self, ids):
        self.fetched += ids
        return [
            DocumentRow(
                id=number,
                original_name=f"{number}.pdf",
                title=f"Về việc thứ {number}",
                number=f"{number}-TB/TU",
                kind="Thông báo",
                issuer="Tỉnh ủy",
                issued_on="2021-03-02",
                state="done",
                page_count=3,
                pages_read=3,
                imported_at="2021-03-02T04:05:06Z",
            )
            for number in ids
        ]


@pytest.fixture
def tasks(qapp):
    made = Tasks(Notifier(), Notifier())
    yield made
    made.close()


@pytest.fixture
def long_list(qtbot, tasks):
    library = LongLibrary()
    view = DocumentListView(DocumentModel(library, tasks))
    qtbot.addWidget(view)
    view.resize(320, 600)
    view.show()
    view.set_ids(list(range(1, MANY + 1)))
    return view, library


def arrived(view, row: int):
    return view.model().index(row, 0).data(RowRole)


def test_only_rows_that_are_seen_are_fetched(qtbot, long_list):
    view, library = long_list
    qtbot.waitUntil(lambda: arrived(view, 0) is not None)
    assert len(library.fetched) < 200
    view.scrollToBottom()
    qtbot.waitUntil(lambda: arrived(view, MANY - 1) is not None)
    assert len(library.fetched) < 400


def test_a_long_list_never_holds_the_loop_up(qtbot, long_list):
    view, _library = long_list
    meter = StallMeter()
    meter.start()
    for share in (0.2, 0.9, 0.1, 0.5, 1.0):
        bar = view.verticalScrollBar()
        bar.setValue(int(bar.maximum() * share))
        qtbot.wait(30)
    started = time.thread_time()
    view.selectAll()
    qtbot.wait(30)
    assert view.selected_count() == MANY
    assert time.thread_time() - started < 2 * STALL_S
    meter.stop()
    assert not meter.stalls, "\n".join(map(str, meter.stalls))


def test_selection_and_place_survive_another_list(qtbot, long_list):
    view, _library = long_list
    view.go_to(5000)
    before = view.verticalScrollBar().value()
    view.set_ids([number for number in range(1, MANY + 1) if number != 7])
    assert view.selected_ids() == [5000]
    assert view.current_id() == 5000
    assert view.verticalScrollBar().value() == before


def test_a_changed_row_is_fetched_again_and_stays_till_then(qtbot, long_list):
    view, library = long_list
    qtbot.waitUntil(lambda: arrived(view, 0) is not None)
    library.fetched.clear()
    view.model().refresh({1})
    assert arrived(view, 0) is not None
    qtbot.waitUntil(lambda: library.fetched == [1])


def test_runs_of_chosen_ids():
    assert runs([1, 2, 3, 5, 8], {1, 2, 5, 8}) == [(0, 1), (3, 4)]
    assert runs([1, 2, 3], set()) == []


def test_the_order_is_chosen_from_a_menu(window, qtbot):
    numbers = []
    with qtbot.waitSignal(window.browsing.listed):
        window.documents.head.sorted_by.emit(Sort("number", descending=False))
    for row in range(2):
        qtbot.waitUntil(lambda row=row: arrived(window.documents.view, row) is not None)
        numbers.append(arrived(window.documents.view, row).number)
    assert numbers == sorted(numbers, key=lambda number: int(number.split("-")[0].split("/")[0]))


def test_several_documents_are_tagged_trashed_and_brought_back_in_one_step(window, qtbot):
    view = window.documents.view
    view.selectAll()
    qtbot.waitUntil(lambda: "2" in window.documents.head.count_text())
    ids = window.chosen.ids()
    with qtbot.waitSignal(window.performer.performed, timeout=5000):
        window.tagger.change(ids, add=["họp giao ban"])
    library = window.desk.workspace.library
    assert all([tag.name for tag in row.tags] == ["họp giao ban"] for row in library.rows(ids))
    with qtbot.waitSignal(window.browsing.listed):
        view.setFocus()
        QTest.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.documents.listed_ids() == [])
    assert window.toast.isVisible()
    with qtbot.waitSignal(window.browsing.listed):
        window.toast.undo_asked.emit()
    qtbot.waitUntil(lambda: sorted(window.documents.listed_ids()) == sorted(ids))


def test_facets_narrow_the_list_and_chips_take_them_off(window, qtbot):
    choice = window.browsing.choice.toggled("kinds", "Kế hoạch")
    with qtbot.waitSignal(window.browsing.listed):
        window.facets.chosen.emit(choice)
    qtbot.waitUntil(lambda: len(window.documents.listed_ids()) == 1)
    assert window.documents.chips.isVisible()
    assert window.actions_table["clear_filters"].isEnabled()
    with qtbot.waitSignal(window.browsing.listed):
        window.documents.chips.dropped.emit("kinds", "Kế hoạch")
    qtbot.waitUntil(lambda: len(window.documents.listed_ids()) == 2)
    assert not window.documents.chips.isVisible()


def test_a_document_opens_when_the_selection_rests_on_it(window, qtbot):
    document = open_document(qtbot, window, "596-KL/TU")
    assert [page.state for page in document.pages] == ["done", "done"]
    assert window.actions_table["print"].isEnabled()


def painted(call, width: int = 300, height: int = 80) -> QImage:
    """A white image something was painted on."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    call(painter, QRect(0, 0, width, height))
    painter.end()
    return image


def test_a_name_without_blanks_goes_on_in_the_second_line(qapp):
    name = "quet_" * 30 + ".pdf"
    image = painted(lambda painter, area: draw_wrapped(painter, area, name, 2))
    line = QFontMetrics(qapp.font()).height()

    def dark(top: int) -> bool:
        rows = range(top, top + line)
        return any(image.pixelColor(x, y).lightness() < 128 for x in range(200, 300) for y in rows)

    assert dark(0)
    assert dark(line)


def test_a_number_is_never_cut_for_the_sake_of_date_or_state(qtbot, tasks, monkeypatch):
    class Library(LongLibrary):
        def rows(self, ids):
            return [
                replace(row, number="1846/UBND-NC", state="reading", pages_read=1)
                for row in super().rows(ids)
            ]

    cut = []
    true = delegate._elided
    monkeypatch.setattr(
        delegate, "_elided", lambda *asked: cut.append((asked[1], true(*asked))) or true(*asked)
    )
    view = DocumentListView(DocumentModel(Library(), tasks))
    qtbot.addWidget(view)
    view.resize(300, 300)
    view.show()
    view.set_ids([1])
    qtbot.waitUntil(lambda: arrived(view, 0) is not None)
    view.grab()
    assert ("1846/UBND-NC", "1846/UBND-NC") in cut


def painted_words(qtbot, tasks, **changes) -> list[str]:
    """All that a card of the least width says, its number being a long one."""

    class Library(LongLibrary):
        def rows(self, ids):
            given = {"number": "1846/UBND-NC", "issued_on": "2025-12-22", **changes}
            return [replace(row, **given) for row in super().rows(ids)]

    said = []

    class Pen(QPainter):
        def drawText(self, *where):  # noqa: N802
            said.append(where[-1])

    view = DocumentListView(DocumentModel(Library(), tasks))
    qtbot.addWidget(view)
    view.set_ids([1])
    qtbot.waitUntil(lambda: arrived(view, 0) is not None)
    paper, option = QPixmap(252, 90), QStyleOptionViewItem()
    option.initFrom(view)
    option.rect = QRect(0, 0, 238, card_height(view.font()))
    pen = Pen(paper)
    delegate._Painting(pen, option, frozenset(PARTS)).paint(arrived(view, 0))
    pen.end()
    return said


def test_a_card_says_its_day_before_its_state_in_words(qtbot, tasks):
    said = painted_words(qtbot, tasks)
    assert "22/12/2025" in said


def test_a_locked_document_claims_no_number_of_pages(qtbot, tasks):
    for state, claimed in (("locked", False), ("unconfirmed", True)):
        changes = {"issuer": None, "title": "kín.pdf", "original_name": "kín.pdf"}
        said = painted_words(qtbot, tasks, state=state, page_count=3, **changes)
        assert any("3" in word for word in said[1:] if word != "22/12/2025") == claimed


@pytest.mark.parametrize("row", [0, 1])
def test_the_next_document_opens_when_the_open_one_goes_to_the_trash(window, qtbot, row):
    qtbot.waitUntil(lambda: len(window.documents.listed_ids()) == 2)
    ids, view = window.documents.listed_ids(), window.documents.view
    with qtbot.waitSignal(window.opening.opened):
        view.go_to(ids[row])
    view.setFocus()
    with qtbot.waitSignal(window.opening.opened):
        QTest.keyClick(view, Qt.Key.Key_Delete)
    assert window.opening.current.id == ids[1 - row]
    qtbot.waitUntil(lambda: window.documents.listed_ids() == [ids[1 - row]])
    assert window.chosen.ids() == [ids[1 - row]]


def test_the_reader_is_empty_once_the_last_document_of_the_trash_was_restored(window, qtbot):
    opened = open_document(qtbot, window, "596")
    with qtbot.waitSignal(window.opening.opened):  # the next one
        window.bulk.trash()
    qtbot.waitUntil(lambda: len(window.documents.listed_ids()) == 1)
    window.browsing.choose(window.browsing.choice.at("trash"))
    qtbot.waitUntil(lambda: window.documents.listed_ids() == [opened.id])
    open_document(qtbot, window, "596")
    qtbot.waitUntil(window.actions_table["restore"].isEnabled)
    with qtbot.waitSignal(window.opening.closed):
        window.bulk.restore()
    assert window.opening.current is None


def test_the_default_archive_has_a_name(window):
    assert window.windowTitle().startswith("Default archive")
    assert window.actions_table["pause"].text() == "&Pause reading"
