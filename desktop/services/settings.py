"""The user's settings: a small JSON file, kept valid whatever is found in it."""

from __future__ import annotations

import getpass
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Final, Literal

from db.files import move_into_place, sync_file
from desktop.services.paths import AppPaths
from desktop.services.policy import Policy, read_policy

Language = Literal["vi", "en"]
Theme = Literal["system", "light", "dark"]
Secrecy = Literal["ask", "refuse"]

CHOICES: dict[str, tuple[str, ...]] = {
    "language": ("vi", "en"),
    "theme": ("system", "light", "dark"),
    "secrecy": ("ask", "refuse"),
}
DECIDED: Final = frozenset({"locked", "hidden"})
"""What the administrator's file says of the settings; never stored with them."""
OF_ONE_COMPUTER: Final = frozenset({"archive", "author", "jobs"})
"""Not handed on to another computer."""
MOST_READERS: Final = 16


def system_user() -> str:
    """The name the operating system knows this user by, or an empty text."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose, and what the administrator decided.

    `archive` is the folder last used, None for the default; `jobs` the number of pages read at
    a time, None for one a processor core; `author` signs marks; `mending` lets likely misreadings
    be put right by what official Vietnamese makes probable (the raw reading is always kept);
    `plain_jobs` keeps titles out of the printer's queue, which others may see;
    `file_names` names copies that leave the archive (see `services.exports.names`); `backup_place`
    is where archives are backed up that have no place of their own; `secrecy` says whether
    documents with a mark of secrecy leave the archive after a question, or not at all; `keys` are
    the keys of actions that differ from what they came with, by the action's id, several parted by
    "; ", an empty text for none (what they mean, only the window knows). `locked` names settings
    that the administrator decided, `hidden` the functions that are not offered.
    """

    language: Language = "vi"
    theme: Theme = "system"
    author: str = ""
    archive: str | None = None
    jobs: int | None = None
    mending: bool = True
    plain_jobs: bool = False
    file_names: str = "{số} {trích yếu}"
    backup_place: str | None = None
    secrecy: Secrecy = "ask"
    keys: Mapping[str, str] = field(default_factory=dict, hash=False)
    locked: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()

    @property
    def signature(self) -> str:
        """The name under new marks: the author's, else the system user's."""
        return self.author or system_user()

    @property
    def workers(self) -> int:
        """How many pages are read at a time, 1 to 16."""
        cores = os.cpu_count() or 1
        return max(1, min(MOST_READERS, self.jobs if self.jobs is not None else cores))


NAMES: Final = frozenset(one.name for one in fields(Settings)) - DECIDED


def valid_values(stored: Mapping[str, Any]) -> dict[str, Any]:
    """Those of some values that are settings, as far as they may be what they are."""
    return {name: value for name, value in stored.items() if name in NAMES and _valid(name, value)}


def _valid(name: str, value: Any) -> bool:
    if name in CHOICES:
        return value in CHOICES[name]
    if name == "keys":
        return isinstance(value, dict) and all(isinstance(one, str) for one in value.values())
    if name in ("mending", "plain_jobs"):
        return isinstance(value, bool)
    if name == "jobs":
        return value is None or (isinstance(value, int) and not isinstance(value, bool))
    return isinstance(value, str) or (name in ("archive", "backup_place") and value is None)


def plain(settings: Settings) -> dict[str, Any]:
    """What is stored of the settings, by name."""
    return {name: getattr(settings, name) for name in sorted(NAMES)}


def exported(settings: Settings) -> str:
    """The settings as a file for another computer: without what belongs to this one."""
    kept = {name: value for name, value in plain(settings).items() if name not in OF_ONE_COMPUTER}
    return json.dumps(kept, ensure_ascii=False, indent=1)


def imported(text: str, settings: Settings) -> Settings | None:
    """The settings with what such a file holds, locked ones as they are; None if it is none."""
    try:
        stored = json.loads(text)
    except ValueError:
        return None
    if not isinstance(stored, dict) or not NAMES & stored.keys():
        return None
    taken = valid_values(stored)
    free = {name: value for name, value in taken.items() if name not in settings.locked}
    return replace(settings, **free)


class SettingsFile:
    """Reads and writes the settings; a missing or damaged file gives the defaults."""

    def __init__(self, path: Path, policy: Policy | None = None) -> None:
        self._path = path
        self._policy = policy or Policy()

    @classmethod
    def of(cls, paths: AppPaths) -> SettingsFile:
        """The file of this user, with what the administrator of the computer decided."""
        return cls(paths.settings_file, read_policy(paths.policies))

    @property
    def exists(self) -> bool:
        """Whether this user ever stored settings."""
        return self._path.exists()

    def set_aside(self) -> Path | None:
        """Put a file that holds no settings under another name; that, or None if all is well.

        Any thread. What cannot be moved stays, and counts as no settings too.
        """
        if not self.exists or self._holds_settings():
            return None
        aside = self._path.with_suffix(".damaged")
        with suppress(OSError):
            self._path.replace(aside)
        return aside

    def load(self) -> Settings:
        """The stored settings; whatever is unknown or invalid is left at its default.

        What the administrator locked goes before what is stored, and that before his defaults.
        """
        return self._with(self._stored())

    def defaults(self) -> Settings:
        """The settings of a user who chose nothing."""
        return self._with({})

    def save(self, settings: Settings) -> None:
        """Store the settings whole or not at all. Raises OSError.

        Of what the administrator locked, the user's own choice stays as it was stored.
        """
        self._path.parent.mkdir(parents=True, exist_ok=True)
        stored = self._stored()
        kept = {name: stored[name] for name in settings.locked if name in stored}
        chosen = {k: v for k, v in plain(settings).items() if k not in settings.locked}
        fresh = self._path.with_suffix(".new")
        fresh.write_text(json.dumps({**chosen, **kept}, ensure_ascii=False, indent=1), "utf-8")
        sync_file(fresh)
        move_into_place(fresh, self._path)

    def _with(self, chosen: dict[str, Any]) -> Settings:
        locked = valid_values(self._policy.locked)
        values = {**valid_values(self._policy.defaults), **chosen, **locked}
        return Settings(**values, locked=frozenset(locked), hidden=self._policy.hidden)

    def _holds_settings(self) -> bool:
        try:
            return isinstance(json.loads(self._path.read_text(encoding="utf-8")), dict)
        except (OSError, ValueError):
            return False

    def _stored(self) -> dict[str, Any]:
        try:
            stored = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return valid_values(stored) if isinstance(stored, dict) else {}
