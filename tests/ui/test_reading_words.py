"""What is said of the reading."""

from __future__ import annotations

import pytest

from desktop.services.pace import Pace
from desktop.ui.reading.wording import left_text


def test_nothing_is_said_to_be_left_when_all_is_read():
    now = [0.0]
    pace = Pace(lambda: now[0])
    pace.start()
    for now[0] in (1.0, 2.0, 3.0):
        pace.page_done()
    assert pace.seconds_for(0) is None
    assert pace.seconds_for(2) == pytest.approx(2.0)


@pytest.mark.usefixtures("qapp")
def test_the_last_moments_are_not_counted():
    assert left_text(0.4) == left_text(2.9) == "nearly done"
    assert "4" in left_text(4.0)
