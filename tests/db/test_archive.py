"""Opening archives: new, again, beside another, after a crash."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from db.archive import Archive
from db.derived import DERIVED_VERSION
from db.errors import ArchiveProblem
from db.repositories import documents, pages, queue
from db.verify import verify
from ocr.vntext import KEY_VERSION
from tests.db.filling import NOW, Filler

ROOT = Path(__file__).resolve().parents[2]

HOLD = """
    import sys
    from pathlib import Path
    from db.archive import Archive
    archive = Archive.open(Path(sys.argv[1]), owner="Lan")
    print("open", flush=True)
    sys.stdin.readline()
    archive.close()
"""

# Registers documents with pages one by one, telling each that is committed, until killed.
FILL = """
    import sys
    from dataclasses import replace
    from io import BytesIO
    from pathlib import Path
    from db.archive import Archive
    from db.repositories import documents, pages
    from tests.db.filling import NOW, Filler, result_of
    archive = Archive.open(Path(sys.argv[1]), owner="Lan")
    fill = Filler(archive)
    for number in range(100_000):
        received = archive.store.receive(BytesIO(b"%d" % number * 5000))
        archive.store.keep(received)
        new = replace(fill.new("x.pdf", 2), sha256=received.sha256)
        with archive.database.writing() as conn:
            document = documents.register(conn, new, uuid_of=archive.new_id, now=NOW)
            for page in pages.of_document(conn, document):
                pages.save_result(conn, page.id, result_of(f"Trang {number} điều hành"), NOW)
        print(document, flush=True)
