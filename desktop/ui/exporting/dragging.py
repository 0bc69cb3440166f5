"""Dragging documents out of the list onto a folder or a mail program."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import wait
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QEventLoop,
    QMetaType,
    QMimeData,
    QObject,
    Qt,
    QUrl,
)
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget

from desktop.services.exports.dragged import DRAG_FORMS, DragForm
from desktop.ui.desk import Desk
from desktop.ui.icons import icon
from desktop.ui.tasks import LongTask

DRAG_KEY = "export/drag"
URIS = "text/uri-list"
IDS = "application/x-vankien-documents"
"""Ids of documents, one a line, for drops within the window."""
LOOK_S = 0.01
PICTURE = 32


class FilesToCome(QMimeData):
    """Files that are being made from the moment the drag begins; GUI thread only.

    Whoever asks for them before they are there waits, while the window goes on.
    """

    def __init__(self, ids: list[int], task: LongTask) -> None:
        super().__init__()
        self._task = task
        self._ids = "\n".join(map(str, ids)).encode("ascii")
        self.files: list[Path] = []

    def formats(self) -> list[str]:
        """Files for other programs, ids, if there are any, for this one."""
        return [URIS, IDS] if self._ids else [URIS]

    def hasFormat(self, mime_type: str) -> bool:
        """Whether it can be had in this form."""
        return mime_type in self.formats()

    def retrieveData(self, mime_type: str, preferred: QMetaType | QMetaType.Type) -> Any:
        """The files' addresses, once they are made: as text, or as a list where Qt wants one."""
        if mime_type != URIS:
            return QByteArray(self._ids)
        self.wait()
        addresses = [QUrl.fromLocalFile(str(file)) for file in self.files]
        wanted = preferred.id() if isinstance(preferred, QMetaType) else preferred.value
        if wanted != QMetaType.Type.QByteArray.value:
            return addresses
        lines = (bytes(address.toEncoded().data()) + b"\r\n" for address in addresses)
        return QByteArray(b"".join(lines))

    def wait(self) -> None:
        """Let the window go on until the files are made, or known to be impossible."""
        future = self._task.future
        while future is not None and not future.done():
            wait([future], LOOK_S)
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


class DragOut(QObject):
    """Drags chosen documents out of a list; GUI thread only."""

    def __init__(self, desk: Desk, chosen: Callable[[], list[int]], source: QWidget) -> None:
        super().__init__(source)
        self._desk = desk
        self._chosen = chosen
        self._source = source

    def form(self) -> DragForm:
        """What documents become when they are dragged out."""
        kept = self._desk.memory.value(DRAG_KEY, "")
        return next((form for form in DRAG_FORMS if form == kept), DRAG_FORMS[0])

    def begin(self) -> None:
        """Drag what is selected until the clerk lets go."""
        ids = self._chosen()
        if not ids or "export" in self._desk.settings.hidden:
            return
        mime = self.pack(ids)
        drag = QDrag(self._source)
        drag.setMimeData(mime)
        drag.setPixmap(icon("kind").pixmap(PICTURE, PICTURE))
        dropped = drag.exec(Qt.DropAction.CopyAction)
        if dropped != Qt.DropAction.IgnoreAction and drag.target() is None:
            self.note(ids, mime)

    def pack(self, ids: list[int]) -> FilesToCome:
        """Begin to make the files, and hand out what promises them."""
        dragged, names, form = (
            self._desk.workspace.dragged,
            self._desk.settings.file_names,
            self.form(),
        )
        files: list[Path] = []

        def make(_tell: object, _cancelled: object) -> None:
            files.extend(dragged.make(ids, form, names))

        mime = FilesToCome(ids, self._desk.tasks.long(make, _ignore, _ignore))
        mime.files = files
        return mime

    def note(self, ids: list[int], mime: FilesToCome) -> None:
        """Enter in the register what was let go in another program."""
        dragged, files, form = self._desk.workspace.dragged, list(mime.files), self.form()
        if files:
            self._desk.tasks.write(lambda: dragged.left(ids, files, form))


def _ignore(_value: object) -> None:
    """The files are fetched when they are asked for."""
