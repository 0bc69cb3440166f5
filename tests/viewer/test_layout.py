from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSize

from db.records import Box
from desktop.ui.viewer.layout import GAP, PageLayout
from desktop.ui.viewer.zoom import STEPS, Fit, Zoom

A4, A3_ACROSS = (595.0, 842.0), (1191.0, 842.0)
sizes = st.lists(st.tuples(st.floats(10, 3000), st.floats(10, 3000)), min_size=1, max_size=20)


@given(sizes, st.floats(0.1, 8))
def test_pages_follow_each_other_without_overlap(pages, scale):
    layout = PageLayout(pages, scale, 800)
    rects = [layout.rect(page) for page in range(len(pages))]
    for above, below in pairwise(rects):
        assert below.top() == above.top() + above.height() + GAP
    assert layout.height == rects[-1].top() + rects[-1].height() + GAP
    assert all(layout.at(rect.center().y()) == page for page, rect in enumerate(rects))


@given(sizes, st.floats(0.1, 8), st.data())
def test_points_come_back_from_the_content(pages, scale, data):
    layout = PageLayout(pages, scale, 800)
    page = data.draw(st.integers(0, len(pages) - 1))
    x, y = data.draw(st.floats(0, 500)), data.draw(st.floats(0, 500))
    there = layout.to_content(page, Box(x, y, x + 10, y + 10)).topLeft()
    assert layout.to_page(page, there) == pytest.approx((x, y), abs=0.01)


def test_narrow_pages_are_centred():
    layout = PageLayout([A4, A3_ACROSS], 1.0, 1500)
    assert layout.rect(0).center().x() == pytest.approx(layout.rect(1).center().x(), abs=1)


def test_a_layout_without_pages_has_nothing_in_view():
    assert list(PageLayout((), 1.0, 500).between(0, 500)) == []
    assert PageLayout((), 1.0, 500).at(100) == 0


def test_pages_in_view():
    layout = PageLayout([A4] * 5000, 1.0, 800)
    assert layout.between(900, 1000) == range(1, 2)
    assert layout.between(0, 900) == range(0, 2)
    assert layout.between(layout.rect(3).top() - GAP, layout.rect(3).top()) == range(3, 4)
    assert list(layout.between(layout.height - 5, layout.height)) == []
    assert layout.to_page(4999, QPointF(layout.rect(4999).topLeft())) == (0, 0)


def test_zoom_steps_go_up_and_down_and_stop():
    zoom = Zoom(1.05)
    assert zoom.larger().factor == 1.1
    assert zoom.smaller().factor == 1.0
    assert Zoom(STEPS[-1]).larger().factor == STEPS[-1]
    assert Zoom(STEPS[0]).smaller().factor == STEPS[0]
    assert Zoom(1.0).larger().fit is Fit.FREE


def test_fits():
    view = QSize(595 + 2 * GAP, 421 + 2 * GAP)
    assert Zoom(fit=Fit.WIDTH).fitted(A4, view, 1.0).factor == pytest.approx(1.0)
    assert Zoom(fit=Fit.PAGE).fitted(A4, view, 1.0).factor == pytest.approx(0.5)
    assert Zoom(2.0, Fit.FREE).fitted(A4, view, 1.0).factor == 2.0
    assert Zoom(fit=Fit.WIDTH).fitted(A4, QSize(5, 5), 1.0).factor == 1.0
