"""The stall meter itself: it must see a blocked loop and leave a free one alone."""

from __future__ import annotations

import time

from tests.patience import STALL_S
from tests.ui.stall import StallMeter

LONG_S = 2.5 * STALL_S


def test_a_blocked_loop_is_found_with_its_place(qtbot):
    meter = StallMeter()
    meter.start()
    qtbot.wait(50)
    end = time.perf_counter() + LONG_S
    while time.perf_counter() < end:
        pass
    qtbot.wait(50)
    meter.stop()
    assert len(meter.stalls) == 1
    assert "test_a_blocked_loop" in meter.stalls[0].stack


def test_a_waiting_loop_is_found_too(qtbot):
    meter = StallMeter()
    meter.start()
    qtbot.wait(50)
    time.sleep(LONG_S)
    qtbot.wait(50)
    meter.stop()
    assert [stall.seconds > STALL_S for stall in meter.stalls] == [True]


def test_a_free_loop_is_left_alone(qtbot):
    meter = StallMeter()
    meter.start()
    qtbot.wait(300)
    meter.stop()
    assert not meter.stalls
