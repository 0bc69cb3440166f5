from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from desktop.ui.printing import PrintPreview, PrintSource
from desktop.ui.printing.copying import copy_whole
from tests.viewer.printing_values import A4, compose, pdf_printer

# The plugin without a screen says so of every window with a layout.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def source(tmp_path) -> PrintSource:
    return compose(tmp_path / "composed.pdf", [A4] * 3)


@pytest.fixture
def preview(qtbot, renderer, source, tmp_path) -> Iterator[PrintPreview]:
    target = tmp_path / "41-TB-TU (annotated).pdf"
    made = PrintPreview(renderer, source, "41-TB/TU", proposed=target, printers=lambda: [])
    qtbot.addWidget(made)
    with qtbot.waitSignal(made._area.image_shown, timeout=20_000):
        made.show()
    yield made
    made.reject()


def button(preview: PrintPreview, word: str) -> QPushButton:
    return next(b for b in preview.findChildren(QPushButton) if word in b.text().replace("&", ""))


def test_it_shows_the_composed_pages(preview):
    assert preview._area.page_count == 3
    assert "41-TB/TU" in preview.windowTitle()
    assert "3" in preview._where.text()


def test_without_a_printer_it_says_what_to_do(qtbot, preview):
    assert button(preview, "Print").isDefault()
    qtbot.mouseClick(button(preview, "Print"), Qt.MouseButton.LeftButton)
    assert preview._message.isVisible()
    assert "PDF" in preview._message.text()


def test_printing_tells_how_many_pages_went_where(qtbot, preview, tmp_path):
    with qtbot.waitSignal(preview.printed, timeout=60_000) as told:
        preview.print_on(pdf_printer(tmp_path / "out.pdf"))
        assert preview._panel.isVisible()
        assert not button(preview, "Print").isEnabled()
    assert told.args[0] == 3
    assert not preview._panel.isVisible()
    assert button(preview, "Print").isEnabled()
    with pymupdf.open(tmp_path / "out.pdf") as printed:
        assert len(printed) == 3


def test_closing_stops_printing(qtbot, preview, tmp_path):
    printed = []
    preview.printed.connect(lambda *told: printed.append(told))
    preview.print_on(pdf_printer(tmp_path / "out.pdf"))
    with qtbot.waitSignal(preview.finished):
        preview.close()
    assert not preview._panel.running
    assert printed == []


def test_the_stop_button_stops(qtbot, preview, tmp_path):
    preview.print_on(pdf_printer(tmp_path / "out.pdf"))
    qtbot.mouseClick(button(preview, "Stop"), Qt.MouseButton.LeftButton)
    assert not preview._panel.running
    assert preview._message.isVisible()


def test_saving_copies_the_composed_file(qtbot, preview, source, tmp_path):
    target = tmp_path / "saved.pdf"
    with qtbot.waitSignal(preview.saved, timeout=10_000) as told:
        preview.save_to(target)
    assert told.args == [target]
    assert target.read_bytes() == source.path.read_bytes()


def test_saving_where_it_cannot_says_so(qtbot, preview, tmp_path):
    with qtbot.waitSignal(preview._copy.failed, timeout=10_000):
        preview.save_to(tmp_path / "no" / "folder.pdf")
    assert "folder.pdf" in preview._message.text()
    assert button(preview, "Save").isEnabled()


def test_a_failed_copy_leaves_what_was_there(tmp_path):
    target = tmp_path / "kept.pdf"
    target.write_bytes(b"before")
    with pytest.raises(OSError, match="missing"):
        copy_whole(tmp_path / "missing.pdf", target)
    assert target.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [target]


def test_saving_proposes_the_file_it_was_given(preview, tmp_path):
    preview.choose_file()
    dialog = preview.findChild(QFileDialog)
    assert Path(dialog.directory().absolutePath()) == tmp_path
    assert Path(dialog.selectedFiles()[0]).name == "41-TB-TU (annotated).pdf"
    dialog.reject()
