"""A copy with marks, brought in again, has the same marks; other readers see each of them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pymupdf
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PIL import Image

from db.records import Box
from desktop.services.composing.compose import compose
from desktop.services.composing.task import ComposeOptions, ComposeTask, SummaryWords
from desktop.services.marks.foreign import FOREIGN, SOURCE, foreign_style
from desktop.services.marks.reading import read_marks
from desktop.services.marks.task import MarksTask
from tests.marking.marks import KINDS, TIME, mark_at, page_record

PLACE = Box(150, 200, 330, 260)
NEAR = 0.5


def make_pdf(path: Path, rotation: int = 0, crop: bool = False) -> tuple[float, float]:
    """One blank page; its size as shown."""
    with pymupdf.open() as document:
        page = document.new_page(width=595, height=842)
        if crop:
            page.set_cropbox(pymupdf.Rect(20, 30, 575, 822))
        page.set_rotation(rotation)
        document.save(path)
        return page.rect.width, page.rect.height


def copy_of(folder: Path, marks, *, rotation=0, turn=0, crop=False, notes="none"):
    """The composed copy, and the pages it was composed from."""
    width, height = make_pdf(folder / "o.pdf", rotation, crop)
    if turn % 180:
        width, height = height, width
    task = ComposeTask(
        original=folder / "o.pdf",
        media_type="application/pdf",
        pages=(page_record(0, width, height, turn),),
        annotations=tuple(marks),
        title="Thử",
        words=SummaryWords("Ghi chú", "Trang {page}"),
        options=ComposeOptions(notes=notes),
        target=folder / "copy.pdf",
    )
    return compose(task).path, page_record(0, width, height)


def read_again(path: Path, *pages):
    return read_marks(MarksTask(path, 1, "d", pages, TIME))


def assert_same(before, after) -> None:
    assert after.kind == before.kind
    assert after.body == before.body
    assert after.quote == before.quote
    assert after.author == before.author
    assert after.colour == before.colour
    assert after.tags == before.tags
    assert (after.created_at, after.modified_at) == (before.created_at, before.modified_at)
    assert (after.first_word, after.last_word) == (before.first_word, before.last_word)
    assert after.style == foreign_style(before.style, before.uuid)
    assert len(after.rects) == len(before.rects)
    for one, other in zip(before.rects, after.rects, strict=True):
        assert np.allclose(one, other, atol=NEAR)
    assert len(after.strokes) == len(before.strokes)
    for one, other in zip(before.strokes, after.strokes, strict=True):
        assert np.allclose(one, other, atol=NEAR)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("rotation", "turn"), [(0, 0), (90, 0), (180, 90), (0, 270)])
def test_every_kind_comes_back_as_it_was(tmp_path, kind, rotation, turn):
    mark = mark_at(kind, PLACE, first_word=3, last_word=5)
    path, page = copy_of(tmp_path, [mark], rotation=rotation, turn=turn, crop=True)
    (back,) = read_again(path, page)
    assert_same(mark, back)


letters = st.text(
    st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("ệữỵỸĐ😀\n()\\<&"), max_size=60
)
edges = st.tuples(st.floats(1, 500), st.floats(1, 700), st.floats(5, 90), st.floats(5, 120)).map(
    lambda at: Box(at[0], at[1], at[0] + at[2], at[1] + at[3])
)


@example(
    kind="note", box=Box(50, 50, 90, 90), body="\xad\x80é", author="\xad", colour=0, rotation=0
)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    kind=st.sampled_from(KINDS),
    box=edges,
    body=letters,
    author=letters,
    colour=st.integers(0, 0xFFFFFF),
    rotation=st.sampled_from((0, 90, 180, 270)),
)
def test_any_mark_comes_back_as_it_was(tmp_path, kind, box, body, author, colour, rotation):
    made = {"body": body, "author": author, "colour": f"#{colour:06x}", "tags": (author or "x",)}
    mark = mark_at(kind, box, **made)
    path, page = copy_of(tmp_path, [mark], rotation=rotation)
    (back,) = read_again(path, page)
    assert_same(mark, back)


def test_numbers_and_windows_are_no_marks_and_go_when_the_copy_is_copied(tmp_path):
    marks = [mark_at(kind, Box(60, 40 + 45 * n, 300, 75 + 45 * n)) for n, kind in enumerate(KINDS)]
    path, page = copy_of(tmp_path, marks, notes="summary")
    back = read_again(path, page)
    assert len(back) == len(marks)
    assert all(mark.style[FOREIGN] and mark.style[SOURCE] for mark in back)
    with pymupdf.open(path) as copy:
        discs = [a for a in copy[0].annots() if a.type[1] == "Stamp"]
        assert len(discs) == len(marks) - 2 + 1, "what is written out needs none; and the stamp"


def rendered(path: Path, tool: str, folder: Path) -> np.ndarray:
    """The first page in grey at 72 dpi, as another program shows it."""
    if tool == "poppler":
        out = folder / "page"
        subprocess.run(
            ["pdftoppm", "-r", "72", "-png", "-singlefile", str(path), str(out)], check=True
        )
        return np.asarray(Image.open(out.with_suffix(".png")).convert("RGB"))
    if tool == "pdfium":
        pdfium = pytest.importorskip("pypdfium2")
        document = pdfium.PdfDocument(path)
        picture = document[0].render(scale=1, may_draw_forms=True).to_numpy()[:, :, ::-1]
        document.close()
        return picture
    with pymupdf.open(path) as document:
        pixmap = document[0].get_pixmap()
        shape = (pixmap.height, pixmap.width, 3)
        return np.frombuffer(pixmap.samples, np.uint8).reshape(shape).copy()


@pytest.mark.parametrize("tool", ["mupdf", "poppler", "pdfium"])
@pytest.mark.parametrize(("rotation", "turn"), [(0, 0), (90, 0), (0, 180), (180, 90)])
def test_other_readers_show_each_mark_at_its_place(tmp_path, tool, rotation, turn):
    if tool == "poppler" and shutil.which("pdftoppm") is None:
        pytest.skip("poppler is not here")
    for kind in KINDS:
        path, _ = copy_of(tmp_path, [mark_at(kind, PLACE)], rotation=rotation, turn=turn)
        page = rendered(path, tool, tmp_path)
        inked = np.argwhere(page.min(axis=2) < 240)
        assert len(inked), f"{tool} shows nothing of {kind}"
        (top, left), (bottom, right) = inked.min(axis=0), inked.max(axis=0)
        assert left >= PLACE.x0 - 12, kind
        assert right <= PLACE.x1 + 12, kind
        assert top >= PLACE.y0 - 12, kind
        assert bottom <= PLACE.y1 + 12, kind
        if kind != "note":
            assert right - left > 0.6 * (PLACE.x1 - PLACE.x0), kind
