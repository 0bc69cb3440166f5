"""A check of the whole archive ends when asked to: closing the window does not wait for it."""

from __future__ import annotations

import threading
from io import BytesIO
from pathlib import Path

import pytest

from db.archive import Archive
from db.errors import Cancelled
from db.repositories.facts import set_fact
from db.strays import strays
from desktop.services.checking import Checking
from desktop.services.intake import Intake
from desktop.services.marks.taking import ForeignMarks
from desktop.services.notify import Notifier
from desktop.services.pool import SerialPool
from tests.db.filling import Filler


@pytest.fixture
def archive(tmp_path: Path):
    with Archive.open(tmp_path / "archive", owner="clerk") as opened:
        yield opened


@pytest.fixture
def checking(archive: Archive) -> Checking:
    changed, pool = Notifier(), SerialPool()
    marks = ForeignMarks(archive, pool, changed, "clerk")
    return Checking(archive, Intake(archive, pool, changed, "clerk", marks), changed)


def test_it_ends_when_it_is_asked_to(archive: Archive, checking: Checking) -> None:
    Filler(archive).document("một")
    cancelled, steps = threading.Event(), []

    def tell(so_far: object) -> None:
        steps.append(so_far)
        cancelled.set()

    with pytest.raises(Cancelled):
        checking.check(tell, cancelled)
    assert len(steps) == 1


def test_what_an_older_program_derived_is_derived_before_it_is_judged(
    archive: Archive, checking: Checking
) -> None:
    Filler(archive).document("một")
    with archive.database.writing() as conn:
        conn.exec_driver_sql("UPDATE document SET title = 'cũ'")
        set_fact(conn, "derived_version", "1.1")
    codes = {one.code for one in checking.check(lambda _: None)}
    assert codes == {"store.missing", "sidecar.missing"} & codes


def test_looking_for_strays_ends_when_it_is_asked_to(archive: Archive) -> None:
    archive.store.keep(archive.store.receive(BytesIO(b"stray")))
    assert strays(archive, lambda: True) == []
    assert len(strays(archive)) == 1
