"""Pages turned for looking at them, and coming back to a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from db.records import Box
from desktop.services.rendering import Adjust
from desktop.ui.viewer.layout import PageLayout
from desktop.ui.viewer.standing import Standing, standing_of
from desktop.ui.viewer.zoom import Fit
from tests.viewer.test_view import RED, colour, shown

TURNS = st.sampled_from((90, 180, 270))
WORD = Box(100, 200, 180, 230)


@given(TURNS, st.floats(0.1, 6), st.floats(0, 500), st.floats(0, 700))
def test_points_of_a_turned_page_come_back(turn, scale, x, y):
    layout = PageLayout([(600.0, 800.0)] * 3, scale, 800, turn=turn)
    there = layout.to_content(1, Box(x, y, x, y)).topLeft()
    assert layout.to_page(1, there) == pytest.approx((x, y), abs=0.02)


@given(TURNS, st.floats(0.1, 6))
def test_the_flat_page_is_led_onto_the_one_that_is_shown(turn, scale):
    layout = PageLayout([(600.0, 800.0), (300.0, 900.0)], scale, 700, turn=turn)
    for page in (0, 1):
        assert layout.turning(page).mapRect(layout.flat(page)) == layout.rect(page)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_pages_are_turned_for_looking_with_all_that_is_on_them(qtbot, view, make_document, turn):
    shown(qtbot, view, make_document())
    view.fit_page()
    view.turn_view(turn)
    qtbot.waitUntil(lambda: view.is_sharp(0))
    assert view.view_turn == turn
    assert colour(view, 0, 50, 25) == RED
    assert colour(view, 0, 300, 600) == QColor(255, 255, 255)
    before = view._layout.rect(0).width() > view._layout.rect(0).height()
    assert before is (turn != 180)
    view.turn_view(-turn)
    assert view.view_turn == 0


def test_a_turn_needs_no_other_image(qtbot, view, make_document):
    shown(qtbot, view, make_document(pages=1))
    view.set_zoom(0.5)
    qtbot.waitUntil(lambda: view.is_sharp(0))
    view.turn_view()
    assert view.is_sharp(0)


def test_what_was_seen_stands_in_until_the_right_image_is_there(qtbot, view, make_document):
    first = make_document()
    shown(qtbot, view, first)
    view.set_adjust(Adjust(invert=True))
    assert colour(view, 0, 50, 25) == RED
    qtbot.waitUntil(lambda: view.is_sharp(0))
    assert colour(view, 0, 50, 25) == QColor(0, 255, 255)
    shown(qtbot, view, make_document(document_id=2))
    view.show_document(first)
    assert not view.is_sharp(0)
    assert colour(view, 0, 50, 25) == QColor(0, 255, 255), "a tab comes back without a blank"


def test_words_are_selected_where_they_are_seen(qtbot, view, make_document):
    shown(qtbot, view, make_document())
    view.turn_view()
    there = view.in_view(0, WORD)
    assert there.height() > there.width(), "a line runs downwards on a page turned by a quarter"
    spot = view._spot(there.center())
    assert (spot.page, spot.x, spot.y) == pytest.approx((0, 140, 215), abs=1)


@pytest.mark.parametrize(
    ("turn", "step"), [(0, (2, 0)), (90, (0, -2)), (180, (-2, 0)), (270, (0, 2))]
)
def test_a_step_to_the_right_is_one_on_the_turned_page(qtbot, view, make_document, turn, step):
    shown(qtbot, view, make_document())
    view.turn_view(turn)
    assert view.on_page(2, 0) == pytest.approx(step)
    before, after = (
        view.in_view(0, WORD),
        view.in_view(
            0,
            Box(
                *(
                    edge + step[place % 2]
                    for place, edge in enumerate((WORD.x0, WORD.y0, WORD.x1, WORD.y1))
                )
            ),
        ),
    )
    assert after.left() > before.left()
    assert after.top() == pytest.approx(before.top())


def test_another_document_is_shown_upright(qtbot, view, make_document):
    shown(qtbot, view, make_document())
    view.turn_view()
    shown(qtbot, view, make_document(document_id=2))
    assert view.view_turn == 0


def test_a_place_is_come_back_to(qtbot, view, make_document):
    first = make_document()
    shown(qtbot, view, first)
    view.set_zoom(1.5)
    view.go_to(3, WORD)
    view.turn_view()
    left = view.standing
    shown(qtbot, view, make_document(document_id=2))
    view.fit_width()
    view.show_document(first)
    view.stand(standing_of(left.stored()))
    assert view.standing == left


def test_a_place_beyond_the_last_page_is_left_alone(qtbot, view, make_document):
    shown(qtbot, view, make_document(pages=2))
    view.stand(Standing(4, (4, 0.0, 0.0), 1.0, Fit.WIDTH))
    assert view.page == 0


@pytest.mark.parametrize("odd", [{"turn": 45}, {"page": -1}, {"fit": "tall"}, {"corner": [1]}])
def test_odd_places_are_refused(odd):
    good = Standing(1, (1, 0.0, 0.0), 1.0, Fit.WIDTH).stored()
    with pytest.raises((KeyError, TypeError, ValueError)):
        standing_of({**good, **odd})
