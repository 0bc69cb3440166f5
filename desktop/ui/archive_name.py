"""What the window calls an archive."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication


def archive_name(folder: Path, default: Path) -> str:
    """The folder's name; the archive used by default says just that, as nobody named it."""
    if folder.absolute() == default.absolute():
        return QCoreApplication.translate("ArchiveName", "Default archive")
    return folder.name
