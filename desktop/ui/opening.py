"""The document that is open: fetched as one value, and fetched anew when it changed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from db.records import (
    Annotation,
    AssignmentRecord,
    ChangeSet,
    CitationRecord,
    DocumentRecord,
    DocumentRow,
    FieldRecord,
    PageRecord,
    TagRecord,
)
from desktop.services.library import Library
from desktop.ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """All the window shows of one document, but for the words of its pages."""

    record: DocumentRecord
    title: str
    pages: tuple[PageRecord, ...]
    fields: tuple[FieldRecord, ...]
    marks: tuple[Annotation, ...]
    tags: tuple[TagRecord, ...]
    citations: tuple[CitationRecord, ...] = ()
    assignments: tuple[AssignmentRecord, ...] = ()
    cited_by: tuple[DocumentRow, ...] = ()
    undone_by: tuple[DocumentRow, ...] = ()
    number: str | None = None

    @property
    def id(self) -> int:
        """The document's id in this archive."""
        return self.record.id

    def field(self, name: str) -> FieldRecord | None:
        """The field of that name, if it is known."""
        return next((field for field in self.fields if field.name == name), None)


def fetch(library: Library, document_id: int) -> OpenDocument:
    """Read a document with all that is known of it. Raises ServiceProblem."""
    record = library.document(document_id)
    rows = library.rows([document_id])
    title = rows[0].title if rows else record.original_name
    number = rows[0].number if rows else None
    return OpenDocument(
        record=record,
        title=f"{number}: {title}" if number else title,
        pages=library.pages(document_id),
        fields=library.fields(document_id),
        marks=library.annotations(document_id),
        tags=rows[0].tags if rows else (),
        citations=library.citations(document_id),
        assignments=library.assignments(document_id),
        cited_by=library.citing(document_id),
        undone_by=library.undone_by(document_id),
        number=number,
    )


class Opening(QObject):
    """Opens one document at a time, off the GUI thread.

    `opened(OpenDocument, page)`: another document, or the same at a 0-based page (-1: none
    asked); `left(OpenDocument)`: another is about to be shown, or none; `refreshed(OpenDocument)`:
    the open one changed in the archive; `closed()`. Each `lane` opens independently of others.
    """

    opened = Signal(object, int)
    left = Signal(object)
    refreshed = Signal(object)
    closed = Signal()

    def __init__(self, library: Library, tasks: Tasks, lane: str = "main") -> None:
        super().__init__(tasks)
        self._lane = lane
        self._library = library
        self._tasks = tasks
        self.current: OpenDocument | None = None
        tasks.library_changed.connect(self._follow)

    def open(self, document_id: int, page: int = -1) -> None:
        """Show a document, at a 0-based page or where it was left."""
        if self.current is not None and self.current.id == document_id:
            self._tasks.forget(f"open {self._lane}")
            if page >= 0:
                self.opened.emit(self.current, page)
            return
        self._tasks.read(
            f"open {self._lane}",
            lambda: fetch(self._library, document_id),
            lambda document: self._show(document, page),
        )

    def show(self, document_id: int) -> None:
        """Show a document where it was left."""
        self.open(document_id)

    def close(self) -> None:
        """Show no document."""
        self._tasks.forget(f"open {self._lane}")
        self._leave()
        self.current = None
        self.closed.emit()

    def _show(self, document: OpenDocument, page: int) -> None:
        self._leave()
        self.current = document
        self.opened.emit(document, page)

    def _leave(self) -> None:
        if self.current is not None:
            self.left.emit(self.current)

    def _follow(self, change: ChangeSet) -> None:
        current = self.current
        if current is None or not (current.id in change.documents or change.annotations):
            return
        self._tasks.read(
            f"open again {self._lane}", lambda: fetch(self._library, current.id), self._refresh
        )

    def _refresh(self, document: OpenDocument) -> None:
        same = self.current is not None and self.current.id == document.id
        if same and document != self.current:
            self.current = document
            self.refreshed.emit(document)
