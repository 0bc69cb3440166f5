from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.records import Box
from desktop.services.rendering.geometry import target, turning, upright_size

sizes = st.floats(1, 5000)
turns = st.sampled_from([0, 90, 180, 270])


@given(sizes, sizes, turns)
def test_turning_maps_the_page_onto_the_turned_page(width, height, turn):
    a, b, c, d, e, f = turning(width, height, turn)
    across, down = upright_size(width, height, turn)
    corners = {
        (round(a * x + c * y + e, 6), round(b * x + d * y + f, 6))
        for x in (0, width)
        for y in (0, height)
    }
    assert corners == {(round(x, 6), round(y, 6)) for x in (0, across) for y in (0, down)}


def test_a_clockwise_turn_brings_the_top_left_corner_to_the_top_right():
    a, b, c, d, e, f = turning(600, 800, 90)
    assert (a * 0 + c * 0 + e, b * 0 + d * 0 + f) == (800, 0)


@given(sizes, sizes, st.floats(0.01, 50))
def test_targets_have_pixels_but_not_too_many(width, height, scale):
    found = target(width, height, scale, None, max_pixels=1_000_000)
    across, down = found.right - found.left, found.bottom - found.top
    assert across >= 1 and down >= 1
    assert across * down <= 1_000_000 * 1.1 + across + down


def test_neighbouring_clips_meet_without_gap_or_overlap():
    left = target(600, 800, 1.7, Box(0, 0, 100.3, 800))
    right = target(600, 800, 1.7, Box(100.3, 0, 600, 800))
    assert left.right == right.left
    assert right.right == round(600 * 1.7)
