"""Files for documents that are dragged out of the window, made before they are let go."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal

from db.records import DocumentRow
from desktop.services.composing.choices import PrintChoices
from desktop.services.exporting import Exporting
from desktop.services.exports.cautions import Cautions
from desktop.services.exports.names import named
from desktop.services.filenames import free_name
from desktop.services.library import Library
from desktop.services.problems import ServiceProblem
from desktop.services.registers.copy_log import CopyLog, Left
from desktop.services.whole_files import copy_whole

DragForm = Literal["original", "annotated"]
DRAG_FORMS: Final[tuple[DragForm, ...]] = ("original", "annotated")
MOST: Final = 50
"""Documents at once; more would keep whoever drags them waiting."""


class Dragged:
    """Makes the files in a private folder, and notes them once they have left.

    Any thread that may wait. The files stay until the program ends, as the program they were
    dropped on may read them late.
    """

    def __init__(
        self,
        exporting: Exporting,
        library: Library,
        cautions: Cautions,
        log: CopyLog,
        private: Path,
    ) -> None:
        self._exporting = exporting
        self._library = library
        self._cautions = cautions
        self._log = log
        self._private = private

    def make(self, document_ids: Sequence[int], form: DragForm, template: str) -> list[Path]:
        """A file of each document, named by the template.

        Raises ServiceProblem `export.secret_drag`, `export.many_dragged`, OSError, or what the
        composer met.
        """
        if len(document_ids) > MOST:
            raise ServiceProblem("export.many_dragged", most=str(MOST))
        rows = self._library.rows(document_ids)
        self._refuse_secret(rows)
        folder = self._room()
        return [self._make_one(row, folder, form, template) for row in rows]

    def make_page(self, document_id: int, page: int, template: str) -> Path:
        """A file of one page (0-based) with its marks, as large as the page itself.

        Raises as `make`.
        """
        rows = self._library.rows([document_id])
        self._refuse_secret(rows)
        target = self._room() / f"{named(template, rows[0])}_tr{page + 1}.pdf"
        alone = PrintChoices(pages=str(page + 1), paper="page", fit="actual", notes="none")
        self._exporting.save_print([document_id], target, alone)
        return target

    def left_page(self, document_id: int, page: int, file: Path) -> None:
        """Note that the file of a page (0-based) was let go somewhere."""
        entry = Left(1, to=file.name, choices=f"pages={page + 1}")
        self._log.note("export.drag", [(document_id, entry)])

    def left(self, document_ids: Sequence[int], files: Sequence[Path], form: DragForm) -> None:
        """Note that files made for documents were let go somewhere."""
        rows = self._library.rows(document_ids)
        entries = (
            (row.id, Left(row.page_count, to=file.name, choices=form))
            for row, file in zip(rows, files, strict=False)
        )
        self._log.note("export.drag", entries)

    def _make_one(self, row: DocumentRow, folder: Path, form: DragForm, template: str) -> Path:
        stem = named(template, row)
        if form == "original":
            target = free_name(folder, stem, Path(row.original_name).suffix)
            copy_whole(self._library.original(row.id), target)
            return target
        target = free_name(folder, stem, ".pdf")
        made = self._exporting.compose(row.id)
        try:
            copy_whole(made.path, target)
        finally:
            self._exporting.discard(made)
        return target

    def _room(self) -> Path:
        """A fresh folder that only this user may enter."""
        self._private.mkdir(mode=0o700, parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(dir=self._private))

    def _refuse_secret(self, rows: Sequence[DocumentRow]) -> None:
        by_id = {row.id: row for row in rows}
        for caution in self._cautions.about(list(by_id)):
            if caution.kind == "secret":
                row = by_id[caution.document_id]
                raise ServiceProblem("export.secret_drag", name=row.number or row.title)
