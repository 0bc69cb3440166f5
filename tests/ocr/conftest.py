"""Pages for the reading room's tests: typeset here, scanned by script, read by Tesseract."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pymupdf
import pytest

from ocr.engine import TesseractEngine
from ocr.page_image import PageImage
from ocr.pages import load_page

FONT = pymupdf.Font("notos")
BODY = (
    "Thực hiện Nghị quyết Đại hội Đảng bộ tỉnh, Ban Thường vụ Tỉnh ủy yêu cầu",
    "các cấp ủy, tổ chức đảng tập trung lãnh đạo, chỉ đạo hoàn thành nhiệm vụ",
    "phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh trên địa bàn tỉnh,",
    "kịp thời tháo gỡ khó khăn, vướng mắc cho người dân và doanh nghiệp; tăng",
    "cường kiểm tra, giám sát việc thực hiện và báo cáo kết quả theo quy định.",
)


@cache
def typeset() -> bytes:
    """A Party directive of one page, born digital."""
    with pymupdf.open() as document:
        page = document.new_page(width=595, height=842)
        page.insert_font(fontname="f", fontbuffer=FONT.buffer)
        for x, y, size, text in _placed():
            page.insert_text((x, y), text, fontname="f", fontsize=size)
        return bytes(document.tobytes())


def _placed() -> list[tuple[float, float, float, str]]:
    head = [
        (70, 70, 12, "ĐẢNG BỘ TỈNH KHÁNH HÒA"),
        (120, 88, 12, "TỈNH ỦY"),
        (112, 122, 12, "Số 41-TB/TU"),
        (330, 70, 12, "ĐẢNG CỘNG SẢN VIỆT NAM"),
        (320, 122, 11, "Nha Trang, ngày 02 tháng 3 năm 2021"),
        (262, 170, 14, "THÔNG BÁO"),
        (190, 190, 12, "về công tác số hóa tài liệu lưu trữ"),
    ]
    body = [(95 if n == 0 else 70, 230 + 20 * n, 12.0, line) for n, line in enumerate(BODY)]
    foot = [
        (70, 380, 11, "Nơi nhận:"),
        (70, 396, 11, "- Các huyện ủy, thành ủy,"),
        (70, 412, 11, "- Lưu Văn phòng Tỉnh ủy."),
        (360, 380, 12, "T/M BAN THƯỜNG VỤ"),
        (385, 398, 12, "PHÓ BÍ THƯ"),
        (370, 470, 12, "Nguyễn Văn Hiền"),
    ]
    return [*head, *body, *foot]


@pytest.fixture(scope="session")
def born_digital(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directive as a PDF with its text layer."""
    path = tmp_path_factory.mktemp("pages") / "directive.pdf"
    path.write_bytes(typeset())
    return path


@pytest.fixture(scope="session")
def picture(born_digital: Path) -> PageImage:
    """The directive as a clean picture at 200 dpi."""
    return load_page(born_digital, "application/pdf", 0, dpi=200)


@pytest.fixture
def scanned(tmp_path: Path) -> Callable[[PageImage], Path]:
    """Puts a picture into a PDF of one page, as a scanner does."""

    def scan(image: PageImage) -> Path:
        path = tmp_path / "scan.pdf"
        with pymupdf.open() as document:
            page = document.new_page(width=image.width, height=image.height)
            page.insert_image(page.rect, stream=png_of(image))
            document.save(path)
        return path

    return scan


def png_of(image: PageImage) -> bytes:
    """The pixels as a PNG file."""
    import cv2

    pixels = image.pixels if image.pixels.ndim == 2 else image.pixels[:, :, ::-1]
    return bytes(cv2.imencode(".png", pixels)[1].tobytes())


@pytest.fixture(scope="session")
def tesseract() -> TesseractEngine:
    """The real engine."""
    return TesseractEngine()
