"""Another program, as an antivirus, holds a file: it is waited for, and told in the end."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from db import files
from desktop.services.workspace import Workspace
from tests.services.conftest import take_in


def hold(monkeypatch: pytest.MonkeyPatch, held: Path, times: int) -> list[int]:
    """Refuse a file so many times as Windows does; how many refusals are left."""
    opened = Path.open
    left = [times]

    def refusing(path: Path, *args: object, **options: object) -> object:
        if path == held and left[0]:
            left[0] -= 1
            error = PermissionError(errno.EACCES, "held", str(path))
            error.winerror = 32
            raise error
        return opened(path, *args, **options)

    monkeypatch.setattr(Path, "open", refusing)
    monkeypatch.setattr(files, "_HELD_PAUSE_S", 0.001)
    return left


def test_a_source_held_for_some_seconds_is_imported(
    workspace: Workspace, party_scan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = hold(monkeypatch, party_scan, 6)
    (item,) = take_in(workspace, party_scan).items
    assert item.outcome == "imported"
    assert left == [0]


def test_a_source_held_all_the_time_is_told_as_held_and_imported_later(
    workspace: Workspace, party_scan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold(monkeypatch, party_scan, 10)
    (item,) = take_in(workspace, party_scan).items
    assert item.problem is not None and item.problem.code == "file.held"
    assert "chương trình khác" in workspace.messages.problem("file.held", {}).title
    (item,) = take_in(workspace, party_scan).items
    assert item.outcome == "imported"


def test_a_file_nobody_may_read_is_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[object] = []

    def refusing(path: Path, *_: object) -> object:
        tries.append(path)
        raise PermissionError(errno.EACCES, "not yours")

    monkeypatch.setattr(Path, "open", refusing)
    with pytest.raises(PermissionError):
        files.held_open(tmp_path / "x")
    assert len(tries) == 1
