"""Small scans made for tests: typeset by MuPDF, turned into pictures like a scanner's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pymupdf

FONT = pymupdf.Font("notos")
PARTY_PAGE = (
    "ĐẢNG BỘ TỈNH SÔNG LAM",
    "TỈNH ỦY",
    "Số 596-KL/TU",
    "Hồng Lĩnh, ngày 02 tháng 12 năm 2014",
    "KẾT LUẬN",
    "về công tác điều hành ngân sách",
    "Ban Thường vụ Tỉnh ủy yêu cầu các cấp tập trung tháo gỡ điểm nghẽn,",
    "khắc phục hạn chế trong điều hành và báo cáo kết quả trước ngày 30/6/2015.",
)


def _page(document: pymupdf.Document, lines: Sequence[str], dpi: int) -> None:
    with pymupdf.open() as typeset:
        page = typeset.new_page(width=595, height=842)
        page.insert_font(fontname="notos", fontbuffer=FONT.buffer)
        for number, line in enumerate(lines):
            page.insert_text((70, 90 + 26 * number), line, fontname="notos", fontsize=13)
        picture = page.get_pixmap(dpi=dpi, colorspace=pymupdf.csGRAY)
    scanned = document.new_page(width=595, height=842)
    scanned.insert_image(scanned.rect, pixmap=picture)


def make_scan(path: Path, *pages: Sequence[str], dpi: int = 200) -> Path:
    """Write a PDF whose pages are nothing but pictures of the given lines."""
    with pymupdf.open() as document:
        for lines in pages:
            _page(document, lines, dpi)
        document.save(path, deflate=True)
    return path


def make_picture(path: Path, lines: Sequence[str], dpi: int = 200) -> Path:
    """Write one page of lines as a JPEG or PNG, by the path's ending."""
    with pymupdf.open() as document:
        _page(document, lines, dpi)
        document[0].get_pixmap(dpi=dpi).save(path)
    return path
