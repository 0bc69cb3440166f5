"""A viewer with a real renderer over small PDFs, without a screen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pymupdf
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from db.records import PageRecord, Turn
from desktop.services.rendering import Renderer
from desktop.ui.viewer import DocumentView, ViewedDocument

PDF = "application/pdf"
WIDTH, HEIGHT = 600.0, 800.0
MakeDocument = Callable[..., ViewedDocument]


@pytest.fixture(scope="session")
def renderer() -> Iterator[Renderer]:
    made = Renderer()
    yield made
    made.close()


def page_records(count: int, turn: Turn = 0) -> tuple[PageRecord, ...]:
    width, height = (HEIGHT, WIDTH) if turn in (90, 270) else (WIDTH, HEIGHT)
    return tuple(PageRecord(i + 1, 1, i, width, height, turn, "done") for i in range(count))


@pytest.fixture
def make_document(tmp_path: Path) -> MakeDocument:
    """Documents whose every page has a red corner at its top left and lines of text."""

    def make(pages: int = 5, turn: Turn = 0, document_id: int = 1) -> ViewedDocument:
        path = tmp_path / f"{document_id}-{pages}.pdf"
        with pymupdf.open() as document:
            for number in range(pages):
                page = document.new_page(width=WIDTH, height=HEIGHT)
                page.draw_rect(pymupdf.Rect(0, 0, 100, 50), color=None, fill=(1, 0, 0))
                page.insert_text((100, 200), f"page {number + 1}", fontsize=40)
            document.save(path)
        return ViewedDocument(document_id, path, PDF, page_records(pages, turn))

    return make


@pytest.fixture
def view(qtbot, renderer: Renderer) -> Iterator[DocumentView]:
    made = DocumentView(renderer)
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.clear()
