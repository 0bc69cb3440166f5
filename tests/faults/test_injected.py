"""A process that dies, a disk that is full or fails: at every call that writes.

Nothing that was acknowledged is lost, nothing is there twice or in part, the archive opens, and
doing it again gives what a run without a fault gives.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db.archive import Archive
from db.database import Database
from db.finding import Filter, Sort
from db.migrations import HEAD
from db.migrations.runner import check_version, migrate
from db.records import DocumentRow
from db.repositories import annotations, documents, pages
from db.restoring import choose, restore
from db.search.find import search
from db.sidecar_files import SidecarFiles
from db.verify import verify
from tests.faults import acts
from tests.faults.injecting import Ended, Fault, Nursery, can_inject, faults
from tests.making import PARTY_PAGE, make_scan

pytestmark = [
    pytest.mark.skipif(not can_inject(), reason="strace is missing or may not hold processes"),
    pytest.mark.timeout(3600),
]
KINDS = ("KILL", "ENOSPC", "ENOSPC+", "EIO", "EIO+")
Check = Callable[[Path, Ended], None]


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    made = Nursery()
    yield made
    made.close()


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("faults") / "sources"
    folder.mkdir()
    for number in range(1, 4):
        make_scan(folder / f"{number}.pdf", *[PARTY_PAGE[: number + 1]] * (number % 2 + 1), dpi=40)
    return folder


@pytest.fixture(scope="module")
def filled(sources: Path) -> Path:
    """An archive with three documents that were read."""
    folder = sources.with_name("filled")
    acts.import_three(folder, lambda text: None)
    return folder


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


def rows_of(archive: Archive) -> list[DocumentRow]:
    with archive.database.reading() as conn:
        return documents.rows(conn, documents.ids(conn, Filter(), Sort()))


def sound(archive: Archive) -> None:
    """Nothing in part, nothing at odds; only originals nobody acknowledged may lie there."""
    assert {finding.code for finding in verify(archive)} <= {"store.unknown"}
    with archive.database.reading() as conn:
        for row in rows_of(archive):
            assert len(pages.of_document(conn, row.id)) == row.page_count > 0


def imported(folder: Path, ended: Ended) -> None:
    with acts.open_archive(folder) as archive:
        sound(archive)
        ids = {row.id for row in rows_of(archive)}
        with archive.database.reading() as conn:
            for kind, number in (ack.split() for ack in ended.acknowledged):
                if kind == "document":
                    assert int(number) in ids
                else:
                    assert pages.get(conn, int(number)).state == "done"
                    assert pages.content(conn, int(number)).text.strip() == acts.WORDS
    acts.import_three(folder, lambda text: None)
    with acts.open_archive(folder) as archive:
        assert verify(archive) == []
        assert len(rows_of(archive)) == len(acts.sources(folder))
        assert {row.state for row in rows_of(archive)} == {"unconfirmed"}
        with archive.database.reading() as conn:
            assert search(conn, "dieu hanh").total == len(acts.sources(folder))


def tagged(folder: Path, ended: Ended) -> None:
    with acts.open_archive(folder) as archive:
        sound(archive)
        having = [row.id for row in rows_of(archive) if row.tags]
        assert sorted(having) in ([], [1, 2])
        assert having or "tag" not in ended.acknowledged
    acts.tag(folder, lambda text: None)


def marked(folder: Path, ended: Ended) -> None:
    with acts.open_archive(folder) as archive, archive.database.reading() as conn:
        sound(archive)
        found = annotations.of_document(conn, 1)
        assert found in ((), (acts.MARK,))
        assert found or "mark" not in ended.acknowledged
    acts.annotate(folder, lambda text: None)


def migrated(folder: Path, ended: Ended) -> None:
    database = Database(folder / "archive.sqlite")
    try:
        found = check_version(database, HEAD + 1)
        assert found in (HEAD, HEAD + 1)
        assert found > HEAD or "migrated" not in ended.acknowledged
        if found > HEAD:
            assert (folder / "backups" / f"before-revision-{HEAD + 1}.sqlite").exists()
        migrate(database, folder / "backups", steps=acts.NEXT_STEPS)
        with database.reading() as conn:
            counted = conn.exec_driver_sql("SELECT count(dossier_id) FROM document").scalar()
            assert counted == len(acts.sources(folder))
            assert conn.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    finally:
        database.close()


def backed_up(folder: Path, ended: Ended) -> None:
    """The place has its old backup or the new one, whole; then a new one can be made."""
    state = choose(acts.place_of(folder))
    names = [ack.removeprefix("backup ") for ack in ended.acknowledged]
    assert state.folder.name in names or not names
    restored = folder.with_name("trial.restored")
    report = restore(acts.place_of(folder), restored, owner="clerk", now=acts.NOW)
    assert report.missing == ()
    with acts.open_archive(restored) as archive:
        assert verify(archive) == []
        assert len(rows_of(archive)) == state.contents.documents
    acts.save(folder, lambda text: None)


def restored_over(folder: Path, ended: Ended) -> None:
    """The old archive or the backup, whole; then it can be restored again."""
    with acts.open_archive(folder) as archive:
        sound(archive)
        tagged_ones = [row.id for row in rows_of(archive) if row.tags]
        assert tagged_ones == [] or "restored" not in ended.acknowledged
        assert len(rows_of(archive)) == len(acts.sources(folder))
    acts.bring_back(folder, lambda text: None)


def described(folder: Path, ended: Ended) -> None:
    """Sidecars are whole, and those that are missing are still to be written."""
    with acts.open_archive(folder) as archive:
        assert verify(archive) == []
    acts.describe(folder, lambda text: None)
    files = SidecarFiles(folder)
    assert len(list(files.names())) == len(acts.sources(folder))


def built_again(folder: Path, ended: Ended) -> None:
    """The whole database or none, never a beginning of one; then it can be built again."""
    if not (folder / "archive.sqlite").exists():
        assert not ended.acknowledged
        acts.build_again(folder, lambda text: None)
    with acts.open_archive(folder) as archive:
        assert verify(archive) == []
        assert {row.state for row in rows_of(archive)} == {"unconfirmed"}
        assert len(rows_of(archive)) == len(acts.sources(folder))


def test_an_import(nursery: Nursery, sources: Path, whole: bool) -> None:
    assert Trial(nursery, sources.parent, None, whole).run("import", imported, sample=16) > 10


@pytest.fixture(scope="module")
def saved(filled: Path) -> Path:
    """An archive that was backed up and then tagged."""
    folder = filled.with_name("saved")
    shutil.copytree(filled, folder)
    acts.save(folder, lambda text: None)
    acts.tag(folder, lambda text: None)
    return folder


@pytest.fixture(scope="module")
def lost(filled: Path) -> Path:
    """An archive whose database was lost."""
    folder = filled.with_name("lost")
    shutil.copytree(filled, folder)
    acts.describe(folder, lambda text: None)
    (folder / "archive.sqlite").unlink()
    return folder


@pytest.mark.parametrize(
    ("act", "check", "start"),
    [
        ("backup", backed_up, "saved"),
        ("restore", restored_over, "saved"),
        ("describe", described, "filled"),
        ("rebuild", built_again, "lost"),
    ],
)
def test_keeping(
    nursery: Nursery,
    request: pytest.FixtureRequest,
    whole: bool,
    act: str,
    check: Check,
    start: str,
) -> None:
    folder = request.getfixturevalue(start)
    assert Trial(nursery, folder.parent, folder, whole).run(act, check, sample=10) > 5


@pytest.mark.parametrize(
    ("act", "check"), [("tag", tagged), ("annotate", marked), ("migrate", migrated)]
)
def test_a_change(nursery: Nursery, filled: Path, whole: bool, act: str, check: Check) -> None:
    assert Trial(nursery, filled.parent, filled, whole).run(act, check, sample=8) > 5
