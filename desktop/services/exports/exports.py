"""Writing copies of documents as files: one kind, one or many documents."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from db.records import DocumentRow
from desktop.services.composing.task import ComposeOptions
from desktop.services.convert import page_reading
from desktop.services.exporting import Exporting
from desktop.services.exports.images import ImagesTask, images_job, page_files
from desktop.services.exports.kinds import SUFFIX, ExportAsked, Form
from desktop.services.exports.names import named
from desktop.services.exports.wording import markdown, notes
from desktop.services.filenames import free_name
from desktop.services.jobs import COMPOSE_TIMEOUT_S
from desktop.services.library import Library
from desktop.services.messages import Messages
from desktop.services.pool import Pool
from desktop.services.problems import Problem, ServiceProblem, problem_of
from desktop.services.registers.copy_log import Action, CopyLog, Left
from desktop.services.whole_files import copy_whole, write_whole
from ocr.values import PageReading

Told = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Exported:
    """What became of one document: the file (the first of several), or the problem."""

    document_id: int
    path: Path | None
    problem: Problem | None = None


class Exports:
    """Saves copies under names of a template. Any thread that may wait."""

    def __init__(
        self, exporting: Exporting, library: Library, pool: Pool, messages: Messages, log: CopyLog
    ) -> None:
        self._exporting = exporting
        self._library = library
        self._pool = pool
        self._messages = messages
        self._log = log

    def name(self, document_id: int, form: Form, template: str) -> str:
        """The file name with its ending that a template gives a document."""
        row = self._row(document_id)
        return named(template, row) + _suffix(row, form)

    def save(self, document_id: int, target: Path, asked: ExportAsked) -> Path:
        """Write one copy, whole or not at all; returns the file, of several images the first.

        Raises ServiceProblem, OSError, or what the composer met.
        """
        if asked.form in ("png", "jpeg"):
            return self._save_images(document_id, target, asked)
        if asked.form in ("markdown", "notes"):
            self._save_words(document_id, target, asked.form)
        else:
            self._save_whole(document_id, target, asked)
        return target

    def save_all(
        self,
        document_ids: Sequence[int],
        folder: Path,
        asked: ExportAsked,
        template: str,
        tell: Told = lambda _: None,
        cancelled: threading.Event | None = None,
    ) -> list[Exported]:
        """Write copies into a folder, names numbered where one is taken.

        `tell` hears how many are done after each; those after a cancellation are not in the
        result. A document that fails does not keep the others back.
        """
        folder.mkdir(parents=True, exist_ok=True)
        done: list[Exported] = []
        for document_id in document_ids:
            if cancelled is not None and cancelled.is_set():
                break
            done.append(self._save_one(document_id, folder, asked, template))
            tell(len(done))
        return done

    def _save_one(
        self, document_id: int, folder: Path, asked: ExportAsked, template: str
    ) -> Exported:
        try:
            target = self.free_target(document_id, folder, asked.form, template)
            return Exported(document_id, self.save(document_id, target, asked))
        except Exception as error:  # told for this document; bugs are raised again
            problem = problem_of(error)
            if problem is None:
                raise
            return Exported(document_id, None, problem)

    def free_target(self, document_id: int, folder: Path, form: Form, template: str) -> Path:
        """A file in `folder` that does not exist yet. Raises ServiceProblem."""
        row = self._row(document_id)
        pages = row.page_count if form in ("png", "jpeg") else 1
        stem, suffix = named(template, row), _suffix(row, form)
        return free_name(folder, stem, suffix, lambda path: page_files(path, pages)[0])

    def _save_whole(self, document_id: int, target: Path, asked: ExportAsked) -> None:
        if asked.form == "annotated":
            options = ComposeOptions(notes=asked.notes, flat=asked.flat)
            self._exporting.save_annotated([document_id], target, options)
        elif asked.form == "searchable":
            self._exporting.save_searchable(document_id, target)
        elif asked.form == "original":
            self._exporting.save_original(document_id, target)
        else:
            self._exporting.save_text(document_id, target)

    def _save_words(self, document_id: int, target: Path, form: Form) -> None:
        row = self._row(document_id)
        if form == "notes":
            text = notes(row, self._library.annotations(document_id), self._messages)
        else:
            text = markdown(row, self._readings(document_id), self._messages)
        write_whole(target, lambda fresh: fresh.write_text(text, encoding="utf-8"))
        action: Action = "export.notes" if form == "notes" else "export.markdown"
        self._note(action, row, target)

    def _readings(self, document_id: int) -> list[PageReading]:
        pages = self._library.pages(document_id)
        return [page_reading(page, self._library.content(page.id)) for page in pages]

    def _save_images(self, document_id: int, target: Path, asked: ExportAsked) -> Path:
        row = self._row(document_id)
        target = target.with_suffix(SUFFIX[asked.form])
        made = self._exporting.compose(document_id, ComposeOptions(marks=asked.marks, notes="none"))
        targets = page_files(target, len(made.pages))
        try:
            drawn = tuple(made.path.with_name(path.name) for path in targets)
            task = ImagesTask(made.path, drawn, asked.dpi)
            self._pool.submit(images_job, task, timeout_s=COMPOSE_TIMEOUT_S).result()
            for source, place in zip(drawn, targets, strict=True):
                copy_whole(source, place)
        finally:
            self._exporting.discard(made)
        self._note("export.images", row, targets[0], f"dpi={asked.dpi}")
        return targets[0]

    def _note(self, action: Action, row: DocumentRow, target: Path, choices: str = "") -> None:
        left = Left(row.page_count, to=target.name, choices=choices)
        self._log.note(action, [(row.id, left)])

    def _row(self, document_id: int) -> DocumentRow:
        rows = self._library.rows([document_id])
        if not rows:
            raise ServiceProblem("document.missing", id=str(document_id))
        return rows[0]


def _suffix(row: DocumentRow, form: Form) -> str:
    return SUFFIX[form] or Path(row.original_name).suffix
