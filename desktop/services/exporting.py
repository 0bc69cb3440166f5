"""What leaves the archive: annotated copies and originals."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from db.archive import Archive
from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.task import (
    Composed,
    ComposeOptions,
    ComposeTask,
    SearchableTask,
    SummaryWords,
)
from desktop.services.jobs import COMPOSE_TIMEOUT_S, compose_job, join_job, searchable_job, warm_job
from desktop.services.library import Library
from desktop.services.marks.book import MarkBooks
from desktop.services.messages import Messages
from desktop.services.paper_copies import PaperCopies, Progress
from desktop.services.pool import Pool
from desktop.services.registers.copy_log import Action, CopyLog, Left
from desktop.services.whole_files import copy_whole, write_whole


class Exporting:
    """Composes and saves copies. Any thread that may wait; originals are only read.

    `private` is a folder only this user may enter, for copies made for preview and print.
    """

    def __init__(
        self,
        archive: Archive,
        library: Library,
        pool: Pool,
        messages: Messages,
        log: CopyLog,
        private: Path,
    ) -> None:
        self._archive = archive
        self._library = library
        self._pool = pool
        self._messages = messages
        self._log = log
        self._private = private
        self._paper = PaperCopies(
            archive, library, pool, messages, log.actor, self._room, self.discard
        )

    def warm(self) -> None:
        """Start the worker that makes copies, and have it load what it needs for that."""
        self._pool.submit(warm_job, timeout_s=COMPOSE_TIMEOUT_S).result()

    def compose(self, document_id: int, options: ComposeOptions | None = None) -> Composed:
        """An annotated copy in the private folder; the caller discards it when done."""
        task = self._task(document_id, options or ComposeOptions(), self._room() / "copy.pdf")
        return self._pool.submit(compose_job, task, timeout_s=COMPOSE_TIMEOUT_S).result()

    def compose_all(
        self, document_ids: Sequence[int], options: ComposeOptions | None = None
    ) -> Composed:
        """Annotated copies of several documents as one PDF; discard it when done."""
        if len(document_ids) == 1:
            return self.compose(document_ids[0], options)
        parts = [self.compose(document_id, options) for document_id in document_ids]
        try:
            job = self._pool.submit(
                join_job,
                [part.path for part in parts],
                self._room() / "copies.pdf",
                timeout_s=COMPOSE_TIMEOUT_S,
            )
            return job.result()
        finally:
            for part in parts:
                self.discard(part)

    def compose_print(
        self,
        document_ids: Sequence[int],
        choices: PrintChoices,
        *,
        first: int | None = None,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Composed:
        """Documents laid out for paper as one PDF; see `paper_copies.PaperCopies.compose`."""
        return self._paper.compose(
            document_ids, choices, first=first, progress=progress, cancelled=cancelled
        )

    def save_print(
        self, document_ids: Sequence[int], target: Path, choices: PrintChoices
    ) -> Composed:
        """Write documents laid out for paper to `target` as one PDF, whole or not at all.

        Nothing is entered in the log: whoever asked knows whether this is a print or an export.
        """
        made = self.compose_print(document_ids, choices)
        self._hand_over(made, target)
        return replace(made, path=target)

    def save_annotated(
        self, document_ids: Sequence[int], target: Path, options: ComposeOptions | None = None
    ) -> Composed:
        """Write annotated copies to `target` as one PDF, whole or not at all.

        Raises ServiceProblem, OSError, or what the composer met.
        """
        made = self.compose_all(document_ids, options)
        self._hand_over(made, target)
        for document_id in document_ids:
            self._note("export.annotated", document_id, len(made.pages), target)
        return Composed(target, made.pages)

    def save_searchable(self, document_id: int, target: Path) -> Composed:
        """Write the original with an invisible layer of its words to `target`."""
        document = self._library.document(document_id)
        pages = self._library.pages(document_id)
        contents = {page.index: self._library.content(page.id) for page in pages}
        task = SearchableTask(
            original=self._archive.store.readable(document.sha256),
            media_type=document.media_type,
            pages=pages,
            words={
                index: content.words
                for index, content in contents.items()
                if content is not None and pages[index].source != "layer"
            },
            target=self._room() / "searchable.pdf",
        )
        made = self._pool.submit(searchable_job, task, timeout_s=COMPOSE_TIMEOUT_S).result()
        self._hand_over(made, target)
        self._note("export.searchable", document_id, len(made.pages), target)
        return Composed(target, made.pages)

    def _hand_over(self, made: Composed, target: Path) -> None:
        """Write a copy to its place, whole or not at all, and take it out of the private folder."""
        try:
            copy_whole(made.path, target)
        finally:
            self.discard(made)

    def save_original(self, document_id: int, target: Path) -> None:
        """Write the original, byte for byte, to `target`, whole or not at all."""
        copy_whole(self._library.original(document_id), target)
        pages = self._library.document(document_id).page_count
        self._note("export.original", document_id, pages, target)

    def save_text(self, document_id: int, target: Path) -> None:
        """Write the text of all read pages, a form feed between pages, as UTF-8."""
        pages = self._library.pages(document_id)
        texts = [content.text if (content := self._library.content(p.id)) else "" for p in pages]
        write_whole(target, lambda fresh: fresh.write_text("\f".join(texts), encoding="utf-8"))
        self._note("export.text", document_id, len(pages), target)

    def discard(self, made: Composed) -> None:
        """Delete a copy made by `compose`."""
        shutil.rmtree(made.path.parent, ignore_errors=True)

    def printed(self, document_id: int, pages: int, *, copies: int = 1, to: str = "") -> None:
        """Enter in the log that a copy went to a printer, or to a file of that name."""
        self._log.note("print", [(document_id, Left(pages, copies, to))])

    def _room(self) -> Path:
        """A fresh folder for one copy."""
        self._private.mkdir(mode=0o700, parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(dir=self._private))

    def _task(self, document_id: int, options: ComposeOptions, target: Path) -> ComposeTask:
        document = self._library.document(document_id)
        row = self._library.rows([document_id])[0]
        return ComposeTask(
            original=self._archive.store.readable(document.sha256),
            media_type=document.media_type,
            pages=self._library.pages(document_id),
            annotations=self._library.annotations(document_id),
            title=": ".join(filter(None, (row.number, row.title))),
            words=SummaryWords(
                heading=self._messages.text("summary.heading"),
                page=self._messages.text("summary.page", page="{page}"),
                meanings=MarkBooks(self._archive).book.meanings,
            ),
            options=options,
            target=target,
        )

    def _note(self, action: Action, document_id: int, pages: int, target: Path) -> None:
        self._log.note(action, [(document_id, Left(pages, to=target.name))])
