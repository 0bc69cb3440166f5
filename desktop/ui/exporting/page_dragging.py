"""Dragging a page out of the strip of small pages onto a folder or a mail program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QDrag, QPixmap

from desktop.ui.desk import Desk
from desktop.ui.exporting.dragging import FilesToCome
from desktop.ui.opening import Opening
from desktop.ui.viewer import ThumbnailStrip


class PageDrag(QObject):
    """Drags pages of the open document out as PDF, marks drawn on them; GUI thread only."""

    def __init__(self, desk: Desk, opening: Opening, strip: ThumbnailStrip) -> None:
        """The strip shows the pages of what `opening` has open."""
        super().__init__(strip)
        self._desk = desk
        self._opening = opening
        self._strip = strip
        strip.drag_begun.connect(self.begin)

    def begin(self, page: int) -> None:
        """Drag a page (0-based) until the clerk lets go."""
        document = self._opening.current
        if document is None:
            return
        mime, drag = self.pack(document.id, page), QDrag(self._strip)
        drag.setMimeData(mime)
        if (image := self._strip.image(page)) is not None:
            drag.setPixmap(QPixmap.fromImage(image))
        dropped = drag.exec(Qt.DropAction.CopyAction)
        if dropped != Qt.DropAction.IgnoreAction and drag.target() is None:
            self.note(document.id, page, mime)

    def pack(self, document_id: int, page: int) -> FilesToCome:
        """Begin to make the file, and hand out what promises it."""
        dragged, names = self._desk.workspace.dragged, self._desk.settings.file_names
        files: list[Path] = []

        def make(_tell: object, _cancelled: object) -> None:
            files.append(dragged.make_page(document_id, page, names))

        mime = FilesToCome([], self._desk.tasks.long(make, _ignore, _ignore))
        mime.files = files
        return mime

    def note(self, document_id: int, page: int, mime: FilesToCome) -> None:
        """Enter in the register what was let go in another program."""
        dragged, files = self._desk.workspace.dragged, list(mime.files)
        if files:
            self._desk.tasks.write(lambda: dragged.left_page(document_id, page, files[0]))


def _ignore(_value: object) -> None:
    """The file is fetched when it is asked for."""
