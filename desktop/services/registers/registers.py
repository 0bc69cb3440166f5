"""Registers and lists of the archive's documents, seen and written."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from db.archive import Archive
from db.finding import Filter
from db.repositories import documents, registering
from desktop.services.composing.task import Composed
from desktop.services.jobs import COMPOSE_TIMEOUT_S
from desktop.services.messages import Messages
from desktop.services.pool import Pool
from desktop.services.problems import ServiceProblem
from desktop.services.registers.asking import (
    DECIDING,
    Entered,
    Foreseen,
    RegisterAsked,
    belongs,
    foresee,
    number_of,
)
from desktop.services.registers.books import Books, Entry
from desktop.services.registers.comma import write_csv
from desktop.services.registers.copy_log import CopyLog, Left, LeftEntry
from desktop.services.registers.job import sheet_job
from desktop.services.registers.sheet import Sheet
from desktop.services.registers.workbook import write_workbook
from desktop.services.whole_files import copy_whole, write_whole

FORMATS: Final = (".pdf", ".xlsx", ".csv")


class Registers:
    """Makes tables of what the archive holds and of what left it. Any thread that may wait.

    `private` is a folder only this user may enter, for files on their way out.
    """

    def __init__(
        self, archive: Archive, pool: Pool, messages: Messages, log: CopyLog, private: Path
    ) -> None:
        self._archive = archive
        self._pool = pool
        self._books = Books(messages)
        self._private = private
        self.log = log

    def register(self, asked: RegisterAsked) -> Sheet:
        """The register of incoming or outgoing documents of a year, by number.

        Raises ServiceProblem `register.no_office` when none could be in it for want of a body.
        """
        if asked.lacks_office:
            raise ServiceProblem("register.no_office")
        decided = self._decided()
        found = self._entered([one.row.id for one in decided if belongs(one, asked)])
        found.sort(key=lambda one: _order(one, asked))
        return self._books.register(asked, found, foresee(decided, asked).undated)

    def filled(self, asked: RegisterAsked) -> Sheet:
        """As `register`; raises ServiceProblem `register.empty` when no document is in it."""
        sheet = self.register(asked)
        if not sheet.rows:
            raise ServiceProblem("register.empty", year=str(asked.year))
        return sheet

    def foresee(self, asked: RegisterAsked) -> Foreseen:
        """How many rows a register would have, and of which years there are documents."""
        return foresee(self._decided(), asked)

    def contents(self, document_ids: Sequence[int], of: str = "") -> Sheet:
        """The table of contents of documents in their order; `of` names what they make."""
        return self._books.contents(self._entered(document_ids), of)

    def listed(self, document_ids: Sequence[int]) -> Sheet:
        """A list of documents in their order."""
        return self._books.listed(self._entered(document_ids))

    def left(self, first: date, last: date, words: str = "") -> list[LeftEntry]:
        """What left the archive between two local days, the newest first."""
        return self.log.entries(first, last, words, self._books.action)

    def left_sheet(self, first: date, last: date, words: str = "") -> Sheet:
        """The register of copies as a table, the oldest first."""
        entries = self.left(first, last, words)[::-1]
        return self._books.left(entries, first.isoformat(), last.isoformat())

    def action(self, action: str) -> str:
        """How something left, in words."""
        return self._books.action(action)

    def offices(self) -> list[str]:
        """The bodies that issued documents of the archive, by how many."""
        with self._archive.database.reading() as conn:
            issuers = documents.facets(conn, Filter()).issuers
        return [one.value for one in sorted(issuers, key=lambda one: -one.count) if one.value]

    def save(self, sheet: Sheet, target: Path) -> None:
        """Write a table in the format of the target's ending, and note that it left.

        Raises OSError, ServiceProblem `usage.format`.
        """
        if target.suffix.lower() not in FORMATS:
            raise ServiceProblem("usage.format", name=target.suffix, known=" ".join(FORMATS))
        if target.suffix.lower() == ".pdf":
            self._typeset(sheet, target)
        else:
            write = write_csv if target.suffix.lower() == ".csv" else write_workbook
            write_whole(target, lambda fresh: write(sheet, fresh))
        self.log.note("export.register", [(None, Left(0, to=target.name))])

    def paper(self, sheet: Sheet) -> Composed:
        """A table as PDF in a private folder of its own, for a printer; discard it when done."""
        self._private.mkdir(mode=0o700, parents=True, exist_ok=True)
        room = Path(tempfile.mkdtemp(dir=self._private))
        job = self._pool.submit(sheet_job, sheet, room / "table.pdf", timeout_s=COMPOSE_TIMEOUT_S)
        try:
            return job.result()
        except BaseException:
            shutil.rmtree(room, ignore_errors=True)
            raise

    def _typeset(self, sheet: Sheet, target: Path) -> None:
        made = self.paper(sheet)
        try:
            copy_whole(made.path, target)
        finally:
            shutil.rmtree(made.path.parent, ignore_errors=True)

    def _decided(self) -> list[Entered[registering.Dated]]:
        """All documents with what decides about their register."""
        with self._archive.database.reading() as conn:
            values = registering.values_of(conn, names=DECIDING)
            return [Entered(one, values.get(one.id, {})) for one in registering.dated(conn)]

    def _entered(self, document_ids: Sequence[int]) -> list[Entry]:
        with self._archive.database.reading() as conn:
            values = registering.values_of(conn, document_ids)
            rows = documents.rows(conn, document_ids)
        return [Entered(row, values.get(row.id, {})) for row in rows]


def _order(one: Entry, asked: RegisterAsked) -> tuple[bool, int, str, int]:
    """Incoming ones by arrival number, outgoing ones by day and number; unknown ones last."""
    number = number_of(one, asked.book)
    if asked.book == "incoming":
        return number is None, number or 0, one.day, one.row.id
    return False, 0, f"{one.row.issued_on}{number or 0:09}", one.row.id
