"""The table of contents of a dossier, from the dossier itself."""

from __future__ import annotations

import zipfile
from dataclasses import replace

import pymupdf
import pytest
from PySide6.QtWidgets import QFileDialog

from desktop.ui.facets.dropping import Spot
from desktop.ui.ordering.dossier_dialog import EMPTY
from tests.ui.driving import open_document

WAIT_MS = 30_000


@pytest.fixture
def dossier(window, qtbot):
    """A dossier with two documents, the second one first."""
    open_document(qtbot, window, "596")
    work = window.desk.workspace
    ids = sorted(window.documents.listed_ids())
    record = replace(EMPTY, code="05-HC/2026", title="Chuyển đổi số")
    work.editing.apply(work.filing.plan_dossier(record, ids))
    (made,) = work.filing.dossiers()
    work.editing.apply(work.filing.plan_order(made.id, ids[::-1]))
    return made


def chosen(qtbot, window, dossier) -> QFileDialog:
    """The dialog that asks for the file, by way of the dossier's menu."""
    menu = window.ordering.menu(Spot("dossiers", dossier.id))
    (deed,) = [one for one in menu.actions() if "table" in one.text()]
    deed.trigger()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is not None, timeout=WAIT_MS)
    return window.findChild(QFileDialog)


def test_a_dossiers_documents_are_listed_in_its_own_order(window, qtbot, dossier, tmp_path):
    dialog = chosen(qtbot, window, dossier)
    assert "05-HC-2026" in dialog.selectedFiles()[0].replace("_", "-")
    target = tmp_path / "mục lục.pdf"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    qtbot.waitUntil(target.exists, timeout=WAIT_MS)
    with pymupdf.open(target) as table:
        text = " ".join(table[0].get_text().split())
    assert "05-HC/2026: Chuyển đổi số" in text
    rows = window.desk.workspace.library.rows(window.desk.workspace.filing.contents(dossier.id))
    places = [text.index(row.number) for row in rows]
    assert places == sorted(places) and len(places) == 2


def test_as_a_workbook_too(window, qtbot, dossier, tmp_path):
    dialog, target = chosen(qtbot, window, dossier), tmp_path / "mục lục.xlsx"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    qtbot.waitUntil(target.exists, timeout=WAIT_MS)
    with zipfile.ZipFile(target) as book:
        assert "05-HC/2026: Chuyển đổi số" in book.read("xl/sharedStrings.xml").decode()
