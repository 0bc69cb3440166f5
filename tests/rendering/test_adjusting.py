"""Images made easier to read."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from desktop.services.rendering import AS_IT_IS, Adjust
from desktop.services.rendering.adjusting import adjusted
from tests.rendering.test_rendering import at

PAPER, INK = (245, 243, 238), (40, 38, 42)
SEAL, PEN = (200, 40, 50), (40, 60, 170)


@pytest.fixture
def scan() -> np.ndarray:
    """Paper with a bar of black, of seal red and of ballpoint blue, and black under the seal."""
    made = np.full((120, 120, 3), PAPER, dtype=np.uint8)
    made[10:20, 10:110] = INK
    made[40:50, 10:110] = SEAL
    made[70:80, 10:110] = PEN
    made[40:50, 55:65] = INK
    return made


def near(pixel, colour, by: int = 25) -> bool:
    return bool(np.abs(pixel.astype(int) - colour).max() <= by)


def test_nothing_is_done_where_nothing_was_asked_for(scan):
    assert np.array_equal(adjusted(scan, AS_IT_IS), scan)


def test_lighter_stronger_and_inverted(scan):
    assert adjusted(scan, Adjust(brightness=30))[15, 50].min() > 70
    strong = adjusted(scan, Adjust(contrast=60))
    assert strong[15, 50].max() == 0 and strong[5, 5].min() == 255
    assert tuple(adjusted(scan, Adjust(invert=True))[5, 5]) == (10, 12, 17)


@pytest.mark.parametrize(
    ("ink", "gone", "stays"),
    [("red", (45,), (75,)), ("blue", (75,), (45,)), ("both", (45, 75), ())],
)
def test_ink_of_a_colour_becomes_paper_and_letters_stay(scan, ink, gone, stays):
    made = adjusted(scan, Adjust(without=ink))
    assert all(near(made[row, 30], PAPER) for row in gone)
    assert all(near(made[row, 30], scan[row, 30], 5) for row in stays)
    assert near(made[15, 50], INK, 5)
    assert made[45, 60].max() < 90, "letters under the seal stay"


def test_the_renderer_adjusts_what_is_asked_for(ask, page):
    plain = page(scale=1.0)
    assert at(ask(replace(plain, adjust=Adjust(without="red"))), 20, 20) == (255, 255, 255)
    assert at(ask(replace(plain, adjust=Adjust(invert=True))), 300, 300) == (0, 0, 0)
    assert at(ask(plain), 20, 20) == (255, 0, 0)
