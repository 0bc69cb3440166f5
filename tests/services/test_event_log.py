"""Who did what: in the archive, sealed, without a word of any document; files for their owner."""

from __future__ import annotations

import logging
import stat
import sys
from pathlib import Path

import pytest

from db.cross_check import broken_seals
from db.repositories import events
from desktop.services.changes import TrashChange
from desktop.services.workspace import Workspace
from desktop.ui.crash import log_to
from tests.making import PARTY_PAGE


def test_import_change_print_export_and_deletion_are_entered_with_their_doer(
    read_workspace: Workspace, tmp_path: Path
) -> None:
    work = read_workspace
    work.editing.apply(work.tagging.plan([1], ["Khẩn"]))
    work.exporting.save_annotated([1], tmp_path / "copy.pdf")
    work.exporting.printed(1, 1, copies=2, to="Máy in")
    work.editing.apply(TrashChange((1,), trashed=True))
    work.removing.remove(work.removing.loss())
    with work.archive.database.reading() as conn:
        log = events.recent(conn, 100)
        assert list(broken_seals(conn)) == []
    entered = [event.action for event in reversed(log)]
    assert entered[0] == "import"
    assert {"tag", "export", "print", "remove"} <= {action.split(".")[0] for action in entered}
    assert {event.actor for event in log} == {"Lê Văn Thư"}
    said = " ".join(f"{event.action} {dict(event.detail)}" for event in log)
    assert not [line for line in PARTY_PAGE if line in said]
    assert "ngân sách" not in said


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_what_the_program_leaves_is_its_users_alone(
    read_workspace: Workspace, tmp_path: Path
) -> None:
    """Archive, private files and logs, while the program runs."""
    logs = tmp_path / "read" / "logs"
    stop = log_to(logs)
    try:
        logging.getLogger("trial").warning("something")
    finally:
        stop()
    home = read_workspace.archive.folder.parent
    run = home / "cache" / "run"
    inside = [
        path for path in run.rglob("*") if path.suffix != ".lock"
    ]  # empty, in a closed folder
    for path in (run, *inside, *home.glob("archive/**/*"), *logs.glob("*")):
        mode = stat.S_IMODE(path.lstat().st_mode)
        assert not mode & 0o077, (path, oct(mode))
    assert stat.S_IMODE(logs.stat().st_mode) == 0o700
    assert any(logs.iterdir())
