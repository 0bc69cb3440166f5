"""The export dialog, the register of copies, and documents dragged out of the list."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from shiboken6 import isValid

from db.finding import Filter, Sort
from db.records import FieldRecord
from desktop.services.changes import FieldChange
from desktop.ui.exporting.dialog import ExportDialog
from desktop.ui.exporting.dragging import DRAG_KEY, IDS
from desktop.ui.exporting.register import RegisterDialog
from desktop.ui.printing.made_dialog import MadeDialog
from desktop.ui.printing.outlet import painted
from tests.ui.driving import open_document
from tests.viewer.printing_values import pdf_printer

WAIT_MS = 30_000


@pytest.fixture
def dialog(window, qtbot, tmp_path):
    """The export dialog over both documents."""
    open_document(qtbot, window, "596")
    window.documents.view.selectAll()
    window.actions_table["export"].trigger()
    shown = window.findChild(ExportDialog)
    shown.parts.folder.setText(str(tmp_path / "ra"))
    yield shown
    if isValid(shown):  # it deletes itself when all went well
        shown.reject()


def place(dialog: ExportDialog, name: str) -> int:
    return next(at for at, page in enumerate(dialog.pages) if name in page.name)


def export(qtbot, dialog: ExportDialog, name: str) -> list[Path]:
    """Choose a kind and press Enter; the files."""
    dialog.choose(place(dialog, name))
    with qtbot.waitSignal(dialog.exported, timeout=WAIT_MS) as done:
        QTest.keyClick(dialog.parts.save, Qt.Key.Key_Return)
    assert not [one.problem for one in done.args[0] if one.problem]
    return [one.path for one in done.args[0]]


def left(window):
    return window.desk.workspace.registers.left(date.today(), date.today())


def give_issuer(window, number: str, name: str) -> str:
    work = window.desk.workspace
    rows = work.library.rows(work.library.document_ids(Filter(), Sort()))
    one = next(row.id for row in rows if number in (row.number or ""))
    issuer = FieldRecord("issuer", name, None, None, None, 1.0, "person", confirmed=True)
    work.editing.apply(FieldChange(one, "issuer", None, issuer))
    return name


def make_secret(qtbot, window) -> None:
    current = window.opening.current
    mark = FieldRecord("secrecy", "Mật", None, None, None, 1.0, "person", confirmed=True)
    with qtbot.waitSignal(window.opening.refreshed, timeout=WAIT_MS):
        window.desk.workspace.editing.apply(FieldChange(current.id, "secrecy", None, mark))


def test_originals_leave_under_names_of_the_template(window, dialog, qtbot, scans):
    dialog.choose(place(dialog, "Original"))
    dialog.parts.name.setText("{số} ({năm})")
    files = export(qtbot, dialog, "Original")
    dialog.parts.name.setText("{số} ({năm})")
    assert {file.read_bytes() for file in files} == {
        file.read_bytes() for file in scans.glob("*.pdf")
    }
    assert "2" in window.toast.text()
    assert [one.action for one in left(window)] == ["export.original"] * 2


def test_an_example_shows_what_the_template_makes(dialog, qtbot):
    dialog.choose(place(dialog, "Original"))
    dialog.parts.name.clear()
    QTest.keyClicks(dialog.parts.name, "{so}")
    qtbot.waitUntil(
        lambda: dialog.parts.example.text().endswith(("596-KL-TU.pdf", "215-KH-UBND.pdf")),
        timeout=WAIT_MS,
    )


def test_the_list_in_view_leaves_as_a_table(dialog, qtbot):
    page = dialog.pages[place(dialog, "List")]
    page._format.setCurrentIndex(2)
    (file,) = export(qtbot, dialog, "List")
    with file.open(encoding="utf-8-sig", newline="") as table:
        rows = list(csv.reader(table))
    assert len(rows) == 3
    assert {"596-KL/TU", "215/KH-UBND"} <= {cell for row in rows for cell in row}


def test_a_register_of_a_year_leaves_as_pdf(window, dialog, qtbot):
    page = dialog.pages[place(dialog, "outgoing")]
    dialog.choose(place(dialog, "outgoing"))
    offices = window.desk.workspace.registers.offices()
    qtbot.waitUntil(lambda: page._office.count() == len(offices), timeout=WAIT_MS)
    page._office.setEditText(give_issuer(window, "596", "Ban Bí thư"))
    page._bound["year"].show(2014)
    (file,) = export(qtbot, dialog, "outgoing")
    with pymupdf.open(file) as paper:
        assert "596-KL/TU" in paper[0].get_text()
        assert "215/KH-UBND" not in paper[0].get_text()


def test_a_register_proposes_the_newest_year_and_says_how_much_it_holds(
    window, dialog, qtbot, tmp_path
):
    at = place(dialog, "Register of outgoing")
    dialog.choose(at)
    page = dialog.pages[at]
    qtbot.waitUntil(lambda: page.forecast.text().startswith("Say first"), timeout=WAIT_MS)
    page._office.setEditText(give_issuer(window, "215", "UBND tỉnh"))
    qtbot.waitUntil(lambda: page.asked().year == 2021, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: page.forecast.text().startswith("1 "), timeout=WAIT_MS)
    page._year.setValue(2019)
    qtbot.waitUntil(lambda: "2021" in page.forecast.text(), timeout=WAIT_MS)
    assert page.asked().year == 2019, "what the clerk chose stays"
    dialog.export()
    qtbot.waitUntil(lambda: "2019" in dialog.parts.message.text(), timeout=WAIT_MS)
    assert dialog.parts.message.isVisible()
    assert not (tmp_path / "ra").exists()


def test_a_folder_that_cannot_be_written_is_told(dialog, qtbot, tmp_path):
    (tmp_path / "tệp").touch()
    dialog.choose(place(dialog, "Original"))
    dialog.parts.folder.setText(str(tmp_path / "tệp"))
    dialog.export()
    qtbot.waitUntil(dialog.parts.message.isVisible, timeout=WAIT_MS)
    assert dialog.isVisible() and dialog.parts.save.isEnabled()


def test_secret_papers_ask_before_they_leave(window, dialog, qtbot):
    dialog.reject()
    make_secret(qtbot, window)
    window.actions_table["export"].trigger()
    again = next(one for one in window.findChildren(ExportDialog) if one.isVisible())
    qtbot.waitUntil(again.parts.band.isVisible, timeout=WAIT_MS)
    again.export()
    assert again._task is None, "nothing is written before the answer"
    again.choose(place(again, "List"))
    assert not again.parts.band.isVisible(), "a list is no copy"
    again.reject()


def test_nothing_chosen_leaves_lists_and_registers(window, qtbot):
    window.browsing.choose(window.browsing.choice.at("trash"))  # in which nothing lies
    qtbot.waitUntil(lambda: window.chosen.listed_ids() == [])
    window.opening.close()
    window.actions_table["export"].trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog.page().group == "books"
    assert dialog.minimumSizeHint().height() < 700
    dialog.reject()


def test_an_empty_archive_offers_no_export(empty_window, qtbot):
    window = empty_window
    qtbot.waitUntil(lambda: not window.actions_table["export"].isEnabled())


def test_the_register_is_seen_searched_saved_and_printed(window, qtbot, tmp_path):
    log = window.desk.workspace.exporting
    ids = window.documents.listed_ids()
    log.printed(ids[0], 2, copies=3, to="HP LaserJet")
    log.printed(ids[1], 1, to="Canon")
    window.actions_table["copy_register"].trigger()
    dialog = window.findChild(RegisterDialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2, timeout=WAIT_MS)
    QTest.keyClicks(dialog.days.words, "laserjet")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1, timeout=WAIT_MS)
    shown = [dialog.model.index(0, column).data() for column in range(dialog.model.columnCount())]
    assert shown[2] == "Lê Văn Thư" and shown[6:9] == ["2", "3", "HP LaserJet"]
    target = tmp_path / "sổ.xlsx"
    dialog.save_to(target)
    qtbot.waitUntil(target.exists, timeout=WAIT_MS)
    print_register(qtbot, window, dialog, tmp_path / "sổ.pdf")
    dialog.reject()


def print_register(qtbot, window, dialog: RegisterDialog, target: Path) -> None:
    """Print what is shown, onto a printer that writes a file; one Enter."""
    printer = pdf_printer(target, 72)
    renderer = window.desk.workspace.renderer
    dialog._outlet = painted(renderer, lambda: (("Văn phòng",), ""), lambda _name: printer)
    dialog.make_paper()
    qtbot.waitUntil(lambda: dialog.findChild(MadeDialog) is not None, timeout=WAIT_MS)
    paper = dialog.findChild(MadeDialog)
    qtbot.waitUntil(lambda: paper.preview.area.is_sharp(0), timeout=WAIT_MS)
    with qtbot.waitSignal(paper.panel.printed, timeout=WAIT_MS):
        QTest.keyClick(paper.print_button, Qt.Key.Key_Return)
    assert paper.message.text() and paper.print_button.isEnabled()
    with pymupdf.open(target) as made:
        assert made[0].rect.width > made[0].rect.height, "across, as tables are"
    paper.reject()


@pytest.mark.parametrize("form", ["original", "annotated"])
def test_documents_are_dragged_out_as_files(window, qtbot, scans, form):
    open_document(qtbot, window, "596")
    window.desk.memory.setValue(DRAG_KEY, form)
    ids = window.documents.selected_ids()
    mime = window.documents.drag_out.pack(ids)
    assert mime.hasUrls() and mime.data(IDS).data().decode() == str(ids[0])
    (url,) = mime.urls()
    assert isinstance(url, QUrl) and url.isLocalFile()
    file = Path(url.toLocalFile())
    assert file.name.startswith("596-KL-TU")
    original = scans / "kết luận 596.pdf"
    assert (file.read_bytes() == original.read_bytes()) == (form == "original")
    assert not left(window), "nothing has left yet"
    window.documents.drag_out.note(ids, mime)
    qtbot.waitUntil(
        lambda: [one.action for one in left(window)] == ["export.drag"], timeout=WAIT_MS
    )
    assert left(window)[0].left.to == file.name


def test_dragging_begins_where_a_document_is_pulled(window, qtbot):
    view = window.documents.view
    open_document(qtbot, window, "596")
    view.drag_begun.disconnect()
    spot = view.visualRect(view.currentIndex()).center()
    with qtbot.waitSignal(view.drag_begun, timeout=WAIT_MS):
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        for step in (10, 20, 30, 40):
            QTest.mouseMove(view.viewport(), spot + QPoint(step, 0))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_secret_papers_are_not_dragged_out(window, qtbot):
    open_document(qtbot, window, "596")
    make_secret(qtbot, window)
    mime = window.documents.drag_out.pack(window.documents.selected_ids())
    mime.wait()
    assert mime.urls() == []
    qtbot.waitUntil(lambda: bool(window.toast.text()), timeout=WAIT_MS)


def test_a_page_is_dragged_out_of_the_strip_as_pdf(window, windows, qtbot):
    document = open_document(qtbot, window, "596")
    strip, drag = window.reader.strip, window.reader.page_drag
    strip.drag_begun.disconnect()
    spot = strip.visualRect(strip.model().index(1, 0)).center()
    with qtbot.waitSignal(strip.drag_begun, timeout=WAIT_MS) as begun:
        QTest.mousePress(strip.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        for step in (10, 20, 30, 40):
            QTest.mouseMove(strip.viewport(), spot + QPoint(step, 0))
    QTest.mouseRelease(strip.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert begun.args == [1]
    mime = drag.pack(document.id, 1)
    assert not mime.hasFormat(IDS), "a page is no document to be filed"
    (url,) = mime.urls()
    file = Path(url.toLocalFile())
    assert file.name.startswith("596-KL-TU") and file.name.endswith("_tr2.pdf")
    with pymupdf.open(file) as page:
        assert page.page_count == 1
    drag.note(document.id, 1, mime)
    qtbot.waitUntil(lambda: len(left(window)) == 1, timeout=WAIT_MS)
    (entry,) = left(window)
    assert (entry.action, entry.left.pages, entry.left.to) == ("export.drag", 1, file.name)
    make_secret(qtbot, window)
    windows.meter(window).forgive()  # it was the test that wrote
    secret = drag.pack(document.id, 1)
    secret.wait()
    assert secret.urls() == []
