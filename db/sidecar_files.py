"""The files beside the originals that describe them: `originals/ab/<sha256>.json`.

Each holds its content with the content's checksum, so that damage is noticed. `archive.json` in
the same folder holds the archive's identity and its tags. With the originals they are all that is
needed to make a lost database again.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from db.errors import problem_of_file
from db.files import PRIVATE_FILE, make_private_folder, move_into_place, sync_file

FORMAT: Final = 1
ARCHIVE: Final = "archive"

_NAME: Final = re.compile(r"[0-9a-f]{64}")
_KIND: Final = "vankien sidecar"


class DamagedSidecar(ValueError):
    """A sidecar that is not what was written, or of a newer format."""


class SidecarFiles:
    """The sidecars of one archive; any thread may call, one at a time for each name."""

    def __init__(self, folder: Path) -> None:
        """Work in the archive's folder, which exists."""
        self._originals = folder / "originals"

    def write(self, name: str, content: Mapping[str, Any]) -> None:
        """Put a sidecar in place of the earlier one; it is on the disk after.

        Args:
            name: an original's SHA-256, or `ARCHIVE`.
            content: anything JSON can hold.

        Raises:
            ArchiveProblem: disk.full or archive.unwritable; the earlier one is as it was.
        """
        path = self._path(name)
        fresh = path.with_suffix(".tmp")
        try:
            make_private_folder(path.parent)
            fresh.touch(PRIVATE_FILE)
            fresh.write_text(_sealed(content), "utf-8", newline="\n")  # as the seal was made
            sync_file(fresh)
            move_into_place(fresh, path)
        except OSError as error:
            fresh.unlink(missing_ok=True)
            raise problem_of_file(error) from error

    def read(self, name: str) -> dict[str, Any] | None:
        """What a sidecar holds; None when there is none.

        Raises:
            DamagedSidecar: when it is not what was written.
            OSError: when it cannot be read.
        """
        try:
            return _opened(self._path(name).read_bytes())
        except FileNotFoundError:
            return None

    def remove(self, name: str) -> None:
        """Remove a sidecar; none there is no mistake. Raises ArchiveProblem."""
        try:
            self._path(name).unlink(missing_ok=True)
        except OSError as error:
            raise problem_of_file(error) from error

    def names(self) -> Iterator[str]:
        """The SHA-256 of every original that has a sidecar, in no order."""
        for path in self._originals.glob("??/*.json"):
            if _NAME.fullmatch(path.stem):
                yield path.stem

    def _path(self, name: str) -> Path:
        if name == ARCHIVE:
            return self._originals / f"{ARCHIVE}.json"
        if not _NAME.fullmatch(name):
            raise ValueError("not the name of a sidecar")
        return self._originals / name[:2] / f"{name}.json"


def _sealed(content: Mapping[str, Any]) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1)
    seal = hashlib.sha256(text.encode()).hexdigest()
    # The content is the last member as it stands, so that its checksum needs no other spelling.
    return f'{{"kind": "{_KIND}", "format": {FORMAT}, "sha256": "{seal}", "content": {text}}}\n'


def _opened(data: bytes) -> dict[str, Any]:
    try:
        text = data.decode()
        whole = json.loads(text)
        content: dict[str, Any] = whole["content"]
        as_written = whole["format"] == FORMAT and _sealed(content) == text
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedSidecar("unreadable") from error
    if not as_written:
        raise DamagedSidecar("altered, or of a newer format")
    return content
