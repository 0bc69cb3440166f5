"""Inspection and page pictures: sizes agree, oddities are named, bombs are not unpacked."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pymupdf
import pytest
from PIL import Image

from ocr.errors import UnreadableFile
from ocr.pages import inspect, load_page


def test_the_page_size_is_the_same_wherever_computed(born_digital: Path) -> None:
    facts = inspect(born_digital)
    page = load_page(born_digital, facts.media_type, 0, dpi=100)
    assert facts.pages == ((page.width, page.height),) == ((595.0, 842.0),)
    assert page.pixels.shape[:2] == (1169, 826)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_is_applied(tmp_path: Path, orientation: int) -> None:
    upright = np.full((300, 200), 255, np.uint8)
    upright[:60, :40] = 0  # the top left corner is dark
    stored = {
        1: upright, 2: upright[:, ::-1], 3: upright[::-1, ::-1], 4: upright[::-1],
        5: upright.T, 6: np.rot90(upright), 7: upright[::-1, ::-1].T, 8: np.rot90(upright, 3),
    }[orientation]  # fmt: skip
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / "photo.jpg"
    Image.fromarray(np.ascontiguousarray(stored)).save(path, exif=exif, dpi=(100, 100))
    facts = inspect(path)
    page = load_page(path, facts.media_type, 0)
    assert facts.pages[0] == pytest.approx((200 * 72 / 100, 300 * 72 / 100))
    assert page.pixels.shape == (300, 200)
    assert page.pixels[10, 10] < 60
    assert page.pixels[290, 190] > 200


def test_pixels_that_are_not_square_are_made_square(tmp_path: Path) -> None:
    path = tmp_path / "fax.tif"
    Image.new("1", (1728, 1100), 1).save(path, dpi=(204, 98), compression="group4")
    facts = inspect(path)
    page = load_page(path, facts.media_type, 0)
    assert facts.pages[0] == pytest.approx((1728 * 72 / 204, 1100 * 72 / 98), rel=0.01)
    assert page.scale_x == pytest.approx(page.scale_y, rel=0.01)


@pytest.mark.parametrize("dpi", [1, 9000])
def test_absurd_resolutions_are_not_believed(tmp_path: Path, dpi: int) -> None:
    path = tmp_path / "odd.jpg"
    Image.new("L", (1240, 1754), 255).save(path, dpi=(dpi, dpi))
    facts = inspect(path)
    assert [warning.code for warning in facts.warnings] == ["image.odd_dpi"]
    assert facts.pages[0] == pytest.approx((595, 842), rel=0.01)


def test_frames_are_pages(tmp_path: Path) -> None:
    path = tmp_path / "two.tif"
    first, second = Image.new("L", (400, 600), 255), Image.new("L", (600, 400), 255)
    first.save(path, save_all=True, append_images=[second], dpi=(100, 100))
    assert [tuple(map(round, page)) for page in inspect(path).pages] == [(288, 432), (432, 288)]


def test_a_password_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "locked.pdf"
    with pymupdf.open() as document:
        document.new_page()
        document.save(
            path, encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="mật-khẩu", owner_pw="x"
        )
    with pytest.raises(UnreadableFile, match=r"file\.password"):
        inspect(path)


def test_scripts_and_attachments_are_named(tmp_path: Path) -> None:
    path = tmp_path / "active.pdf"
    with pymupdf.open() as document:
        document.new_page()
        document.embfile_add("evil.exe", b"harmless")
        xref = document.get_new_xref()
        document.update_object(xref, "<</S/JavaScript/JS(app.alert\\(1\\))>>")
        document.xref_set_key(document.pdf_catalog(), "OpenAction", f"{xref} 0 R")
        document.save(path)
    codes = {warning.code for warning in inspect(path).warnings}
    assert {"file.has_script", "file.has_attachments"} <= codes


def test_a_cut_file_is_called_repaired_or_damaged(tmp_path: Path, born_digital: Path) -> None:
    path = tmp_path / "cut.pdf"
    whole = born_digital.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    try:
        codes = [warning.code for warning in inspect(path).warnings]
    except UnreadableFile as problem:
        codes = [problem.code]
    assert set(codes) & {"file.repaired", "file.damaged"}


def test_a_giant_page_is_drawn_within_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "roll.pdf"
    with pymupdf.open() as document:
        document.new_page(width=14000, height=14000)
        document.save(path)
    page = load_page(path, "application/pdf", 0, max_pixels=1_000_000)
    assert page.pixels.shape[0] * page.pixels.shape[1] <= 1_010_000


def test_an_image_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    Image.new("1", (20000, 20000)).save(path)
    with pytest.raises(UnreadableFile, match=r"file\.too_large"):
        inspect(path)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turning_swaps_the_sides(born_digital: Path, turn: int) -> None:
    page = load_page(born_digital, "application/pdf", 0, dpi=50, turn=turn)  # type: ignore[arg-type]  # parametrized
    sides = (595.0, 842.0) if turn in (0, 180) else (842.0, 595.0)
    assert (page.width, page.height) == sides
    assert page.pixels.shape[1] / page.width == pytest.approx(page.scale, rel=0.01)


def test_forms_that_draw_each_other_without_end_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "laughs.pdf"
    with pymupdf.open() as document:
        page = document.new_page()
        inner = 0
        for _ in range(12):
            form = document.get_new_xref()
            named = f"/Resources<</XObject<</F {inner} 0 R>>>>" if inner else ""
            document.update_object(form, f"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]{named}>>")
            document.update_stream(form, b"/F Do " * 10 if inner else b"0 0 5 5 re f")
            inner = form
        document.xref_set_key(page.xref, "Resources", f"<</XObject<</F {inner} 0 R>>>>")
        content = document.get_new_xref()
        document.update_object(content, "<<>>")
        document.update_stream(content, b"/F Do")
        document.xref_set_key(page.xref, "Contents", f"{content} 0 R")
        document.save(path)
    with pytest.raises(UnreadableFile, match=r"page\.too_large"):
        load_page(path, "application/pdf", 0, dpi=50)