"""


def start(code: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def kill(process: subprocess.Popen[str]) -> str:
    """Kill without warning; what it had said until then."""
    process.send_signal(signal.SIGKILL)
    said, _ = process.communicate()
    return said


def test_a_new_archive(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    with Archive.open(folder, owner="clerk") as archive:
        assert archive.folder == folder
        assert not archive.read_only
        assert verify(archive) == []
    assert folder.stat().st_mode & 0o777 == 0o700
    modes = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
    assert modes == {"archive.sqlite": 0o600, "archive.lock": 0o600}


def test_closing_twice_and_opening_again(tmp_path: Path) -> None:
    archive = Archive.open(tmp_path, owner="clerk")
    document_id = Filler(archive).document("một")
    archive.close()
    archive.close()
    with Archive.open(tmp_path, owner="clerk") as again, again.database.reading() as conn:
        assert documents.get(conn, document_id).state == "unconfirmed"


def test_the_clock_and_the_ids_are_handed_in(tmp_path: Path) -> None:
    with Archive.open(
        tmp_path, owner="clerk", clock=lambda: datetime(2001, 2, 3, tzinfo=UTC), new_id=lambda: "7"
    ) as archive:
        assert (archive.clock().year, archive.new_id()) == (2001, "7")
        with archive.database.reading() as conn:
            facts = dict(tuple(row) for row in conn.exec_driver_sql("SELECT * FROM meta"))
    assert facts == {
        "archive": "7",
        "created_at": "2001-02-03T00:00:00.000Z",
        "derived_version": DERIVED_VERSION,
        "key_version": str(KEY_VERSION),
    }


def test_a_second_holder_is_told_who_has_it(tmp_path: Path) -> None:
    process = start(HOLD, tmp_path)
    assert process.stdout.readline() == "open\n"
    with pytest.raises(ArchiveProblem) as caught:
        Archive.open(tmp_path, owner="clerk")
    assert caught.value.code == "archive.locked"
    assert caught.value.values["holder"] == "Lan"
    assert set(caught.value.values) == {"holder", "host", "since"}
    with Archive.open(tmp_path, owner="cli", read_only=True) as beside:
        assert beside.read_only
    process.communicate("\n")
    Archive.open(tmp_path, owner="clerk").close()


def test_a_second_holder_in_the_same_process_is_refused(archive: Archive) -> None:
    with pytest.raises(ArchiveProblem) as caught:
        Archive.open(archive.folder, owner="clerk")
    assert caught.value.code == "archive.locked"


def test_a_killed_holder_leaves_no_lock(tmp_path: Path) -> None:
    process = start(HOLD, tmp_path)
    process.stdout.readline()
    kill(process)
    Archive.open(tmp_path, owner="clerk").close()


@pytest.mark.parametrize("lines", [0, 1, 7, 23])
def test_killed_in_the_middle_of_writing(tmp_path: Path, lines: int) -> None:
    process = start(FILL, tmp_path)
    said = "".join(process.stdout.readline() for _ in range(lines)) if lines else ""
    if not lines:
        while not (tmp_path / "archive.sqlite-wal").exists():
            assert process.poll() is None
    told = [int(line) for line in (said + kill(process)).splitlines() if line.strip()]
    with Archive.open(tmp_path, owner="clerk") as archive:
        findings = {found.code for found in verify(archive)}
        assert findings <= {"store.unknown"}  # kept, yet killed before the row was written
        with archive.database.reading() as conn:
            kept = [documents.by_sha256(conn, documents.get(conn, one).sha256) for one in told]
            states = [page.state for one in told for page in pages.of_document(conn, one)]
        assert kept == told
        assert set(states) <= {"done"}
        assert not (tmp_path / "scratch").exists()


def test_pages_being_read_wait_again(archive: Archive, fill: Filler) -> None:
    with archive.database.writing() as conn:
        new = fill.new(pages=3)
        document_id = documents.register(conn, new, uuid_of=archive.new_id, now=NOW)
        queue.claim(conn, 2, NOW)
    archive.store.receive(BytesIO(b"half an import"))
    archive.close()
    with Archive.open(archive.folder, owner="clerk") as again:
        with again.database.reading() as conn:
            states = [page.state for page in pages.of_document(conn, document_id)]
        assert states == ["pending"] * 3
        assert not (archive.folder / "scratch").exists()


def test_read_only_needs_an_archive(tmp_path: Path) -> None:
    with pytest.raises(ArchiveProblem) as caught:
        Archive.open(tmp_path / "nowhere", owner="cli", read_only=True)
    assert caught.value.code == "archive.missing"
    assert not (tmp_path / "nowhere").exists()
    (tmp_path / "archive.sqlite").touch()
    with pytest.raises(ArchiveProblem) as caught:
        Archive.open(tmp_path, owner="cli", read_only=True)
    assert caught.value.code == "archive.missing"


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ArchiveProblem) as caught:
        Archive.open(tmp_path / "file" / "archive", owner="clerk")
    assert caught.value.code == "archive.unwritable"


def test_a_damaged_archive_gives_its_lock_back(tmp_path: Path) -> None:
    (tmp_path / "archive.sqlite").write_bytes(b"rubbish, but long enough to be read " * 40)
    for _ in range(2):
        with pytest.raises(ArchiveProblem) as caught:
            Archive.open(tmp_path, owner="clerk")
        assert caught.value.code == "archive.damaged"


@pytest.fixture
def small_disk(tmp_path: Path):
    """A disk of three megabytes; only an administrator may make one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("needs root")
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("no file systems may be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_stops_cleanly_and_goes_on_later(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    with Archive.open(small_disk / "archive", owner="clerk") as archive:
        fill = Filler(archive)
        kept = [fill.document("Trang đầu điều hành")]
        ballast.write_bytes(bytes(os.statvfs(small_disk).f_bavail * 4096 - 200_000))
        with pytest.raises(ArchiveProblem) as caught:
            for number in range(2000):
                kept.append(fill.document(*[f"Trang {number} " + "điều hành " * 200] * 3))
        assert caught.value.code == "disk.full"
        with pytest.raises(ArchiveProblem) as caught:
            archive.store.receive(BytesIO(bytes(300_000)))
        assert caught.value.code == "disk.full"
        ballast.unlink()
        kept.append(fill.document("Trang cuối"))
        with archive.database.reading() as conn:
            assert [documents.get(conn, one).id for one in kept] == kept
    with Archive.open(small_disk / "archive", owner="clerk") as again:
        assert {found.code for found in verify(again)} == {"store.missing"}
