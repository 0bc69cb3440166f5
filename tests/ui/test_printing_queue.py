"""The print dialog with a queue that takes the PDF as it is."""

from __future__ import annotations

import hashlib
import json
import sys
from datetime import date
from functools import partial

import pytest

from desktop.services import cups_asking
from desktop.services.composing.choices import PrintChoices
from desktop.ui.printing.dialog import PrintDialog
from desktop.ui.printing.outlet import queues
from tests import fake_cups
from tests.ui.driving import open_document

WAIT_MS = 30_000
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="CUPS is not of Windows")


@pytest.fixture
def room(tmp_path):
    return tmp_path / "bin"


@pytest.fixture
def shown(window, qtbot, tmp_path, room, monkeypatch):
    """Opens a print dialog over one document, two queues offered, with these programs of CUPS."""
    document = open_document(qtbot, window, "596")
    dialogs = []

    def show(choices=None, outlet=None, wait=True, **programs: str) -> PrintDialog:
        fake_cups.install(room, monkeypatch, **programs)
        outlet = outlet or queues(window.desk.tasks, lambda: (("Office", "Other"), "Office"))
        dialog = PrintDialog(window.desk, [document.id], "596", tmp_path / "x.pdf", window, outlet)
        dialogs.append(dialog)
        if choices is not None:
            dialog.show_choices(choices)
        with qtbot.waitSignal(dialog._maker.shown, timeout=WAIT_MS):
            dialog.open()
        if wait:
            qtbot.waitUntil(lambda: dialog.sending.finder.known, timeout=WAIT_MS)
        return dialog

    yield show
    for dialog in dialogs:
        dialog.reject()


def left(window):
    return window.desk.workspace.registers.left(date.today(), date.today())


def test_the_queue_gets_the_composed_pdf_byte_for_byte(shown, window, qtbot, room, monkeypatch):
    dialog = shown(lp=fake_cups.TAKES, lpoptions=fake_cups.TRAYS)
    form = dialog.parts.printer
    qtbot.waitUntil(lambda: not form.tray.isHidden(), timeout=WAIT_MS)
    form.tray.setCurrentIndex(form.tray.findData("Tray2"))
    form.tray.activated.emit(form.tray.currentIndex())
    with qtbot.waitSignal(dialog.printed, timeout=WAIT_MS) as printed:
        dialog.print()
    made = printed.args[0].path.read_bytes()
    assert hashlib.sha256((room / "taken.pdf").read_bytes()).digest() == (
        hashlib.sha256(made).digest()
    )
    words = json.loads((room / "told.json").read_text())
    assert "InputSlot=Tray2" in words and words[words.index("-d") + 1] == "Office"
    assert dialog.parts.print_button.isEnabled() and not dialog.parts.panel.running


def test_trays_of_a_printer_without_a_choice_are_not_offered(shown, qtbot, room, monkeypatch):
    dialog = shown(
        lp=fake_cups.TAKES, lpoptions=fake_cups.TRAYS, choices=PrintChoices(tray="Upper")
    )
    form = dialog.parts.printer
    qtbot.waitUntil(lambda: not form.tray.isHidden(), timeout=WAIT_MS)
    assert form.tray.currentData() == dialog.choices().tray == "Upper", "kept until it is known"
    fake_cups.install(room, monkeypatch, lpoptions="print('PageSize/Media Size: *A4')\n")
    form.printer.setCurrentIndex(1)
    qtbot.waitUntil(form.tray.isHidden, timeout=WAIT_MS)
    assert dialog.choices().tray == ""


@pytest.mark.parametrize(
    "programs",
    [
        {"lp": fake_cups.refuses("lp: Destination is not accepting jobs.")},
        {"lp": fake_cups.refuses("lp: The printer or class does not exist.")},
        {"lp": fake_cups.TAKES, "lpstat": fake_cups.STOPPED},
    ],
)
def test_what_the_queue_does_not_take_is_told_and_not_entered(
    shown, window, qtbot, room, monkeypatch, programs
):
    dialog = shown(**programs)
    printed = []
    dialog.printed.connect(lambda *told: printed.append(told))
    with qtbot.waitSignal(dialog.parts.panel.ended, timeout=WAIT_MS):
        dialog.print()
    assert dialog.parts.message.isVisible() and dialog.parts.message.text()
    assert not printed and not left(window) and not (room / "told.json").exists()


def test_a_silent_print_server_keeps_nothing_waiting(
    shown, window, qtbot, room, monkeypatch, tmp_path
):
    """The window's meter says that it never stood still."""
    silent = queues(window.desk.tasks, partial(cups_asking.known_queues, 2.0))
    dialog = shown(lpstat=fake_cups.HANGS, outlet=silent, wait=False)
    dialog.print()
    assert dialog.parts.message.text() and not dialog.parts.panel.isVisible()
    with qtbot.waitSignal(dialog.saved, timeout=WAIT_MS):
        dialog.save_to(tmp_path / "saved.pdf")
    qtbot.waitUntil(lambda: dialog.sending.finder.known, timeout=WAIT_MS)
    why = window.desk.presenter.messages.problem("printer.silent", {})
    assert why.title in dialog.parts.message.text()
    fake_cups.install(room, monkeypatch, lp=fake_cups.TAKES, lpstat='print("Office")\n')
    with qtbot.waitSignal(dialog.printed, timeout=WAIT_MS):
        dialog.print()
    assert dialog.choices().printer == "Office"


def test_handing_over_can_be_stopped(shown, window, qtbot, room, monkeypatch):
    dialog = shown(lp=fake_cups.HANGS)
    printed = []
    dialog.printed.connect(lambda *told: printed.append(told))
    dialog.print()
    qtbot.waitUntil((room / "begun").exists, timeout=WAIT_MS)
    with qtbot.waitSignal(dialog.parts.panel.ended, timeout=WAIT_MS):
        dialog.parts.panel.cancel()
    assert not printed and dialog.parts.print_button.isEnabled()


def test_what_was_taken_while_it_was_stopped_is_taken_back(
    shown, window, windows, qtbot, room, monkeypatch
):
    deeds = 'open(f"{here}/cancelled", "w").write(sys.argv[1])\n'
    dialog = shown(lp=fake_cups.TAKES, cancel=deeds)
    printed = []
    dialog.printed.connect(lambda *told: printed.append(told))
    dialog.print()
    qtbot.waitUntil(lambda: dialog.parts.panel._job is not None, timeout=WAIT_MS)
    # The answer has come, but the window has not heard it yet.
    dialog.parts.panel._job._task.future.result(timeout=30)
    windows.meter(window).forgive()
    dialog.reject()
    qtbot.waitUntil((room / "cancelled").exists, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: (room / "cancelled").read_text() == "Office-7", timeout=WAIT_MS)
    assert not printed and not left(window)
