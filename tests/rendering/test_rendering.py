from __future__ import annotations

import subprocess
import sys
from contextlib import closing

import numpy as np
import pymupdf
import pytest
from PIL import Image

from db.records import Box
from desktop.services.rendering import Rendered, Renderer, RenderFailure, RenderRequest
from ocr.pages import inspect
from tests.rendering.asking import asking

RED, WHITE = (255, 0, 0), (255, 255, 255)


def pixels(rendered: Rendered) -> np.ndarray:
    assert isinstance(rendered, Rendered), rendered
    rows = np.frombuffer(rendered.data, dtype=np.uint8).reshape(rendered.height, rendered.stride)
    return rows[:, : rendered.width * 3].reshape(rendered.height, rendered.width, 3)


def at(rendered: Rendered, x: int, y: int) -> tuple[int, ...]:
    return tuple(int(value) for value in pixels(rendered)[y, x])


def test_a_page_at_the_scale_asked_for(ask, page):
    rendered = ask(page(scale=2.0))
    assert (rendered.width, rendered.height) == (1200, 1600)
    assert at(rendered, 100, 50) == RED
    assert at(rendered, 300, 300) == WHITE


@pytest.mark.parametrize(
    ("turn", "width", "red"),
    [(0, 600, (10, 10)), (90, 800, (790, 10)), (180, 600, (590, 790)), (270, 800, (10, 590))],
)
def test_turned_clockwise(ask, page, turn, width, red):
    rendered = ask(page(turn=turn))
    assert rendered.width == width
    assert at(rendered, *red) == RED


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_clip_is_that_part_of_the_whole(ask, page, turn):
    whole = pixels(ask(page(scale=1.5, turn=turn)))
    part = pixels(ask(page(scale=1.5, turn=turn, clip=Box(20, 10, 220, 410))))
    assert part.shape == (600, 300, 3)
    assert np.abs(part.astype(int) - whole[15:615, 30:330]).max() <= 1


def test_the_files_own_rotation_counts_before_the_turn(ask, page, tmp_path):
    document = pymupdf.open()
    sheet = document.new_page(width=600, height=800)
    sheet.draw_rect(pymupdf.Rect(0, 0, 100, 50), color=None, fill=(1, 0, 0))
    sheet.set_rotation(90)
    document.save(tmp_path / "rotated.pdf")
    rendered = ask(page(path=tmp_path / "rotated.pdf"))
    assert (rendered.width, rendered.height) == (800, 600)
    assert at(rendered, 790, 10) == RED


def test_annotations_of_the_file_are_drawn(ask, page, pdf, tmp_path):
    document = pymupdf.open(pdf)
    document[0].add_highlight_annot(pymupdf.Rect(200, 200, 300, 220))
    document.save(tmp_path / "marked.pdf")
    assert at(ask(page(path=tmp_path / "marked.pdf")), 250, 210) != WHITE


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_photograph_lies_as_inspection_measured_it(ask, tmp_path, orientation):
    picture = Image.new("RGB", (400, 300), WHITE)
    picture.paste(RED, (0, 0, 60, 60))
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture.save(tmp_path / "photo.jpg", exif=exif, dpi=(100, 100), quality=95)
    facts = inspect(tmp_path / "photo.jpg")
    rendered = ask(RenderRequest(tmp_path / "photo.jpg", facts.media_type, 0, 1.0))
    size = tuple(round(edge) for edge in facts.pages[0])
    assert (rendered.width, rendered.height) == size
    right, bottom = size[0] - 8, size[1] - 8
    red_at = {1: (8, 8), 3: (right, bottom), 6: (right, 8), 8: (8, bottom)}[orientation]
    red, green, _ = at(rendered, *red_at)
    assert red > 200 and green < 80


def test_frames_of_a_tiff_in_grey_and_in_black_and_white(ask, tmp_path):
    frames = [Image.new("L", (200, 300), 128), Image.new("1", (300, 200), 1)]
    frames[0].save(tmp_path / "fax.tif", save_all=True, append_images=frames[1:], dpi=(100, 100))
    first = ask(RenderRequest(tmp_path / "fax.tif", "image/tiff", 0, 1.0, turn=90))
    second = ask(RenderRequest(tmp_path / "fax.tif", "image/tiff", 1, 1.0, clip=Box(0, 0, 50, 50)))
    assert at(first, 100, 50) == (128, 128, 128)
    assert first.width == 216
    assert (second.width, second.height) == (50, 50)
    assert at(second, 20, 20) == WHITE


def test_no_image_has_more_pixels_than_allowed(ask, page):
    rendered = ask(page(scale=60.0))
    assert 50_000_000 < rendered.width * rendered.height <= 60_100_000


def test_what_is_wrong_with_file_or_page_is_told(ask, page, tmp_path):
    (tmp_path / "junk.pdf").write_bytes(b"no document at all")
    assert ask(page(path=tmp_path / "junk.pdf")).code == "file.damaged"
    assert ask(page(path=tmp_path / "nothing.pdf")).code == "file.damaged"
    failure = ask(page(index=99))
    assert isinstance(failure, RenderFailure)
    assert failure.code == "page.damaged"
    assert failure.request.index == 99


def test_the_window_process_loads_neither_mupdf_nor_opencv():
    program = (
        "import sys, desktop.services.rendering;"
        "assert not {'pymupdf', 'cv2', 'PIL', 'PySide6'} & set(sys.modules), sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.shared
def test_hostile_files_are_answered_one_way_or_the_other(page, shared):
    with closing(Renderer(time_limit_s=2.0)) as renderer:
        for path in sorted((shared / "badfiles").rglob("*.pdf")):
            answer = asking(renderer)(page(path=path, scale=0.5))
            assert isinstance(answer, Rendered) or answer.code.split(".")[0] in ("file", "page")
