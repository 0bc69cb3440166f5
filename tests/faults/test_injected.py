"""A process that dies, a disk that is full or fails: at every call that writes.

Nothing that was acknowledged is lost, nothing is there twice or in part, the archive opens, and
doing it again gives what a run without a fault gives.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.faults import acts
from tests.faults.checks import CHECKS, Check
from tests.faults.injecting import Ended, Fault, Nursery, can_inject, faults

pytestmark = [
    pytest.mark.skipif(not can_inject(), reason="strace is missing or may not hold processes"),
    pytest.mark.timeout(6 * 3600),
]
KINDS = ("KILL", "ENOSPC", "ENOSPC+", "EIO", "EIO+")


class Trial:
    """Runs one act with every fault, each on a fresh copy of what it starts from."""

    def __init__(self, nursery: Nursery, base: Path, start: Path | None, whole: bool) -> None:
        self._nursery, self._base, self._start, self._whole = nursery, base, start, whole

    def run(self, act: str, check: Check, *, sample: int) -> int:
        """Try them all, or about `sample` of them; how many were tried."""
        well = self._try(act, check, None)
        assert well.acknowledged
        planned = faults(well.calls, KINDS)
        chosen = planned if self._whole else planned[:: max(1, len(planned) // sample)]
        for fault in chosen:
            self._try(act, check, fault)
        return len(chosen)

    def _begin(self, folder: Path) -> None:
        for old in self._base.glob("trial*"):
            shutil.rmtree(old) if old.is_dir() else old.unlink()
        if self._start is not None:
            shutil.copytree(self._start, folder)
            if acts.place_of(self._start).exists():
                shutil.copytree(acts.place_of(self._start), acts.place_of(folder))

    def _try(self, act: str, check: Check, fault: Fault | None) -> Ended:
        folder = self._base / "trial"
        self._begin(folder)
        ended = self._nursery.run(act, folder, *(fault.words if fault else ()))
        try:
            assert not ended.bug
            check(folder, ended)
        except Exception as error:
            raise AssertionError(f"{act}, {fault}: {ended} {error!r}") from error
        return ended


def test_an_import(nursery: Nursery, sources: Path, whole: bool) -> None:
    trial = Trial(nursery, sources.parent, None, whole)
    assert trial.run("import", CHECKS["import"], sample=12) > 10


@pytest.mark.parametrize(
    ("act", "start"),
    [
        *(("tag", "filled"), ("annotate", "filled"), ("migrate", "filled")),
        ("remove", "filled"),
        *(("backup", "saved"), ("restore", "saved"), ("describe", "filled"), ("rebuild", "lost")),
    ],
)
def test_an_act(
    nursery: Nursery, request: pytest.FixtureRequest, whole: bool, act: str, start: str
) -> None:
    folder = request.getfixturevalue(start)
    assert Trial(nursery, folder.parent, folder, whole).run(act, CHECKS[act], sample=9) > 5
