"""The print dialog over a long document: the window goes on whatever is done in it."""

from __future__ import annotations

import sys
import threading
from dataclasses import replace
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtWidgets import QApplication

from db.records import Box
from desktop.services.changes import ManyChanges
from desktop.services.paths import AppPaths
from desktop.services.settings import Settings
from desktop.services.workspace import Workspace
from desktop.ui.printing.dialog import PrintDialog
from desktop.ui.printing.outlet import queues
from tests import fake_cups

WAIT_MS = 60_000
PAGES = 60
STEPS = 20


@pytest.fixture(scope="session")
def long_home(tmp_path_factory) -> Path:
    """An archive with one long document, two notes on each page."""
    folder = tmp_path_factory.mktemp("dài")
    with pymupdf.open() as document:
        for number in range(PAGES):
            page = document.new_page(width=595, height=842)
            for line in range(30):
                page.insert_text((70, 90 + 22 * line), f"Trang {number + 1}, dòng {line}. " * 3)
        document.save(folder / "dài.pdf")
    workspace = Workspace.open(AppPaths.under(folder / "home"), Settings(author="Lê Văn Thư"))
    done = workspace.intake.run([folder / "dài.pdf"], lambda _: None, threading.Event())
    marks = [
        workspace.annotating.new_mark(
            done.items[0].document_id, page, kind, [Box(100, y, 300, y + 14)], body=f"Ghi {page}"
        )
        for page in range(PAGES)
        for kind, y in (("highlight", 120), ("box", 400))
    ]
    workspace.editing.apply(ManyChanges(tuple(marks), "annotation.add"))
    workspace.close()
    return folder / "home"


def settle(qtbot, dialog: PrintDialog) -> None:
    """Wait until all pages of the present choices are shown."""
    maker = dialog._maker
    qtbot.waitUntil(
        lambda: maker._made is not None and maker._made[0] == maker._wish(whole=True),
        timeout=WAIT_MS,
    )


def scroll(qtbot, dialog: PrintDialog) -> None:
    """From the first page to the last, as with the wheel."""
    area = dialog.parts.preview.area
    bar = area.verticalScrollBar()
    for step in range(1, STEPS + 1):
        bar.setValue(bar.maximum() * step // STEPS)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: area.is_sharp(area.page), timeout=WAIT_MS)


@pytest.mark.skipif(sys.platform == "win32", reason="CUPS is not of Windows")
def test_the_window_goes_on_while_a_long_document_is_printed(
    windows, long_home, qtbot, tmp_path, monkeypatch
):
    """Opened, set otherwise, scrolled, printed, saved: the window's meter judges all of it."""
    fake_cups.install(tmp_path / "bin", monkeypatch, lp=fake_cups.TAKES)
    window = windows.open(long_home)
    outlet = queues(window.desk.tasks, lambda: (("Office",), "Office"), lambda _name: ())
    dialog = PrintDialog(window.desk, [1], "dài", tmp_path / "dài.pdf", window, outlet)
    dialog.open()
    settle(qtbot, dialog)
    usual = dialog.choices()
    for choices in (replace(usual, notes="footnotes", per_sheet=2), usual):
        dialog.show_choices(choices)
        settle(qtbot, dialog)
        scroll(qtbot, dialog)
    with qtbot.waitSignal(dialog.printed, timeout=WAIT_MS):
        dialog.print()
    with qtbot.waitSignal(dialog.saved, timeout=WAIT_MS):
        dialog.save_to(tmp_path / "saved.pdf")
    with pymupdf.open(tmp_path / "saved.pdf") as saved:
        assert saved.page_count == dialog.parts.preview.page_count >= PAGES
    dialog.reject()
