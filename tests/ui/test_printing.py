"""The print dialog in the real window: choices, preview, paper, file, register."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from db.records import Box, FieldRecord
from desktop.services.changes import FieldChange
from desktop.services.composing.choices import PrintChoices
from desktop.services.exports.choices_told import choices_told
from desktop.ui.printing.dialog import PrintDialog
from desktop.ui.printing.maker import looks
from desktop.ui.printing.outlet import painted
from desktop.ui.printing.presets import PresetStore
from tests.ui.driving import open_document
from tests.viewer.printing_values import difference

WAIT_MS = 30_000
NOTE = "Trình đồng chí Bí thư trước ngày 30/6"


def paper(path: Path) -> QPrinter:
    """A printer that prints into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(150)
    return printer


@pytest.fixture
def document(window, qtbot):
    """An open document with a note on its first page."""
    document = open_document(qtbot, window, "596")
    work = window.desk.workspace
    mark = work.annotating.new_mark(document.id, 0, "box", [Box(60, 80, 300, 130)], body=NOTE)
    with qtbot.waitSignal(window.opening.refreshed, timeout=WAIT_MS):
        work.editing.apply(mark)
    return window.opening.current


@pytest.fixture
def shown(window, document, qtbot, tmp_path):
    """Opens print dialogs on the open document, with two printers unless told otherwise."""
    dialogs = []

    def open_dialog(
        *ids, printers=("Văn phòng", "Hỏng"), target=tmp_path / "giấy.pdf", outlet=None
    ):
        dialog = PrintDialog(
            window.desk,
            ids or [document.id],
            document.title,
            tmp_path / "596-KL-TU.pdf",
            window,
            outlet
            or painted(
                window.desk.workspace.renderer,
                lambda: (printers, ""),
                lambda name: paper(tmp_path / "no" / "x.pdf" if name == "Hỏng" else target),
            ),
        )
        dialogs.append(dialog)
        with qtbot.waitSignal(dialog._maker.shown, timeout=WAIT_MS):
            dialog.open()
        qtbot.waitUntil(lambda: dialog.care.known, timeout=WAIT_MS)
        qtbot.waitUntil(lambda: dialog.sending.finder.known, timeout=WAIT_MS)
        return dialog

    yield open_dialog
    for dialog in dialogs:
        dialog.reject()


def press(dialog: PrintDialog) -> None:
    """One Enter."""
    QTest.keyClick(dialog.parts.print_button, Qt.Key.Key_Return)


def left(window):
    return window.desk.workspace.registers.left(date.today(), date.today())


def settle(qtbot, dialog: PrintDialog) -> None:
    """Wait until the whole copy of the present choices is shown."""
    wanted = looks(dialog.choices())

    def there() -> bool:
        made = dialog._maker._made
        return made is not None and made[0].choices == wanted and made[0].whole

    qtbot.waitUntil(there, timeout=WAIT_MS)


def test_one_enter_prints_the_annotated_copy_and_the_register_knows(
    shown, window, windows, document, qtbot, tmp_path
):
    dialog = shown()
    assert dialog.parts.preview.page_count == 2
    assert dialog.parts.printer.printer.currentData() == "Văn phòng"
    with qtbot.waitSignal(dialog.printed, timeout=WAIT_MS) as printed:
        press(dialog)
        assert not dialog.parts.print_button.isEnabled(), "while it is printed"
    assert printed.args[0].shares == ((document.id, 2),)
    with pymupdf.open(tmp_path / "giấy.pdf") as copy:
        assert [round(page.rect.width) for page in copy] == [595, 595]
    composed = printed.args[0].path
    assert max(difference(tmp_path / "giấy.pdf", composed, page) for page in (0, 1)) < 0.01
    windows.meter(window).forgive()  # it was the test that looked
    assert PresetStore(window.desk.memory).last().printer == "Văn phòng"
    assert dialog.parts.print_button.isEnabled()


