"""An archive that an older program left, and that only the command line opens."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import insert

from db.archive import Archive
from db.database import Database
from db.migrations import STEPS
from db.migrations.runner import migrate
from db.repositories.facts import set_fact
from db.tables import document
from db.verify import Finding, verify
from desktop.cli.run import run
from desktop.services.paths import AppPaths
from tests.db.filling import Filler

AT = "2026-11-21T04:05:06.789Z"
OLD_DOCUMENT = {
    **{"id": 1, "uuid": "d1", "sha256": "0" * 64, "original_name": "cũ.pdf", "warnings": "[]"},
    **{"media_type": "application/pdf", "byte_size": 1, "page_count": 0, "pages_read": 0},
    **{"imported_at": AT, "modified_at": AT, "state": "unconfirmed", "title": "của luật cũ"},
    **{"number_sort": "~", "issuer_sort": "~", "title_sort": "CU"},
}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppPaths:
    for kind in ("CONFIG", "CACHE", "DATA"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))
    return AppPaths.of_user()


def codes(home: AppPaths, folder: Path, capsys: pytest.CaptureFixture[str]) -> set[str]:
    run(["verify", "--json", "--archive", str(folder)], home, lambda *_: None)
    findings = json.loads(capsys.readouterr().out)["findings"]
    # Nothing of these documents but their rows was ever there.
    return {one["code"] for one in findings if not one["code"].startswith(("store.", "sidecar."))}


def test_an_older_schema_is_brought_up_to_date_and_well(
    tmp_path: Path, home: AppPaths, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    with Database(folder / "archive.sqlite") as database:
        migrate(database, folder / "backups", steps={at: STEPS[at] for at in range(1, 9)})
        with database.writing() as conn:
            set_fact(conn, "archive", "a1")
            set_fact(conn, "key_version", "2")
            conn.execute(insert(document), OLD_DOCUMENT)
    with Archive.open(folder, owner="clerk", read_only=True) as archive:
        assert verify(archive) == [Finding("archive.outdated")]
    assert codes(home, folder, capsys) == set()


def test_beside_an_open_window_it_is_told(
    tmp_path: Path, home: AppPaths, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "archive"
    with Archive.open(folder, owner="clerk") as archive:
        Filler(archive).document("một", subject="điều hành")
        with archive.database.writing() as conn:
            set_fact(conn, "derived_version", "1.1")
        assert codes(home, folder, capsys) == {"archive.outdated"}
    assert codes(home, folder, capsys) == set()
