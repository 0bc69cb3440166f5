"""What one should know before a document is printed or handed out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from db.archive import Archive
from db.records import DocumentRow, FieldData
from db.repositories import documents, registering
from desktop.services.messages import Messages
from desktop.services.problems import ServiceProblem


@dataclass(frozen=True, slots=True)
class Caution:
    """A reason to think again about one document; `words` is a sentence in the user's language.

    With a `final` one the document may not leave at all.
    """

    document_id: int
    kind: Literal["secret", "undone"]
    words: str
    final: bool = False


class Cautions:
    """Looks documents over before they leave. Any thread.

    With `refusing` none that bears a mark of secrecy may.
    """

    def __init__(self, archive: Archive, messages: Messages, *, refusing: bool = False) -> None:
        self._archive = archive
        self._messages = messages
        self._refusing = refusing

    def about(self, document_ids: Sequence[int]) -> list[Caution]:
        """Secrecy marks first, then documents that others replace or revoke."""
        with self._archive.database.reading() as conn:
            values = registering.values_of(conn, document_ids)
            undone = registering.undone_by(conn, document_ids)
            named = {one for by in undone.values() for one in by} | set(document_ids)
            rows = {row.id: row for row in documents.rows(conn, sorted(named))}
        known = [rows[one] for one in document_ids if one in rows]
        secret = (self._secret(row, values.get(row.id, {}).get("secrecy", "")) for row in known)
        dead = (self._undone(row, [rows[by] for by in undone.get(row.id, ())]) for row in known)
        return [caution for caution in (*secret, *dead) if caution is not None]

    def check(self, document_ids: Sequence[int]) -> None:
        """Raise ServiceProblem `export.secret_refused` when one of these may not leave."""
        for caution in self.about(document_ids):
            if caution.final:
                raise ServiceProblem("export.secret_refused", reason=caution.words)

    def _secret(self, row: DocumentRow, mark: FieldData) -> Caution | None:
        if not mark or not isinstance(mark, str):
            return None
        words = self._messages.text("caution.secret", name=_name(row), mark=mark)
        return Caution(row.id, "secret", words, final=self._refusing)

    def _undone(self, row: DocumentRow, by: Sequence[DocumentRow]) -> Caution | None:
        if not by:
            return None
        others = ", ".join(_name(one) for one in by)
        words = self._messages.text("caution.undone", name=_name(row), by=others)
        return Caution(row.id, "undone", words)


def _name(row: DocumentRow) -> str:
    return row.number or row.title
