"""Where documents and tags can be let go in the tree of facets."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QMimeData

from desktop.ui.dragging import DOCUMENTS, TAG, ids_in
from desktop.ui.facets.choice import Group


class Spot(NamedTuple):
    """A row of the tree: a value of a group, or (None) the group itself."""

    group: Group
    value: str | int | None


def taken_at(data: QMimeData, spot: Spot | None) -> bool:
    """Whether what is dragged can be let go there."""
    if spot is None:
        return False
    if data.hasFormat(DOCUMENTS):
        return spot.group in ("tags", "dossiers") and bool(spot.value)
    return spot.group == "tags" and ids_in(data, TAG) not in ([], [spot.value])
