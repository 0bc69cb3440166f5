"""Between the values of the reading stages and the records of the archive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from db import records
from db.ids import NewId
from desktop.services.correcting import without_deleted
from ocr import values

if TYPE_CHECKING:
    from ocr import charging, citing


def box_record(box: values.Box | None) -> records.Box | None:
    """A box of the reading as a box of the archive; the coordinates are the same."""
    return None if box is None else records.Box(*box)


def warned_record(warned: values.Warned) -> records.Warned:
    """A warning of the inspection as the archive keeps it."""
    return records.Warned(warned.code, dict(warned.values))


def _word_record(word: values.Word) -> records.PageWord:
    return records.PageWord(
        text=word.text,
        after=word.after,
        box=records.Box(*word.box),
        confidence=word.confidence,
        raw=word.raw,
        origin="mended" if word.mended else "read",
    )


def page_result(reading: values.PageReading) -> records.PageResult:
    """What one page's reading gave, as the archive stores it."""
    return records.PageResult(
        width=reading.width,
        height=reading.height,
        turn=reading.turn,
        words=tuple(_word_record(word) for word in reading.words),
        source=reading.source,
        confidence=reading.confidence,
        reader=reading.reader,
        needs_rescan=reading.needs_rescan,
    )


def page_reading(
    page: records.PageRecord, content: records.PageContent | None
) -> values.PageReading:
    """A stored page as the reading stages know it; an unread page has no words."""
    words = () if content is None else without_deleted(content.words)
    return values.PageReading(
        width=page.width,
        height=page.height,
        turn=page.turn,
        words=tuple(
            values.Word(
                w.text, w.after, values.Box(*w.box), w.confidence, w.raw, w.origin != "read"
            )
            for w in words
        ),
        source=page.source or "blank",
        confidence=page.confidence or 0.0,
        reader=page.reader or "",
        needs_rescan=page.needs_rescan,
    )


def field_records(findings: Sequence[values.Finding]) -> tuple[records.FieldRecord, ...]:
    """Fields found in a document, as the archive stores them."""
    return tuple(
        records.FieldRecord(
            name=found.name,
            value=found.value,
            raw=found.raw,
            page=found.page,
            box=box_record(found.box),
            confidence=found.confidence,
            origin=found.origin,
        )
        for found in findings
    )


def citation_records(
    found: Sequence[citing.Citation], document_id: int, new_id: NewId
) -> tuple[records.CitationRecord, ...]:
    """Citations found in a document, as the archive stores them; not yet linked.

    Args:
        found: as the paper says them.
        document_id: of the document that cites.
        new_id: makes their uuids.
    """
    return tuple(
        records.CitationRecord(
            uuid=new_id(),
            document_id=document_id,
            kind=citation.kind,
            number=citation.number,
            date=citation.date,
            body=citation.body,
            quote=citation.quote,
            page=citation.page,
            box=box_record(citation.box),
            relation=citation.relation,
        )
        for citation in found
    )


def assignment_records(
    found: Sequence[charging.Assignment], document_id: int, new_id: NewId
) -> tuple[records.AssignmentRecord, ...]:
    """Assignments found in a document, as the archive stores them: suggestions.

    Args:
        found: as the paper says them.
        document_id: of the document that gives them.
        new_id: makes their uuids.
    """
    return tuple(
        records.AssignmentRecord(
            uuid=new_id(),
            document_id=document_id,
            who=task.who,
            what=task.what,
            due=task.due,
            due_text=task.due_text,
            report_to=task.report_to,
            recurring=task.recurring,
            quote=task.quote,
            page=task.page,
            box=box_record(task.box),
        )
        for task in found
    )
