"""A second place for the archive, such as a USB disk: originals once each, states of the database.

A place is a folder: `originals/` as in an archive, and `states/TIME/` with a copy of the
database and a manifest. A state gets its name when all that it needs lies there and was checked;
whatever interrupts a backup leaves the earlier states as they were.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from db.backup import Contents
from db.files import make_private_folder, move_into_place, sync_file, sync_folder
from db.rotation import to_keep
from db.stamps import stamp_of, time_of
from db.store import OriginalStore

DATABASE_NAME: Final = "archive.sqlite"
_MANIFEST: Final = "manifest.json"
_FORMAT: Final = 1
_UNFINISHED: Final = ".part"


@dataclass(frozen=True, slots=True)
class State:
    """One finished backup: its folder, when it was made, and what it holds."""

    folder: Path
    made_at: datetime
    database_sha256: str
    contents: Contents
    missing: tuple[str, ...] = ()

    @property
    def database(self) -> Path:
        """The copy of the archive's database."""
        return self.folder / DATABASE_NAME


class BackupPlace:
    """The folder that holds backups of one archive. One thread at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = OriginalStore(folder)
        self._states = folder / "states"

    def states(self) -> list[State]:
        """The finished backups, the newest first; folders that are none are left out."""
        folders = sorted(self._states.iterdir(), reverse=True) if self._states.is_dir() else []
        return [state for folder in folders if (state := _read_state(folder)) is not None]

    def begin(self, now: datetime) -> Path:
        """An empty folder for a state in the making; what interrupted ones left is removed."""
        make_private_folder(self._states)
        for old in self._states.glob(f"*{_UNFINISHED}"):
            shutil.rmtree(old)
        self.store.sweep()
        while (self._states / stamp_of(now)).exists():
            now += timedelta(seconds=1)
        folder = self._states / f"{stamp_of(now)}{_UNFINISHED}"
        make_private_folder(folder)
        return folder

    def finish(self, folder: Path, contents: Contents, missing: tuple[str, ...]) -> State:
        """Give a state its manifest and then its name.

        Raises:
            OSError: the place cannot be written, or is full.
        """
        manifest = {
            "format": _FORMAT,
            "database": sha256_of(folder / DATABASE_NAME),
            "contents": asdict(contents),
            "missing": list(missing),
        }
        path = folder / _MANIFEST
        path.write_text(json.dumps(manifest, indent=1), "utf-8")
        sync_file(path)
        sync_folder(folder)
        final = folder.with_name(folder.name.removesuffix(_UNFINISHED))
        move_into_place(folder, final)
        state = _read_state(final)
        if state is None:
            raise OSError(0, "the backup cannot be read back")
        return state

    def thin_out(self, now: datetime) -> None:
        """Remove old states as `db.rotation` has it; originals stay."""
        states = {state.made_at: state.folder for state in self.states()}
        for at in states.keys() - to_keep(states, now):
            shutil.rmtree(states[at])


def sha256_of(path: Path) -> str:
    """The checksum of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _read_state(folder: Path) -> State | None:
    made_at = time_of(folder.name)
    if made_at is None:
        return None
    try:
        manifest: dict[str, Any] = json.loads((folder / _MANIFEST).read_text("utf-8"))
        contents = Contents(**manifest["contents"])
        return State(folder, made_at, manifest["database"], contents, tuple(manifest["missing"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def incomplete(place: BackupPlace, contents: Contents) -> Iterator[str]:
    """The originals of a state that do not lie in the place, or with another size."""
    for sha256, size in contents.originals.items():
        if not place.store.has(sha256) or place.store.path(sha256).stat().st_size != size:
            yield sha256
