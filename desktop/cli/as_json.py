"""Records as the stable JSON of `docs/cli.md`: pages 1-based, boxes as lists, absent as null."""

from __future__ import annotations

from typing import Any

from db.finding import Hit
from db.records import (
    Annotation,
    AssignmentRecord,
    Box,
    CitationRecord,
    DocumentRow,
    FieldRecord,
    PageContent,
    PageRecord,
    PageWord,
    Warned,
)
from desktop.services.intake import ImportItem
from desktop.services.marks.foreign import is_foreign
from desktop.services.messages import Messages
from desktop.services.problems import Problem


def box(value: Box | None) -> list[float] | None:
    """A box as `[x0, y0, x1, y1]` in points of the upright page."""
    return None if value is None else [round(v, 2) for v in value]


def warning(value: Warned, messages: Messages) -> dict[str, str]:
    """A warning with its code and its words."""
    return {"code": value.code, "message": messages.warning(value.code, value.values)}


def problem(value: Problem, messages: Messages) -> dict[str, str]:
    """A problem with its code and its words."""
    return {"code": value.code, "message": str(messages.problem(value.code, value.values))}


def import_item(item: ImportItem, messages: Messages) -> dict[str, Any]:
    """What became of one file."""
    return {
        "path": item.path,
        "outcome": item.outcome,
        "id": item.document_id,
        "warnings": [warning(w, messages) for w in item.warnings],
        "error": None if item.problem is None else problem(item.problem, messages),
    }


def row(value: DocumentRow) -> dict[str, Any]:
    """A document as the list shows it."""
    return {
        "id": value.id,
        "original_name": value.original_name,
        "title": value.title,
        "number": value.number,
        "kind": value.kind,
        "issuer": value.issuer,
        "issued_on": value.issued_on,
        "state": value.state,
        "pages": value.page_count,
        "pages_read": value.pages_read,
        "imported_at": value.imported_at,
        "tags": [tag.name for tag in value.tags],
    }


def word(value: PageWord) -> dict[str, Any]:
    """A word of a page with its place."""
    return {
        "text": value.text,
        "raw": value.raw,
        "box": box(value.box),
        "confidence": value.confidence,
        "origin": value.origin,
    }


def page(value: PageRecord, content: PageContent | None) -> dict[str, Any]:
    """A page with its text."""
    return {
        "number": value.index + 1,
        "state": value.state,
        "text": content.text if content else None,
        "raw_text": content.raw_text if content else None,
        "words": [word(w) for w in content.words] if content else None,
        "source": value.source,
        "turned": value.turn,
        "width": value.width,
        "height": value.height,
        "confidence": value.confidence,
        "needs_rescan": value.needs_rescan,
        "error": value.error,
        "reader": value.reader,
    }


def field(value: FieldRecord) -> dict[str, Any]:
    """A field with its source."""
    return {
        "value": list(value.value) if isinstance(value.value, tuple) else value.value,
        "raw": value.raw,
        "page": None if value.page is None else value.page + 1,
        "box": box(value.box),
        "confidence": value.confidence,
        "origin": value.origin,
        "confirmed": value.confirmed,
    }


def citation(value: CitationRecord) -> dict[str, Any]:
    """A citation with its source."""
    return {
        "kind": value.kind,
        "number": value.number,
        "date": value.date,
        "body": value.body,
        "quote": value.quote,
        "page": value.page + 1,
        "box": box(value.box),
        "relation": value.relation,
        "target": value.target_id,
    }


def assignment(value: AssignmentRecord) -> dict[str, Any]:
    """An assignment with its source."""
    return {
        "who": value.who,
        "what": value.what,
        "due": value.due,
        "due_text": value.due_text,
        "report_to": value.report_to,
        "recurring": value.recurring,
        "quote": value.quote,
        "page": value.page + 1,
        "box": box(value.box),
        "state": value.state,
        "note": value.note,
    }


def annotation(value: Annotation) -> dict[str, Any]:
    """A mark."""
    return {
        "uuid": value.uuid,
        "document": value.document_id,
        "page": value.page + 1,
        "kind": value.kind,
        "colour": value.colour,
        "author": value.author,
        "created_at": value.created_at,
        "modified_at": value.modified_at,
        "boxes": [box(rect) for rect in value.rects],
        "quote": value.quote,
        "note": value.body,
        "strokes": [[list(point) for point in stroke] for stroke in value.strokes],
        "foreign": is_foreign(value),
        "tags": list(value.tags),
    }


def hit(value: Hit) -> dict[str, Any]:
    """A page, or a whole document (page null), that answers a query."""
    return {
        "id": value.document_id,
        "title": value.title,
        "page": None if value.page is None else value.page + 1,
        "snippet": value.snippet,
        "boxes": [box(rect) for rect in value.boxes],
    }
