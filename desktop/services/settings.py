"""The user's settings: a small JSON file, kept valid whatever is found in it."""

from __future__ import annotations

import getpass
import json
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Literal

Language = Literal["vi", "en"]
Theme = Literal["system", "light", "dark"]

CHOICES: dict[str, tuple[str, ...]] = {
    "language": ("vi", "en"),
    "theme": ("system", "light", "dark"),
}


def system_user() -> str:
    """The name the operating system knows this user by, or an empty text."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose.

    `archive` is the folder last used, None for the default; `jobs` the number of pages read at
    a time, None for one a processor core; `author` signs marks; `mending` lets likely misreadings
    be put right by what official Vietnamese makes probable (the raw reading is always kept);
    `plain_jobs` keeps titles out of the printer's queue, which others may see;
    `file_names` names copies that leave the archive (see `services.exports.names`).
    """

    language: Language = "vi"
    theme: Theme = "system"
    author: str = ""
    archive: str | None = None
    jobs: int | None = None
    mending: bool = True
    plain_jobs: bool = False
    file_names: str = "{số} {trích yếu}"

    @property
    def signature(self) -> str:
        """The name under new marks: the author's, else the system user's."""
        return self.author or system_user()

    @property
    def workers(self) -> int:
        """How many pages are read at a time, 1 to 16."""
        cores = os.cpu_count() or 1
        return max(1, min(16, self.jobs if self.jobs is not None else cores))


def _valid(name: str, value: Any) -> bool:
    if name in CHOICES:
        return value in CHOICES[name]
    if name in ("mending", "plain_jobs"):
        return isinstance(value, bool)
    if name == "jobs":
        return value is None or (isinstance(value, int) and not isinstance(value, bool))
    return isinstance(value, str) or (name == "archive" and value is None)


class SettingsFile:
    """Reads and writes the settings; a missing or damaged file gives the defaults."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Settings:
        """The stored settings; whatever is unknown or invalid is left at its default."""
        try:
            stored = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return Settings()
        if not isinstance(stored, dict):
            return Settings()
        known = {field.name for field in fields(Settings)}
        return Settings(**{k: v for k, v in stored.items() if k in known and _valid(k, v)})

    def save(self, settings: Settings) -> None:
        """Store the settings whole or not at all. Raises OSError."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), "utf-8")
        fresh.replace(self._path)
