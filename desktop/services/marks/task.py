"""What is asked of the readers and writers of marks in files, as picklable values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from db.records import Annotation, PageRecord


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


@dataclass(frozen=True, slots=True)
class XfdfTask:
    """Marks to be written to an XFDF `file`, or to be read from it, for one document.

    `original` is the document's stored file, only ever opened for reading; `name` what it is
    called; `now` the time given to marks that tell none, ISO in UTC.
    """

    file: Path
    original: Path
    media_type: str
    name: str
    document_id: int
    pages: tuple[PageRecord, ...]
    now: str
    marks: tuple[Annotation, ...] = ()