def test_the_action_prints_what_is_selected_and_enters_it(window, document, qtbot, tmp_path):
    window.actions_table["print"].trigger()
    qtbot.waitUntil(lambda: window.findChild(PrintDialog) is not None, timeout=WAIT_MS)
    dialog = window.findChild(PrintDialog)
    dialog.parts.notes.show_values(replace(dialog.choices(), notes="summary"))
    with qtbot.waitSignal(dialog.saved, timeout=WAIT_MS):
        dialog.save_to(tmp_path / "bản sao.pdf")
    with pymupdf.open(tmp_path / "bản sao.pdf") as copy:
        assert NOTE in " ".join(copy[-1].get_text().split())
    qtbot.waitUntil(lambda: len(left(window)) == 1, timeout=WAIT_MS)
    (entry,) = left(window)
    assert (entry.action, entry.document_id) == ("export.annotated", document.id)
    assert (entry.left.to, entry.left.pages) == ("bản sao.pdf", 3)
    assert entry.left.choices == "notes=summary"
    room = dialog._maker._made[1].path.parent
    dialog.reject()
    qtbot.waitUntil(lambda: not room.exists(), timeout=WAIT_MS)


def test_the_preview_follows_the_choices(shown, qtbot):
    dialog = shown()
    settle(qtbot, dialog)
    dialog.parts.notes.show_values(replace(dialog.choices(), notes="summary_only"))
    dialog.parts.notes.changed.emit()
    settle(qtbot, dialog)
    assert dialog.parts.preview.page_count == 1
    dialog.parts.notes.show_values(replace(dialog.choices(), notes="none"))
    QTest.keyClicks(dialog.parts.pages.line, "2")
    settle(qtbot, dialog)
    assert dialog.choices().pages == "2" and dialog.parts.preview.page_count == 1


def test_choices_that_leave_nothing_are_told(shown, qtbot):
    dialog = shown()
    dialog.parts.pages.line.setText("7")
    with qtbot.waitSignal(dialog._maker.failed, timeout=WAIT_MS):
        dialog.parts.pages.changed.emit()
    assert dialog.parts.message.isVisible() and dialog.parts.message.text()
    dialog.parts.pages.line.setText("")
    with qtbot.waitSignal(dialog._maker.shown, timeout=WAIT_MS):
        dialog.parts.pages.changed.emit()
    assert not dialog.parts.message.isVisible()


@pytest.mark.qt_log_ignore("Returned false", extend=True)
def test_a_printer_that_refuses_is_told_and_nothing_is_entered(shown, window, qtbot):
    dialog = shown()
    printed = []
    dialog.printed.connect(lambda *told: printed.append(told))
    dialog.parts.printer.printer.setCurrentIndex(1)
    with qtbot.waitSignal(dialog.parts.panel.ended, timeout=WAIT_MS):
        press(dialog)
    assert dialog.parts.message.isVisible()
    assert not printed and not left(window)
    assert dialog.parts.print_button.isEnabled()


def test_without_a_printer_it_says_what_to_do(shown, qtbot):
    dialog = shown(printers=())
    press(dialog)
    qtbot.waitUntil(lambda: "PDF" in dialog.parts.message.text(), timeout=WAIT_MS)
    assert not dialog.parts.panel.running


def test_printing_can_be_stopped(shown, window, qtbot):
    dialog = shown()
    settle(qtbot, dialog)
    printed = []
    dialog.printed.connect(lambda *told: printed.append(told))
    press(dialog)
    assert dialog.parts.panel.running
    dialog.parts.panel._stop()
    assert not dialog.parts.panel.running and dialog.parts.message.isVisible()
    assert not printed and dialog.parts.print_button.isEnabled()


def test_a_file_that_cannot_be_written_is_told_and_the_preview_stays(shown, qtbot, tmp_path):
    dialog = shown()
    settle(qtbot, dialog)
    (tmp_path / "tệp").touch()
    dialog.save_to(tmp_path / "tệp" / "x.pdf")
    qtbot.waitUntil(lambda: bool(dialog.parts.message.text()), timeout=WAIT_MS)
    assert dialog.parts.print_button.isEnabled() and dialog.parts.preview.page_count == 2
    assert not dialog.parts.panel.isVisible()


def test_composing_can_be_stopped(shown, qtbot):
    dialog = shown()
    dialog.show_choices(replace(dialog.choices(), per_sheet=2))
    press(dialog)
    assert dialog.parts.panel.isVisible() and not dialog.parts.panel.running
    dialog.parts.panel._stop()
    assert dialog.parts.print_button.isEnabled()
    settle(qtbot, dialog)
    assert not dialog.parts.panel.running, "what was stopped is not printed after all"


