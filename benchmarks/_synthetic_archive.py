"""An archive of invented directives, written in bulk; a test proves it equal to a written one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select

from benchmarks._directives import SyntheticDocument
from db.archive import Archive
from db.codec import dump
from db.ids import utc_text
from db.records import NewDocument, PageResult, PageSize, PageWord
from db.repositories import documents, fields, pages, tags
from db.repositories.summary import list_columns
from db.search.index import add_pages, index_documents
from db.search.tokens import keys_of
from db.tables import document, document_tag, field, job, page, page_text
from db.words import pack, text_of

NOW = datetime(2026, 11, 21, tzinfo=UTC)
SIZE = PageSize(595.0, 842.0)
COLOUR = "#3366cc"
READER = "synthetic"

Rows = list[dict[str, Any]]


def write_one(archive: Archive, made: SyntheticDocument) -> int:
    """Write a document as intake, reading and a clerk do."""
    with archive.database.writing() as conn:
        known = NewDocument(
            _sha256(made), made.name, "application/pdf", 1, (SIZE,) * len(made.pages)
        )
        document_id = documents.register(conn, known, uuid_of=archive.new_id, now=NOW)
        for record, words in zip(pages.of_document(conn, document_id), made.pages, strict=True):
            result = PageResult(SIZE.width, SIZE.height, 0, words, "ocr", 0.95, READER)
            pages.save_result(conn, record.id, result, NOW)
        fields.replace_read(conn, document_id, made.fields, NOW)
        pairs = [(document_id, tags.ensure(conn, name, COLOUR, now=NOW)) for name in made.tags]
        tags.change(conn, pairs, (), NOW)
    return document_id


class BulkWriter:
    """Writes many documents a transaction, into an archive that holds nothing else.

    `written` documents are there already; `is_ours` unless any is of other making.
    """

    def __init__(self, archive: Archive, *, at_once: int = 500) -> None:
        self._archive = archive
        self._at_once = at_once
        with archive.database.reading() as conn:
            self.written = self._documents = conn.scalar(select(func.max(document.c.id))) or 0
            self._pages = conn.scalar(select(func.max(page.c.id))) or 0
            others = select(page.c.id).where(page.c.reader.is_distinct_from(READER)).limit(1)
            self.is_ours = conn.scalar(others) is None
        # Pages of the pool come again and again.
        self._stored: dict[int, tuple[tuple[PageWord, ...], str, bytes, list[str]]] = {}

    def write(self, made: Iterable[SyntheticDocument]) -> Iterator[int]:
        """Write documents; gives the number written after every transaction."""
        remaining = iter(made)
        while batch := list(islice(remaining, self._at_once)):
            with self._archive.database.writing() as conn:
                self._write(conn, batch)
            yield self._documents

    def _write(self, conn: Connection, batch: Sequence[SyntheticDocument]) -> None:
        rows: dict[Table, Rows] = {
            table: [] for table in (document, page, page_text, job, field, document_tag)
        }
        indexed: list[tuple[int, list[str]]] = []
        tag_ids = self._tag_ids(conn, batch)
        for one in batch:
            self._documents += 1
            rows[document].append(self._document(one))
            rows[field] += self._fields(one)
            tagged = {"document_id": self._documents, "created_at": utc_text(NOW)}
            rows[document_tag] += [{**tagged, "tag_id": tag_ids[name]} for name in one.tags]
            for position, words in enumerate(one.pages):
                indexed.append(self._page(rows, position, words))
        for table, values in rows.items():
            if values:
                conn.execute(insert(table), values)
        add_pages(conn, indexed)
        index_documents(conn, [row["id"] for row in rows[document]])

    def _tag_ids(self, conn: Connection, batch: Iterable[SyntheticDocument]) -> Mapping[str, int]:
        names = dict.fromkeys(name for one in batch for name in one.tags)
        return {name: tags.ensure(conn, name, COLOUR, now=NOW) for name in names}

    def _document(self, made: SyntheticDocument) -> dict[str, Any]:
        known = {one.name: one.value for one in made.fields if isinstance(one.value, str)}
        return {
            "id": self._documents,
            "uuid": self._archive.new_id(),
            "sha256": _sha256(made),
            "original_name": made.name,
            "media_type": "application/pdf",
            "byte_size": 1,
            "page_count": len(made.pages),
            "pages_read": len(made.pages),
            "warnings": dump([]),
            "state": "unconfirmed",
            "imported_at": utc_text(NOW),
            "modified_at": utc_text(NOW),
            **list_columns(known, made.name),
        }

    def _fields(self, made: SyntheticDocument) -> Rows:
        at = utc_text(NOW)
        return [
            {
                "uuid": self._archive.new_id(),
                "document_id": self._documents,
                "name": one.name,
                "value": dump(one.value),
                "page": one.page,
                "confidence": one.confidence,
                "origin": one.origin,
                "confirmed": 0,
                "created_at": at,
                "modified_at": at,
            }
            for one in made.fields
        ]

    def _page(
        self, rows: dict[Table, Rows], position: int, words: tuple[PageWord, ...]
    ) -> tuple[int, list[str]]:
        self._pages += 1
        at = utc_text(NOW)
        text, blob, keys = self._prepared(words, keep=position > 0)
        rows[page].append(
            {
                "id": self._pages,
                "document_id": self._documents,
                "position": position,
                "width": SIZE.width,
                "height": SIZE.height,
                "turn": 0,
                "source": "ocr",
                "confidence": 0.95,
                "reader": READER,
                "modified_at": at,
            }
        )
        stored = {"page_id": self._pages, "text": text, "words": blob, "modified_at": at}
        rows[page_text].append(stored)
        done = {"attempts": 0, "priority": 0, "created_at": at, "finished_at": at}
        rows[job].append({"page_id": self._pages, "state": "done", **done})
        return self._pages, keys

    def _prepared(self, words: tuple[PageWord, ...], *, keep: bool) -> tuple[str, bytes, list[str]]:
        known = self._stored.get(id(words))
        if known is None:
            text = text_of(words)
            # With the words themselves, so that no other value ever has their identity.
            known = (words, text, pack(words), keys_of(text))
            if keep:
                self._stored[id(words)] = known
        return known[1:]


def _sha256(made: SyntheticDocument) -> str:
    return hashlib.sha256(made.name.encode()).hexdigest()
