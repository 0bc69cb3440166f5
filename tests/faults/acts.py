"""What a victim does to an archive, saying what was acknowledged as soon as it is."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from alembic.operations import Operations

from db.archive import Archive
from db.backing_up import back_up
from db.database import Database
from db.leaving import sweep
from db.migrations import HEAD, STEPS
from db.migrations.runner import migrate
from db.rebuilding import rebuild
from db.records import Annotation, Box, ChangeSet
from db.repositories import queue, removing
from db.restoring import restore
from db.sidecars import write_due
from desktop.services.changes import AnnotationChange
from desktop.services.editing import Editing
from desktop.services.intake import ImportReport, Intake
from desktop.services.marks.taking import ForeignMarks
from desktop.services.notify import Notifier
from desktop.services.page_saving import PageSaver
from desktop.services.pool import SerialPool
from desktop.services.tagging import Tagging
from ocr import pages as _load_now  # noqa: F401 - so that victims need not
from ocr import values

Ack = Callable[[str], None]
NOW = datetime(2026, 11, 21, 4, 5, 6, 789000, UTC)
WORDS = "Tỉnh uỷ điều hành ngân sách"
MARK = Annotation(
    *("mark-1", 1, 0, "note", "#ffd54a", "An"),
    *("2026-11-21T04:05:06.789Z", "2026-11-21T04:05:06.789Z"),
    rects=(Box(10, 10, 60, 22),),
    body="Trình gấp",
)


def sources(folder: Path) -> list[Path]:
    """The files to import, which lie beside the archive."""
    return sorted((folder.parent / "sources").iterdir())


def open_archive(folder: Path) -> Archive:
    return Archive.open(folder, owner="victim", clock=lambda: NOW)


def import_three(folder: Path, ack: Ack) -> None:
    with open_archive(folder) as archive:
        report = take_in(archive, folder, ack)
        for item in report.items:
            if item.problem is not None and item.problem.code == "bug":
                raise RuntimeError(item.problem)
        read_all(archive, ack)


def import_carelessly(folder: Path, ack: Ack) -> None:
    """As a program would that syncs no original and no name, to see whether a test notices."""
    sync, os.fsync = os.fsync, lambda _: None
    try:
        import_three(folder, ack)
    finally:
        os.fsync = sync


def take_in(archive: Archive, folder: Path, ack: Ack) -> ImportReport:
    changed: Notifier[ChangeSet] = Notifier()
    changed.subscribe(lambda change: ack(f"document {min(change.documents)}"))
    pool = SerialPool()
    marks = ForeignMarks(archive, pool, changed, "victim")
    intake = Intake(archive, pool, changed, "victim", marks)
    return intake.run(sources(folder), lambda progress: None, threading.Event())


def read_all(archive: Archive, ack: Ack) -> None:
    saver = PageSaver(archive)
    while jobs := claim(archive):
        for job in jobs:
            saver.save(job, READING)
            ack(f"page {job.page_id}")


def claim(archive: Archive) -> list[queue.PageJob]:
    with archive.database.writing() as conn:
        return queue.claim(conn, 2, NOW)


def tag(folder: Path, ack: Ack) -> None:
    with open_archive(folder) as archive:
        change = Tagging(archive).plan([1, 2], ["Khẩn/Hoả tốc"])
        Editing(archive, Notifier(), "victim").apply(change)
        ack("tag")


def annotate(folder: Path, ack: Ack) -> None:
    with open_archive(folder) as archive:
        Editing(archive, Notifier(), "victim").apply(AnnotationChange(None, MARK))
        ack("mark")


def place_of(folder: Path) -> Path:
    """Where the archive is backed up to."""
    return folder.with_name(f"{folder.name}.place")


def save(folder: Path, ack: Ack) -> None:
    with open_archive(folder) as archive:
        report = back_up(archive, place_of(folder))
        ack(f"backup {report.state.folder.name}")


def take_out(folder: Path, ack: Ack) -> None:
    with open_archive(folder) as archive:
        with archive.database.writing() as conn:
            removing.remove(conn, [2])
        ack("removed")
        sweep(archive)
        ack("swept")


def bring_back(folder: Path, ack: Ack) -> None:
    restore(place_of(folder), folder, owner="victim", now=NOW)
    ack("restored")


def describe(folder: Path, ack: Ack) -> None:
    with open_archive(folder) as archive:
        while write_due(archive):
            ack("described")


def build_again(folder: Path, ack: Ack) -> None:
    rebuild(folder, owner="victim", clock=lambda: NOW)
    ack("rebuilt")


def bring_up(folder: Path, ack: Ack) -> None:
    """Migrate to a revision that is still to come."""
    database = Database(folder / "archive.sqlite")
    try:
        migrate(database, folder / "backups", steps=NEXT_STEPS)
        ack("migrated")
    finally:
        database.close()


def add_what_is_to_come(operations: Operations) -> None:
    operations.execute("CREATE TABLE yet_to_come (id INTEGER PRIMARY KEY, name TEXT) STRICT")
    operations.execute("ALTER TABLE document ADD COLUMN yet_to_come_id INTEGER")
    operations.execute("INSERT INTO yet_to_come VALUES (1, 'một')")
    operations.execute("UPDATE document SET yet_to_come_id = 1")


def _reading() -> values.PageReading:
    words = [
        values.Word(word, " ", values.Box(60.0 + 40 * at, 72, 95.0 + 40 * at, 84), 0.9, word, False)
        for at, word in enumerate(WORDS.split())
    ]
    return values.PageReading(595, 842, 0, tuple(words), "ocr", 0.9, "test 1", None)


READING = _reading()
NEXT_STEPS = {**STEPS, HEAD + 1: add_what_is_to_come}
ACTS: dict[str, Callable[[Path, Ack], None]] = {
    "import": import_three,
    "import carelessly": import_carelessly,
    "tag": tag,
    "annotate": annotate,
    "migrate": bring_up,
    "backup": save,
    "remove": take_out,
    "restore": bring_back,
    "describe": describe,
    "rebuild": build_again,
}
