"""The power goes: what was not synced to the disk is gone, names of files too, or there in part.

One run of an act is recorded and its calls done again on a disk that forgets, up to some moment.
Nothing acknowledged before it is lost, and the archive is whole.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import pytest

from tests.faults import acts, disk
from tests.faults.checks import CHECKS
from tests.faults.injecting import Ended, Nursery, can_inject

pytestmark = [
    pytest.mark.skipif(not can_inject(), reason="strace is missing or may not hold processes"),
    pytest.mark.timeout(3600),
]
STARTS = {
    **{"import": None, "tag": "filled", "annotate": "filled", "migrate": "filled"},
    **{"backup": "saved", "restore": "saved", "describe": "filled", "rebuild": "lost"},
    "remove": "filled",
}
SAMPLE, WHOLE = 4, 40
NAMES = ("trial", "trial.place")


class Cuts:
    """One recorded act, and the disk at any moment of it."""

    def __init__(self, nursery: Nursery, base: Path, start: Path | None, act: str) -> None:
        self._base, self._start, self.act = base, start, act
        self._begin()
        ended = nursery.run(act, base / "trial", *disk.TRACE)
        assert ended.acknowledged and not ended.bug
        self.calls = list(disk.calls(base / "trial.strace"))
        self._clear()

    def cut(self, at: int, chance: Random | None) -> Ended:
        """Leave on the real disk what is left when the power goes after `at` calls."""
        self._begin()
        model = disk.Disk(self._base, NAMES)
        self._clear()
        acknowledged: list[str] = []
        for call in self.calls[:at]:
            model.do(call)
            if call.name == "writev" and call.handles[0][1].endswith(".notes"):
                acknowledged += call.data[0].decode().splitlines()
        model.lay_down(chance)
        return Ended(tuple(line.removeprefix("ack ") for line in acknowledged), "", None)

    def _begin(self) -> None:
        self._clear()
        if self._start is not None:
            shutil.copytree(self._start, self._base / "trial")
            if acts.place_of(self._start).exists():
                shutil.copytree(acts.place_of(self._start), self._base / "trial.place")

    def _clear(self) -> None:
        for old in self._base.glob("trial*"):
            shutil.rmtree(old) if old.is_dir() else old.unlink()


@pytest.mark.parametrize("act", STARTS)
def test_nothing_acknowledged_is_lost(
    nursery: Nursery, sources: Path, request: pytest.FixtureRequest, whole: bool, act: str
) -> None:
    start = STARTS[act] and request.getfixturevalue(STARTS[act])
    cuts = Cuts(nursery, sources.parent, start, act)
    chance = Random(act)
    for number in range(WHOLE if whole else SAMPLE):
        at = len(cuts.calls) if number == 0 else chance.randint(0, len(cuts.calls))
        torn = chance if number % 2 else None
        ended = cuts.cut(at, torn)
        try:
            CHECKS[act](sources.parent / "trial", ended)
        except Exception as error:
            raise AssertionError(f"{act} cut after {at} calls, {ended}: {error!r}") from error


def test_the_model_is_the_disk(nursery: Nursery, sources: Path) -> None:
    """Every file that a run left is in the model, byte for byte; SQLite's shared memory is not."""
    base = sources.parent
    model = disk.Disk(base)
    shutil.rmtree(base / "trial", ignore_errors=True)
    nursery.run("import", base / "trial", *disk.TRACE)
    for call in disk.calls(base / "trial.strace"):
        model.do(call)
    found = {
        str(path.relative_to(base)): path.read_bytes()
        for path in (base / "trial").rglob("*")
        if path.is_file() and not path.name.endswith("-shm")
    }
    replayed = {name: b for name, b in model.live("trial").items() if not name.endswith("-shm")}
    assert replayed == found


def test_the_instrument_has_teeth(nursery: Nursery, sources: Path) -> None:
    """A program that syncs nothing loses what it acknowledged."""
    cuts = Cuts(nursery, sources.parent, None, "import carelessly")
    ended = cuts.cut(len(cuts.calls), None)
    assert "document 3" in ended.acknowledged
    with pytest.raises(AssertionError):
        CHECKS["import"](sources.parent / "trial", ended)
