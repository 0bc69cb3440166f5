"""What must hold after a fault, whatever it was: one check for each act of `acts`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from db.archive import Archive
from db.database import Database
from db.finding import Filter, Sort
from db.leaving import sweep
from db.migrations import HEAD
from db.migrations.runner import check_version, migrate
from db.records import DocumentRow
from db.repositories import annotations, documents, pages
from db.restoring import choose, restore
from db.search.find import search
from db.sidecar_files import SidecarFiles
from db.verify import verify
from tests.faults import acts
from tests.faults.injecting import Ended

Check = Callable[[Path, Ended], None]


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
            counted = conn.exec_driver_sql("SELECT count(yet_to_come_id) FROM document").scalar()
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


def removed(folder: Path, ended: Ended) -> None:
    """The document is there whole or not at all; after the next start its files are gone too."""
    with acts.open_archive(folder) as archive:
        sound(archive)
        ids = {row.id for row in rows_of(archive)}
        assert ids in ({1, 2, 3}, {1, 3})
        assert 2 not in ids or "removed" not in ended.acknowledged
        if 2 not in ids:
            sweep(archive)
            assert len(list(archive.store.names())) == 2
            assert verify(archive) == []
    if 2 in ids:
        acts.take_out(folder, lambda text: None)


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


CHECKS: dict[str, Check] = {
    "import": imported,
    "tag": tagged,
    "annotate": marked,
    "migrate": migrated,
    "backup": backed_up,
    "remove": removed,
    "restore": restored_over,
    "describe": described,
    "rebuild": built_again,
}
