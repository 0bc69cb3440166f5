"""Reading a field from a rectangle that the clerk drew on the page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from db.archive import Archive
from db.records import Box, FieldData, Turn
from db.repositories import documents, pages
from desktop.services.pool import Pool

TIMEOUT_S = 90.0


@dataclass(frozen=True, slots=True)
class BoxTask:
    """A rectangle to read: the stored file, 0-based page, its turn, box in points, the field."""

    path: Path
    media_type: str
    index: int
    turn: Turn
    box: Box
    field: str


@dataclass(frozen=True, slots=True)
class BoxValue:
    """What a rectangle gave for a field: its value, the reading behind it, confidence 0 to 1."""

    value: FieldData
    raw: str
    confidence: float


def read_box_job(task: BoxTask) -> BoxValue:
    """Read it with Tesseract. Worker processes only; raises ocr.errors.UnreadableFile."""
    from ocr import values  # heavy: MuPDF and OpenCV load in workers only
    from ocr.box_reading import field_text, read_box
    from ocr.engine import TesseractEngine

    engine, box = TesseractEngine(), values.Box(*task.box)
    found = read_box(task.path, task.media_type, task.index, box, task.turn, engine)
    text = field_text(task.field, found.text)
    is_list = task.field in ("recipients", "addressees")
    lines = (line.strip(" -–—+.;,") for line in text.splitlines())
    value: FieldData = tuple(line for line in lines if line) if is_list else text
    return BoxValue(value, found.text, found.confidence)


class BoxReading:
    """Reads rectangles in a worker. Any thread that may wait some seconds."""

    def __init__(self, archive: Archive, pool: Pool) -> None:
        self._archive = archive
        self._pool = pool

    def read(self, document_id: int, page: int, box: Box, field: str) -> BoxValue:
        """What a box of a 0-based page says, as the value of a field.

        Raises ocr.errors.UnreadableFile, TimeoutError.
        """
        with self._archive.database.reading() as conn:
            record = documents.get(conn, document_id)
            turn = pages.of_document(conn, document_id)[page].turn
        path = self._archive.store.readable(record.sha256)
        task = BoxTask(path, record.media_type, page, turn, box, field)
        return self._pool.submit(read_box_job, task, timeout_s=TIMEOUT_S).result()
