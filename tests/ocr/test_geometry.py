"""The way to the page and back is exact."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.geometry import rotation, scaling
from ocr.values import Box

numbers = st.floats(-5000, 5000)
angles = st.floats(-5, 5)
scales = st.floats(0.05, 20)


@given(numbers, numbers, angles, numbers, numbers, scales, scales)
def test_points_come_back(
    x: float, y: float, angle: float, cx: float, cy: float, sx: float, sy: float
) -> None:
    there = rotation(angle, (cx, cy)).then(scaling(sx, sy))
    assert there.inverse().point(*there.point(x, y)) == pytest.approx((x, y), abs=1e-6)


@given(numbers, numbers, st.floats(0, 900), st.floats(0, 90), angles, scales)
def test_boxes_come_back(
    x: float, y: float, width: float, height: float, angle: float, scale: float
) -> None:
    box = Box(x, y, x + width, y + height)
    there = rotation(angle, (300, 400)).then(scaling(scale, scale))
    assert tuple(there.inverse().box(there.box(box))) == pytest.approx(tuple(box), abs=1e-5)


def test_positive_degrees_turn_clockwise_on_the_screen() -> None:
    assert rotation(90, (0, 0)).point(1, 0) == pytest.approx((0, 1))
