"""What the benchmark of reading says of a model beside another one."""

from __future__ import annotations

from benchmarks._reading_table import Score, against, table

NAMES = ("vie", "ours")


def _page(one: float, other: float, seconds: float = 1.0) -> tuple[Score, Score]:
    numbers = [(round(100 * error), 100) for error in (one, other)]
    return Score(one, one, *numbers[0], 1.0), Score(other, other, *numbers[1], seconds)


def _said(found: dict[str, list[tuple[Score, Score]]]) -> dict[str, str]:
    lines = list(against(found, NAMES, "vie", "ours"))[1:]
    return {line[2:30].strip(): line.split()[-1] for line in lines}


def test_each_promise_is_judged_by_itself() -> None:
    found = {
        "clean": [_page(0.02, 0.01)],
        "worn": [_page(0.02, 0.03), _page(0.02, 0.02)],
        "real": [_page(0.04, 0.03, seconds=1.5)],
    }
    assert _said(found) == {
        "words missing, clean": "kept",
        "words missing, worn": "MISSED",  # worse than the other model
        "words missing, real": "MISSED",  # better, but not by half
        "words missing, made: mean": "MISSED",
        "numbers missing, made": "MISSED",
        "seconds a page": "MISSED",
    }


def test_promises_that_are_kept_and_profiles_without_errors() -> None:
    found = {"clean": [_page(0.0, 0.0)], "worn": [_page(0.04, 0.01)], "real": [_page(0.04, 0.02)]}
    assert set(_said(found).values()) == {"kept"}


def test_a_profile_counts_as_much_as_another_in_the_mean() -> None:
    found = {"clean": [_page(0.0, 0.0)] * 9, "worn": [_page(0.5, 0.5)]}
    mean = list(table(found, NAMES))[-1]
    assert mean.startswith("made: mean")
    assert "25.00%" in mean


def test_a_page_with_a_single_number_weighs_no_more_than_that() -> None:
    crowded, bare = Score(0.0, 0.0, 0, 99, 1.0), Score(0.0, 0.0, 1, 1, 1.0)
    mean = list(table({"clean": [(crowded,), (bare,)], "worn": [(crowded,)]}, ["ours"]))
    assert "1.00%" in mean[1]
