"""The log of what left the archive: who took which document, when, how, how much, to where."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from db.archive import Archive
from db.ids import utc_text
from db.records import DocumentRow, EventRecord
from db.repositories import documents, events, registering
from ocr.vntext import fold

Action = Literal[
    "print",
    "export.annotated",
    "export.searchable",
    "export.original",
    "export.text",
    "export.markdown",
    "export.images",
    "export.notes",
    "export.drag",
    "export.register",
]


@dataclass(frozen=True, slots=True)
class Left:
    """How much of a document left, and to where.

    `to` is a printer's name or a file's, never a whole path; `choices` says in short how it
    looked ("notes=margin"), never what it said.
    """

    pages: int
    copies: int = 1
    to: str = ""
    choices: str = ""


@dataclass(frozen=True, slots=True)
class LeftEntry:
    """One line of the register; `number` and `title` as the archive knows the document now."""

    id: int
    at: str
    actor: str
    action: str
    document_id: int | None
    number: str
    title: str
    left: Left


class CopyLog:
    """Notes what leaves, and tells it again. Any thread."""

    def __init__(self, archive: Archive, actor: str) -> None:
        self._archive = archive
        self._actor = actor

    @property
    def actor(self) -> str:
        """Who takes documents out."""
        return self._actor

    def note(self, action: Action, left: Iterable[tuple[int | None, Left]]) -> None:
        """Enter documents that left, all or none of them."""
        now = self._archive.clock()
        with self._archive.database.writing() as conn:
            for document_id, how in left:
                events.append(
                    conn,
                    actor=self._actor,
                    action=action,
                    document_id=document_id,
                    detail={
                        "pages": how.pages,
                        "copies": how.copies,
                        "to": how.to,
                        "choices": how.choices,
                    },
                    now=now,
                )

    def entries(
        self, first: date, last: date, words: str = "", kind: Callable[[str], str] = str
    ) -> list[LeftEntry]:
        """What left from one local day to another, both counted, the newest first.

        Only lines with all the `words`, tone marks or none, in what they show; `kind` puts an
        action into words.
        """
        with self._archive.database.reading() as conn:
            found = registering.left(conn, _moment(first), _moment(last + timedelta(days=1)))
            ids = {one.document_id for one in found if one.document_id is not None}
            rows = {row.id: row for row in documents.rows(conn, sorted(ids))}
        wanted = fold(words).split()
        entries = (_entry(one, rows.get(one.document_id or 0)) for one in reversed(found))
        return [entry for entry in entries if _answers(entry, wanted, kind)]


def _moment(day: date) -> str:
    """The beginning of a local day in UTC."""
    return utc_text(datetime.combine(day, time()).astimezone())


def _entry(event: EventRecord, row: DocumentRow | None) -> LeftEntry:
    detail = event.detail
    return LeftEntry(
        id=event.id,
        at=event.at,
        actor=event.actor,
        action=event.action,
        document_id=event.document_id,
        number=(row.number or "") if row else "",
        title=row.title if row else "",
        left=Left(
            pages=int(detail.get("pages") or 0),
            copies=int(detail.get("copies") or 1),
            to=str(detail.get("to") or ""),
            choices=str(detail.get("choices") or ""),
        ),
    )


def _answers(entry: LeftEntry, wanted: list[str], kind: Callable[[str], str]) -> bool:
    if not wanted:
        return True
    shown = (entry.actor, kind(entry.action), entry.number, entry.title, entry.left.to)
    text = fold(" ".join(shown))
    return all(word in text for word in wanted)
