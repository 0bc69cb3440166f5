"""What an export does off the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.services.exports.exports import Exported
from desktop.services.filenames import free_name, safe_stem
from desktop.services.registers.sheet import Sheet
from desktop.services.workspace import Workspace
from desktop.ui.exporting.book_page import BookPage
from desktop.ui.exporting.pages import ContentsPage, CopyPage, ExportPage, TablePage

Tell = Callable[[int], None]
Work = Callable[[Tell, threading.Event], list[Exported]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where files go: a folder, and a template or a name without ending."""

    folder: Path
    name: str


def work_of(
    page: ExportPage,
    workspace: Workspace,
    chosen: Sequence[int],
    viewed: Sequence[int],
    place: Place,
) -> Work:
    """The work a kind of export means with the choices made; the page is not asked again."""
    if isinstance(page, CopyPage):
        asked, ids = page.asked(), list(chosen)
        return lambda tell, cancelled: workspace.exports.save_all(
            ids, place.folder, asked, place.name, tell, cancelled
        )
    if not isinstance(page, TablePage):
        raise TypeError(f"no way to export {type(page).__name__}")
    table = _table(page, workspace, list(chosen), list(viewed))
    suffix = page.suffix()

    def save(_tell: Tell, _cancelled: threading.Event) -> list[Exported]:
        sheet = table()
        place.folder.mkdir(parents=True, exist_ok=True)
        target = free_name(place.folder, safe_stem(place.name), suffix)
        workspace.registers.save(sheet, target)
        return [Exported(0, target)]

    return save


def _table(
    page: TablePage, workspace: Workspace, chosen: list[int], viewed: list[int]
) -> Callable[[], Sheet]:
    registers = workspace.registers
    if isinstance(page, BookPage):
        asked = page.asked()
        return lambda: registers.filled(asked)
    if isinstance(page, ContentsPage):
        title = page.title.text().strip()
        return lambda: registers.contents(chosen, title)
    return lambda: registers.listed(viewed)
