"""What is dragged inside the window: documents onto tags and dossiers, tags onto tags."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from desktop.ui.exporting.dragging import IDS as DOCUMENTS

TAG = "application/x-vankien-tag"

__all__ = ["DOCUMENTS", "TAG", "carried", "ids_in"]


def carried(format_name: str, ids: Sequence[int]) -> QMimeData:
    """Ids to be dragged."""
    data = QMimeData()
    data.setData(format_name, "\n".join(map(str, ids)).encode("ascii"))
    return data


def ids_in(data: QMimeData, format_name: str) -> list[int]:
    """The ids that are dragged, one a line; none when it is something else."""
    if not data.hasFormat(format_name):
        return []
    return [int(line) for line in bytes(data.data(format_name).data()).split()]
