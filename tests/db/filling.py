"""Short ways to fill a real archive as intake and reading do."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from db.archive import Archive
from db.records import (
    Annotation,
    Box,
    FieldRecord,
    NewDocument,
    PageResult,
    PageSize,
    PageWord,
)
from db.repositories import annotations, documents, fields, pages, tags

NOW = datetime(2026, 11, 21, 4, 5, 6, 789000, UTC)


def words_of(text: str, *, top: float = 72.0) -> tuple[PageWord, ...]:
    """Lay text out as words on a page: a line of text is a line of the page."""
    words = []
    lines = text.split("\n")
    for row, line in enumerate(lines):
        left = 60.0
        parts = line.split(" ")
        for at, part in enumerate(parts):
            after = " " if at + 1 < len(parts) else "\n" if row + 1 < len(lines) else ""
            box = Box(left, top + 18 * row, left + 6.0 * len(part), top + 18 * row + 12)
            words.append(PageWord(part, after, box, 0.9, part))
            left = box.x1 + 4
    return tuple(words)


def result_of(text: str, **changes: object) -> PageResult:
    values = {"width": 595.0, "height": 842.0, "turn": 0, "source": "ocr", "confidence": 0.9}
    return PageResult(words=words_of(text), **({"reader": "test 1"} | values | changes))


class Filler:
    """Puts documents into an archive as intake and reading do."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    def new(self, name: str = "scan.pdf", pages: int = 1) -> NewDocument:
        sha256 = hashlib.sha256(f"{name}{self.archive.new_id()}".encode()).hexdigest()
        sizes = (PageSize(595.0, 842.0),) * pages
        return NewDocument(sha256, name, "application/pdf", 1000, sizes)

    def document(self, *texts: str, name: str = "scan.pdf", **known: str) -> int:
        """Register a document, read its pages as these texts, and set fields."""
        with self.archive.database.writing() as conn:
            new = self.new(name, len(texts) or 1)
            document_id = documents.register(conn, new, uuid_of=self.archive.new_id, now=NOW)
            for record, text in zip(pages.of_document(conn, document_id), texts, strict=False):
                pages.save_result(conn, record.id, result_of(text), NOW)
            found = [field(key, value) for key, value in known.items()]
            fields.replace_read(conn, document_id, found, NOW)
        return document_id

    def tag(self, path: str, *document_ids: int) -> int:
        with self.archive.database.writing() as conn:
            tag_id = tags.ensure(conn, path, "#3366cc", now=NOW)
            tags.change(conn, [(one, tag_id) for one in document_ids], (), NOW)
        return tag_id

    def note(self, document_id: int, body: str, uuid: str = "note-1") -> Annotation:
        at = "2026-11-21T04:05:06.789Z"
        box = Box(10.0, 10.0, 60.0, 22.0)
        mark = Annotation(uuid, document_id, 0, "note", "#ffd54a", "An", at, at, (box,), body)
        with self.archive.database.writing() as conn:
            annotations.put(conn, mark)
        return mark


def field(name: str, value: str | tuple[str, ...], **changes: object) -> FieldRecord:
    values = {"raw": None, "page": 0, "box": None, "confidence": 0.8, "origin": "read"}
    return FieldRecord(name, value, **(values | changes))
