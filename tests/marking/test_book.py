"""What the office agreed on about marks: stored in the archive, and in what marks look like."""

from __future__ import annotations

import base64
from pathlib import Path

import numpy as np
import pymupdf
import pytest
from PIL import Image, ImageDraw

from db.records import Box
from db.repositories.facts import MARK_BOOK, set_fact
from db.sidecar_reading import put_archive
from db.sidecar_rows import describe_archive
from desktop.services.marks.book import MarkBooks, OwnStamp
from desktop.services.marks.picture import stamp_picture
from desktop.services.marks.pressure import pieces, pressure_text, smoothed_pressure
from ocr.errors import UnreadableFile
from tests.making import PARTY_PAGE, make_scan
from tests.marking.marks import mark_at
from tests.marking.test_round_trip import copy_of, read_again, rendered
from tests.services.conftest import take_in

PLACE = Box(150, 200, 290, 300)


@pytest.fixture(scope="module")
def seal(tmp_path_factory) -> Path:
    """A red ring on white paper, as a scanner sees it."""
    path = tmp_path_factory.mktemp("dấu") / "dấu.jpg"
    picture = Image.new("RGB", (900, 600), "white")
    ImageDraw.Draw(picture).ellipse((250, 50, 650, 450), outline=(200, 20, 30), width=40)
    picture.save(path, quality=90)
    return path


def test_a_stamps_picture_loses_its_paper_and_its_margin(seal):
    text, shape = stamp_picture(seal)
    assert shape == pytest.approx(1, abs=0.05)
    assert len(text) < 40_000
    raw = base64.b64decode(text)
    assert raw.startswith(b"\x89PNG")


def test_what_is_no_picture_is_refused(tmp_path):
    (tmp_path / "a.png").write_bytes(b"no picture")
    with pytest.raises(UnreadableFile, match=r"picture\.unreadable"):
        stamp_picture(tmp_path / "a.png")


def test_the_book_lives_in_the_archive_and_in_its_sidecar(workspace):
    books = workspace.annotating.books
    books.name_colours({"#ffd54a": " cần xem lại ", "#8bd17c": " "})
    books.keep_stamps((OwnStamp("ĐÃ ĐỐI CHIẾU", signed=False), OwnStamp("", "aGVsbG8=", True, 1.5)))
    again = MarkBooks(workspace.archive)
    assert again.book == books.book
    assert again.meaning("#ffd54a") == "cần xem lại"
    assert again.meaning("#8bd17c") == ""
    with workspace.archive.database.reading() as conn:
        content = describe_archive(conn)
    with workspace.archive.database.writing() as conn:
        set_fact(conn, MARK_BOOK, "{}")
        put_archive(conn, {**content, "tags": []}, workspace.archive.clock())
    assert MarkBooks(workspace.archive).book == books.book


def test_an_own_stamp_is_signed_only_where_it_says_so(workspace):
    style = workspace.annotating.own_stamp_style(OwnStamp("SAO LỤC", signed=False))
    assert style == {"stamp": "own", "text": "SAO LỤC"}
    signed = workspace.annotating.own_stamp_style(OwnStamp("SAO LỤC", "aGVsbG8=", shape=1.5))
    assert (signed["name"], signed["image"]) == ("Lê Văn Thư", "aGVsbG8=")


@pytest.mark.parametrize("tool", ["mupdf", "poppler", "pdfium"])
def test_a_picture_stamp_is_seen_in_other_readers_and_comes_back(tmp_path, seal, tool):
    picture, shape = stamp_picture(seal)
    style = {"stamp": "own", "text": "", "image": picture, "shape": shape}
    mark = mark_at("stamp", PLACE, style=style)
    path, page = copy_of(tmp_path, [mark])
    (back,) = read_again(path, page)
    assert back.style["image"] == picture
    shown = rendered(path, tool, tmp_path)
    red = np.argwhere((shown[:, :, 0] > 150) & (shown[:, :, 1] < 110))
    assert len(red) > 200
    (top, left), (foot, right) = red.min(axis=0), red.max(axis=0)
    assert PLACE.y0 - 2 <= top <= foot <= PLACE.y1
    assert right - left == pytest.approx(foot - top, abs=4), "a ring stays a ring"


def test_pressure_is_smoothed_with_its_line_and_makes_it_broader():
    forces = smoothed_pressure((0.0, 1.0, 1.0))
    mark = mark_at("ink", PLACE)
    assert len(forces) == len(mark.strokes[0])
    pressed = mark_at("ink", PLACE, style={"width": 2.0, "pressure": pressure_text([forces])})
    found = list(pieces(pressed))
    assert len(found) == len(forces) - 1
    assert found[0].share < 0.6 < 1.4 < found[-1].share
    assert not list(pieces(mark_at("ink", PLACE, style={"pressure": "00ff"})))
    assert not list(pieces(mark_at("ink", PLACE, style={"pressure": "zz" * len(forces)})))


def test_a_copied_stamp_keeps_its_picture(workspace, tmp_path):
    (item,) = take_in(workspace, make_scan(tmp_path / "a.pdf", PARTY_PAGE)).items
    mark = mark_at("stamp", PLACE, style={"stamp": "own", "image": "aGVsbG8=", "shape": 1.0})
    copied = workspace.annotating.copied(mark, item.document_id, 0).after
    assert copied.style == mark.style


def test_a_damaged_picture_costs_only_itself(tmp_path):
    mark = mark_at("stamp", PLACE, style={"stamp": "own", "text": "CHỮ", "image": "aGVsbG8="})
    path, page = copy_of(tmp_path, [mark])
    assert len(read_again(path, page)) == 1


def test_the_summary_of_notes_says_what_colours_mean(workspace, tmp_path):
    (item,) = take_in(workspace, make_scan(tmp_path / "a.pdf", PARTY_PAGE)).items
    workspace.annotating.books.name_colours({"#ffd54a": "cần xem lại"})
    mark = mark_at("highlight", PLACE, document_id=item.document_id, body="Số liệu")
    workspace.editing.apply(workspace.annotating.all_changed([(None, mark)]))
    copy = workspace.exporting.save_annotated([item.document_id], tmp_path / "c.pdf")
    with pymupdf.open(copy.path) as document:
        assert "cần xem lại" in document[-1].get_text()
