"""Whether this computer has all that reading, searching and printing need."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pysqlite3 import dbapi2

from db.archive import Archive
from db.database import OLDEST_SQLITE
from db.errors import ArchiveProblem
from desktop.services.jobs import engine_languages, font_lacks
from desktop.services.pool import Pool
from desktop.services.problems import problem_of
from desktop.services.readers import own_model_missing, todays_model

VIETNAMESE = "aáàảãạăắằẳẵặâấầẩẫậđeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵ"
NEEDED_BYTES = 500_000_000
TIMEOUT_S = 30.0


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: its name, whether it is well, and what was found.

    `name` is a key of the message catalogue below "doctor."; `detail` needs no translation.
    """

    name: str
    ok: bool
    detail: str


def examine(folder: Path, pool: Pool) -> Iterator[Check]:
    """Look at everything, one check after the other. Any thread that may wait.

    `folder` is the archive's, which need not exist yet; it is only opened for reading.
    """
    checks: tuple[tuple[str, Callable[[], Check]], ...] = (
        ("engine", lambda: _engine(pool)),
        ("language", lambda: _language(pool)),
        ("model", _model),
        ("font", lambda: _font(pool)),
        ("sqlite", _sqlite),
        ("disk", lambda: _disk(folder)),
        ("rights", lambda: _rights(folder)),
        ("archive", lambda: _archive(folder)),
    )
    for name, check in checks:
        try:
            yield check()
        except Exception as error:  # noqa: BLE001 - a check that fails is a finding
            problem = problem_of(error)
            yield Check(name, False, problem.code if problem else repr(error))


def _engine(pool: Pool) -> Check:
    version, _ = pool.submit(engine_languages, timeout_s=TIMEOUT_S).result()
    return Check("engine", True, f"Tesseract {version}")


def _language(pool: Pool) -> Check:
    _, languages = pool.submit(engine_languages, timeout_s=TIMEOUT_S).result()
    return Check("language", "vie" in languages, ", ".join(languages))


def _model() -> Check:
    return Check("model", not own_model_missing(), todays_model())


def _font(pool: Pool) -> Check:
    letters = VIETNAMESE + VIETNAMESE.upper() + "–…“”’"
    lacking = pool.submit(font_lacks, letters, timeout_s=TIMEOUT_S).result()
    return Check("font", not lacking, lacking or "Noto Sans")


def _sqlite() -> Check:
    conn = dbapi2.connect(":memory:")
    try:
        conn.execute("CREATE VIRTUAL TABLE trial USING fts5(words)")
    finally:
        conn.close()
    new_enough = dbapi2.sqlite_version_info >= OLDEST_SQLITE
    return Check("sqlite", new_enough, f"SQLite {dbapi2.sqlite_version}, FTS5")


def _disk(folder: Path) -> Check:
    place = next(place for place in (folder, *folder.parents) if place.exists())
    free = shutil.disk_usage(place).free
    writable = os.access(place, os.W_OK)
    shown = f"{free // 1_000_000:,} MB".replace(",", "\u00a0")  # a thousand in every language
    return Check("disk", writable and free >= NEEDED_BYTES, f"{place}: {shown}")


def _rights(folder: Path) -> Check:
    """Whether others on this computer are kept out; Windows does so by the folder it lies in."""
    open_ones = [] if os.name == "nt" else [path for path in _guarded(folder) if _is_open(path)]
    shown = ", ".join(f"{path} ({path.stat().st_mode & 0o777:o})" for path in open_ones[:3])
    return Check("rights", not open_ones, shown or "0700, 0600")


def _guarded(folder: Path) -> Iterator[Path]:
    """The archive's folder and what lies in it, but for the many originals."""
    if folder.is_dir():
        yield folder
        yield from folder.iterdir()
        yield from (folder / "backups").glob("*")


def _is_open(path: Path) -> bool:
    return bool(path.stat().st_mode & 0o077)


def _archive(folder: Path) -> Check:
    try:
        with Archive.open(folder, owner="", read_only=True):
            return Check("archive", True, str(folder))
    except ArchiveProblem as problem:
        return Check("archive", problem.code == "archive.missing", f"{folder}: {problem.code}")
