"""Copies that must not stay: in memory, for this user alone."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desktop.services.in_memory import memory_folder

SHARED = Path("/dev/shm")  # noqa: S108 - only asked whether it is there, and own folders made
pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not SHARED.is_dir(), reason="the system has no folder in memory"
)


def test_it_lies_in_memory_and_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    folder = memory_folder(tmp_path)
    assert folder.path.is_relative_to(SHARED)
    assert folder.path.stat().st_mode & 0o777 == folder.path.parent.stat().st_mode & 0o777 == 0o700
    folder.close()
    assert not folder.path.exists()


def test_a_users_own_folder_in_memory_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    runtime = SHARED / f"vankien-test-{os.getpid()}"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    try:
        folder = memory_folder(Path("nowhere"))
        assert folder.path.parent == runtime / "vankien"
        folder.close()
    finally:
        (runtime / "vankien").rmdir()
        runtime.rmdir()


def test_a_folder_on_a_disk_or_open_to_others_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.services.in_memory._SHARED", tmp_path)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    folder = memory_folder(tmp_path / "disk")
    assert folder.path.parent == tmp_path / "disk"
    folder.close()
    monkeypatch.setattr("desktop.services.in_memory._KINDS", ("ext4", "overlay", "tmpfs"))
    (tmp_path / "vankien").mkdir(mode=0o755)
    (tmp_path / f"vankien-{os.getuid()}").symlink_to(tmp_path)
    folder = memory_folder(tmp_path / "disk")
    assert folder.path.parent == tmp_path / "disk"
    folder.close()
