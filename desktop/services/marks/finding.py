"""Which of the marks at hand a filter leaves; the twin of the database's list of all marks."""

from __future__ import annotations

from db.marking import MarkFilter
from db.records import Annotation
from desktop.services.marks.wording import contents
from ocr.vntext import fold


def said(mark: Annotation) -> str:
    """All words of a mark, those it lies on and its tags, without tone marks."""
    return fold("\n".join((contents(mark), mark.body, mark.quote, *mark.tags)))


def matches(mark: Annotation, wanted: MarkFilter) -> bool:
    """Whether a filter leaves a mark."""
    same = (
        (wanted.kind, mark.kind),
        (wanted.colour, mark.colour),
        (wanted.author, mark.author),
    )
    return (
        all(not want or want == have for want, have in same)
        and (not wanted.tag or wanted.tag in mark.tags)
        and (not wanted.since or mark.modified_at >= wanted.since)
        and (not wanted.until or mark.modified_at < f"{wanted.until}T99")
        and wanted.page in (None, mark.page)
        and wanted.document in (None, mark.document_id)
        and all(word in said(mark) for word in fold(wanted.words).split())
    )
