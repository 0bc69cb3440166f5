"""Copies for paper: composed in a worker, with progress and cancel, for preview, printer, file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeVar

from db.archive import Archive
from db.records import DocumentRow
from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.gathering import Gathering
from desktop.services.composing.progress import told
from desktop.services.composing.task import Composed, PrintTask
from desktop.services.composing.words import print_words
from desktop.services.jobs import COMPOSE_TIMEOUT_S, leaves_job, paper_job
from desktop.services.library import Library
from desktop.services.marks.book import colour_words
from desktop.services.messages import Messages
from desktop.services.pool import Pool
from desktop.services.printing_order import in_order
from desktop.services.problems import ServiceProblem

T = TypeVar("T")
Progress = Callable[[int, int], None]
"""Told how many sides are drawn, and of how many."""
Rooms = Callable[[], Path]
"""Makes a fresh folder that only this user may enter."""
WAIT_S: Final = 0.05


class ComposeCancelled(Exception):
    """Composing was given up as asked; nothing of it is left."""


class PaperCopies:
    """Lays documents out for paper. Any thread that may wait; originals are only read.

    `rooms` gives each copy a folder of its own, which `discard` takes away.
    """

    def __init__(
        self,
        archive: Archive,
        library: Library,
        pool: Pool,
        messages: Messages,
        actor: str,
        rooms: Rooms,
        discard: Callable[[Composed], None],
    ) -> None:
        self._archive = archive
        self._library = library
        self._pool = pool
        self._messages = messages
        self._actor = actor
        self._rooms = rooms
        self._discard = discard
        self._gathering = Gathering(archive, library, messages)

    def compose(
        self,
        document_ids: Sequence[int],
        choices: PrintChoices,
        *,
        first: int | None = None,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Composed:
        """Documents as one PDF for paper; discard it when done.

        Args:
            document_ids: which, in the order they were chosen in.
            choices: how; copies, two sides and tray are the printer's to heed.
            first: draw no more than so many pages of the PDF, as for a quick preview.
            progress: told now and then, from the calling thread.
            cancelled: asked now and then.

        Raises ServiceProblem (`print.nothing`, `usage.pages`, `document.missing`),
        ComposeCancelled, OSError, or what the worker met.
        """
        with ExitStack() as parts:
            made = self._parts(document_ids, choices, first, progress, cancelled, parts)
            if len(made) == 1:
                parts.pop_all()
                return made[0]
            leaves = choices.two_sided and choices.leaf_each
            paths = [part.path for part in made]
            job = self._pool.submit(
                leaves_job, paths, self._rooms() / "copies.pdf", leaves, timeout_s=COMPOSE_TIMEOUT_S
            )
            whole = _wait(job, lambda: None, cancelled)
            return replace(
                whole,
                total=max(len(whole.pages), sum(part.total for part in made)),
                shares=tuple(share for part in made for share in part.shares),
            )

    def _parts(
        self,
        document_ids: Sequence[int],
        choices: PrintChoices,
        first: int | None,
        progress: Progress | None,
        cancelled: Callable[[], bool],
        stack: ExitStack,
    ) -> list[Composed]:
        """A copy of each document that the choices leave a page of.

        Of those not needed for the `first` pages, the last one's total counts the pages too.
        """
        made: list[Composed] = []
        sides = 0
        rows = in_order(self._rows(document_ids), choices)
        to_come = sum(row.page_count for row in rows)
        for row in rows:
            wanted = None if first is None else first - sides
            if wanted is not None and wanted <= 0:
                made[-1] = replace(made[-1], total=made[-1].total + to_come)
                break
            to_come -= row.page_count
            told = _among(progress, sides, to_come)
            copy = self._one(row.id, choices, wanted, told, cancelled)
            if copy is not None:
                stack.callback(self._discard, copy)
                made.append(copy)
                sides += len(copy.pages)
            if progress is not None:
                progress(sides, sides + to_come)
        if not made:
            raise ServiceProblem("print.nothing")
        return made

    def _one(
        self,
        document_id: int,
        choices: PrintChoices,
        first: int | None,
        progress: Progress | None,
        cancelled: Callable[[], bool],
    ) -> Composed | None:
        """One document's copy, None where the choices leave nothing of it."""
        if cancelled():
            raise ComposeCancelled
        task = self._task(document_id, choices, first)
        job = self._pool.submit(paper_job, task, timeout_s=COMPOSE_TIMEOUT_S)
        try:
            made = _wait(job, lambda: _report(task, progress), cancelled)
            return replace(made, shares=((document_id, len(made.pages)),))
        except BaseException as error:
            self._discard(Composed(task.target, ()))
            if isinstance(error, ServiceProblem) and error.code == "print.nothing":
                return None
            raise

    def _rows(self, document_ids: Sequence[int]) -> list[DocumentRow]:
        rows = self._library.rows(document_ids)
        for missing in set(document_ids) - {row.id for row in rows}:
            self._library.document(missing)  # raises
        return rows

    def _task(self, document_id: int, choices: PrintChoices, first: int | None) -> PrintTask:
        document = self._library.document(document_id)
        room = self._rooms()
        day = f"{self._archive.clock().astimezone():%d/%m/%Y}"
        return PrintTask(
            original=self._archive.store.readable(document.sha256),
            media_type=document.media_type,
            pages=self._library.pages(document_id),
            annotations=self._library.annotations(document_id),
            title=self._gathering.title(document_id),
            sections=self._gathering.sections(document_id, choices.head_sheet),
            secrecy=self._gathering.secrecy(document_id) if choices.secrecy_mark else "",
            printed=self._messages.text("print.printed", day=day, who=self._actor),
            words={**print_words(self._messages), **colour_words(self._archive)},
            choices=choices,
            target=room / "copy.pdf",
            first=first,
            progress=room / "progress",
        )


def _wait(job: Future[T], report: Callable[[], None], cancelled: Callable[[], bool]) -> T:
    """The result of a job; gives it up, and its worker with it, when cancelled."""
    while True:
        try:
            return job.result(timeout=WAIT_S)
        except NotYet:
            if job.done():  # the job's own time-out, not ours
                raise
            report()
            if cancelled():
                job.cancel()
                raise ComposeCancelled from None


def _report(task: PrintTask, progress: Progress | None) -> None:
    known = told(task.progress) if progress is not None and task.progress is not None else None
    if progress is not None and known is not None:
        progress(*known)


def _among(progress: Progress | None, before: int, after: int) -> Progress | None:
    """Progress that counts the sides of the documents before and after, too."""
    if progress is None:
        return None
    return lambda done, total: progress(before + done, before + total + after)
