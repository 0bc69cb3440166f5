"""Small PDFs and pictures to render, and a renderer that is closed afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pymupdf
import pytest

from desktop.services.rendering import Renderer, RenderRequest
from tests.rendering.asking import Ask, asking

PDF = "application/pdf"


def corner_page(document: pymupdf.Document, colour: tuple[float, float, float]) -> None:
    """An A4-like page, 600 x 800 points, white but for its top left corner."""
    page = document.new_page(width=600, height=800)
    page.draw_rect(pymupdf.Rect(0, 0, 100, 50), color=None, fill=colour)


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    """Three pages, with a red, a green and a blue corner."""
    document = pymupdf.open()
    for colour in ((1, 0, 0), (0, 1, 0), (0, 0, 1)):
        corner_page(document, colour)
    document.save(tmp_path / "corners.pdf")
    return tmp_path / "corners.pdf"


@pytest.fixture
def heavy_pdf(tmp_path: Path) -> Path:
    """One page that keeps a renderer busy for many seconds."""
    document = pymupdf.open()
    page = document.new_page(width=600, height=800)
    shape = page.new_shape()
    for step in range(3000):
        shape.draw_circle((300, 400), 50 + step / 12)
    shape.finish(color=(0, 0, 0), fill=(1, 0, 0), fill_opacity=0.5, even_odd=True, width=0.3)
    shape.commit()
    document.save(tmp_path / "heavy.pdf")
    return tmp_path / "heavy.pdf"


@pytest.fixture
def renderer() -> Iterator[Renderer]:
    made = Renderer()
    yield made
    made.close()


@pytest.fixture
def ask(renderer: Renderer) -> Ask:
    return asking(renderer)


@pytest.fixture
def page(pdf: Path) -> Callable[..., RenderRequest]:
    """A request for the first page at one pixel a point, with changes."""
    return lambda **changes: replace(RenderRequest(pdf, PDF, 0, 1.0), **changes)
