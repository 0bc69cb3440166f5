"""Tables: cells found by their rules, read row by row; text around them stays in its place."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.layout.tables import find_tables, ordered
from tests.ocr.test_layout import page

DPI = 200.0


def ruled() -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """A page with a table of two rows and two columns, and an underlined word."""
    image = np.full((2300, 1650), 255, np.uint8)
    for y in (600, 760, 920):
        cv2.line(image, (200, y), (1400, y), 90, 2)
    for x in (200, 700, 1400):
        cv2.line(image, (x, 600), (x, 920), 90, 2)
    cv2.line(image, (300, 300), (700, 300), 0, 3)
    return image


def test_cells_are_found_and_read_in_order() -> None:
    tables = find_tables(ruled(), DPI)
    assert [len(table.cells) for table in tables] == [4]
    lines = page(
        (220, 400, "Trước bảng"),
        (220, 620, "Ô một"),
        (720, 620, "Ô hai"),
        (220, 670, "dòng sau"),
        (720, 690, "tiếp"),
        (220, 800, "Ô ba"),
        (720, 800, "Ô bốn"),
        (220, 1000, "Sau bảng"),
    )
    texts = [line.text for line in ordered(lines, 2300, tables)]
    assert texts == [
        "Trước bảng", "Ô một", "dòng sau", "Ô hai", "tiếp", "Ô ba", "Ô bốn", "Sau bảng",
    ]  # fmt: skip


def test_a_line_across_cells_is_divided() -> None:
    tables = find_tables(ruled(), DPI)
    lines = page((480, 640, "Ủy ban nhân dân tỉnh và"))
    assert [line.text for line in ordered(lines, 2300, tables)] == ["Ủy ban nhân dân", "tỉnh và"]


def test_a_page_without_rules_has_no_table() -> None:
    assert find_tables(np.full((2300, 1650), 255, np.uint8), DPI) == ()
