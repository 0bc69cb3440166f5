"""What is asked of the reader of a file's own marks, as a picklable value."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from db.records import PageRecord


@dataclass(frozen=True, slots=True)
class MarksTask:
    """A stored PDF, only ever opened for reading, as a document of the archive.

    `now` is the time given to marks that tell none, ISO in UTC.
    """

    path: Path
    document_id: int
    document_uuid: str
    pages: tuple[PageRecord, ...]
    now: str
