"""Where the program keeps what is its own; the only module that asks appdirs."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import appdirs

APP_NAME = "vankien"
POLICY = "settings.json"
"""The administrator's file; see docs/deployment.md."""


@dataclass(frozen=True, slots=True)
class AppPaths:
    """Folders of this user: settings, logs, caches, and the archive used by default.

    `policies` are the places of the administrator's settings, the first that is there counts.
    """

    config: Path
    cache: Path
    logs: Path
    default_archive: Path
    policies: tuple[Path, ...] = ()

    @classmethod
    def of_user(cls) -> AppPaths:
        """The folders the operating system assigns to this user and program.

        With VANKIEN_HOME in the environment, as a portable installation sets it, all lie there.
        """
        if home := os.environ.get("VANKIEN_HOME"):
            return replace(cls.under(Path(home)), policies=_policies())
        return cls(
            config=Path(appdirs.user_config_dir(APP_NAME, appauthor=False)),
            cache=Path(appdirs.user_cache_dir(APP_NAME, appauthor=False)),
            logs=Path(appdirs.user_log_dir(APP_NAME, appauthor=False)),
            default_archive=Path(appdirs.user_data_dir(APP_NAME, appauthor=False)) / "archive",
            policies=_policies(),
        )

    @classmethod
    def under(cls, folder: Path) -> AppPaths:
        """All of them below one folder: for tests and for a portable installation."""
        return cls(folder / "config", folder / "cache", folder / "logs", folder / "archive")

    @property
    def settings_file(self) -> Path:
        """The file with the user's settings."""
        return self.config / "settings.json"

    @property
    def window_file(self) -> Path:
        """The file with the window's geometry and remembered state."""
        return self.config / "window.ini"


def _policies() -> tuple[Path, ...]:
    """Beside a portable program, then of the whole computer."""
    if sys.platform == "win32":
        common = Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Van Kien"
    else:
        common = Path("/etc") / APP_NAME
    beside = Path(sys.executable).parent
    portable = (beside / "portable.txt").exists()
    return (*((beside / POLICY,) if portable else ()), common / POLICY)