def test_a_secret_paper_is_not_printed_without_a_question(shown, window, document, qtbot, tmp_path):
    mark = FieldRecord("secrecy", "Mật", None, None, None, 1.0, "person", confirmed=True)
    change = FieldChange(document.id, "secrecy", None, mark)
    with qtbot.waitSignal(window.opening.refreshed, timeout=WAIT_MS):
        window.desk.workspace.editing.apply(change)
    dialog = shown()
    assert "Mật" in dialog.parts.band.text() and dialog.parts.band.isVisible()
    press(dialog)
    question = dialog.findChild(QMessageBox)
    QTest.keyClick(question, Qt.Key.Key_Return)
    assert not dialog.parts.panel.running, "Enter means no"
    press(dialog)
    question = next(box for box in dialog.findChildren(QMessageBox) if box.isVisible())
    with qtbot.waitSignal(dialog.printed, timeout=WAIT_MS):
        yes = next(b for b in question.buttons() if b is not question.defaultButton())
        yes.click()
    assert (tmp_path / "giấy.pdf").exists()


def test_several_documents_are_one_job(shown, window, document, qtbot):
    ids = window.documents.listed_ids()
    dialog = shown(*ids)
    settle(qtbot, dialog)
    assert dialog.parts.preview.page_count == 3
    dialog.show_choices(replace(dialog.choices(), head_sheet=("fields",)))
    settle(qtbot, dialog)  # the first document fills the pages a preview begins with
    assert dialog.parts.preview.page_count == 5
    assert dialog.parts.pages.findChildren(type(dialog.parts.printer.printer))[0].isEnabled()


def test_every_choice_there_is_stands_in_the_dialog(shown):
    offered = {name for form in shown().parts.forms for name in form.values()}
    assert offered == {field.name for field in fields(PrintChoices)}


def test_the_printer_printed_on_last_is_proposed(shown, window):
    PresetStore(window.desk.memory).set_last(PrintChoices(printer="Hỏng", notes="footnotes"))
    chosen = shown().choices()
    assert (chosen.printer, chosen.notes) == ("Hỏng", "footnotes")


@pytest.mark.parametrize("what", ["kinds", "authors", "colours"])
def test_marks_that_are_not_ticked_leave_with_their_notes(shown, qtbot, what):
    dialog = shown()
    dialog.show_choices(replace(dialog.choices(), notes="summary"))
    settle(qtbot, dialog)
    assert dialog.parts.preview.page_count == 3
    menu = dialog.parts.notes._many[what].menu()
    qtbot.waitUntil(lambda: len(menu.actions()) == 1, timeout=WAIT_MS)
    menu.actions()[0].trigger()
    settle(qtbot, dialog)
    assert dialog.parts.preview.page_count == 2


def test_presets_are_kept_under_names(shown, window, qtbot):
    dialog = shown()
    dialog.show_choices(replace(dialog.choices(), notes="footnotes", page_numbers=True, copies=2))
    dialog.parts.presets._name("Gửi lãnh đạo")
    dialog.show_choices(PrintChoices())
    again = shown()
    box = again.parts.presets.box
    box.setCurrentIndex(box.findText("Gửi lãnh đạo"))
    box.activated.emit(box.currentIndex())
    chosen = again.choices()
    assert (chosen.notes, chosen.page_numbers, chosen.copies) == ("footnotes", True, 2)
    assert chosen.printer == "Văn phòng"
    again.parts.presets._drop()
    assert PresetStore(window.desk.memory).all() == {}


def test_the_dialog_fits_a_small_screen(shown, qtbot):
    dialog = shown()
    assert dialog.minimumSizeHint().width() <= 1366
    assert dialog.minimumSizeHint().height() <= 700
    assert dialog.sizeHint().width() <= 1366


def test_what_was_chosen_is_told_in_short():
    assert choices_told(PrintChoices()) == "notes=margin"
    told = choices_told(PrintChoices(notes="none", kinds=("box", "note"), head_text="riêng"))
    assert told == "notes=none; kinds=box,note"
