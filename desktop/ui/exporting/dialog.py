"""The export dialog: what leaves, how, and where to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop.services.exports.cautions import Caution
from desktop.services.exports.exports import Exported
from desktop.services.problems import problem_of
from desktop.ui.desk import Desk
from desktop.ui.exporting.book_page import BookPage
from desktop.ui.exporting.dialog_parts import DialogParts
from desktop.ui.exporting.foretelling import Foretelling
from desktop.ui.exporting.kinds import make_pages
from desktop.ui.exporting.pages import CopyPage, ExportPage
from desktop.ui.exporting.recalling import Recalling, kind_of
from desktop.ui.exporting.telling import failure_words, problem_words, written_words
from desktop.ui.exporting.work import Place, work_of
from desktop.ui.printing.form import choose
from desktop.ui.tasks import LongTask

SIZE = QSize(760, 560)


class ExportDialog(QDialog):
    """Writes copies, lists and registers; GUI thread only.

    `exported(list[Exported])` when it is done, whether all went well or not.
    """

    exported = Signal(object)

    def __init__(
        self,
        desk: Desk,
        chosen: Sequence[int],
        viewed: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        """`chosen`: the documents selected, else the open one; `viewed`: those the list shows."""
        super().__init__(parent)
        self._desk = desk
        self._chosen = list(chosen)
        self._viewed = list(viewed)
        self._task: LongTask | None = None
        self._cautions: list[Caution] = []
        self._recalling = Recalling(desk.memory)
        self.setWindowTitle(self.tr("Export"))
        self.resize(SIZE)
        self.pages = make_pages(self)
        self.parts = DialogParts(self, self.pages, self._group_names())
        self._foretelling = Foretelling(desk, self._books(), self)
        self._connect()
        self._recall()

    def page(self) -> ExportPage:
        """The kind that is chosen."""
        return self.pages[self.parts.stack.currentIndex()]

    def choose(self, index: int) -> None:
        """Choose a kind by its place among all of them."""
        self.parts.choose(index)

    def _group_names(self) -> dict[str, str]:
        return {
            "chosen": self.tr("Chosen documents (%n)", "", len(self._chosen)),
            "viewed": self.tr("Documents listed (%n)", "", len(self._viewed)),
            "books": self.tr("Registers of the archive"),
        }

    def _connect(self) -> None:
        parts = self.parts
        parts.kinds.currentItemChanged.connect(lambda *_: self._show_kind())
        parts.browse.clicked.connect(self._ask_folder)
        parts.name.textEdited.connect(lambda _: self._tell_example())
        parts.save.clicked.connect(self.export)
        parts.stop.clicked.connect(self._stop)
        parts.buttons.rejected.connect(self.reject)
        parts.drag.activated.connect(lambda _: self._recalling.set_drag(parts.drag.currentData()))
        tasks, work = self._desk.tasks, self._desk.workspace
        tasks.read("export offices", work.registers.offices, self._offer)
        tasks.read("export cautions", lambda: work.cautions.about(self._chosen), self._warn)

    def _books(self) -> list[BookPage]:
        return [page for page in self.pages if isinstance(page, BookPage)]

    def _recall(self) -> None:
        self.parts.folder.setText(self._recalling.folder)
        choose(self.parts.drag, self._recalling.drag)
        kinds = [kind_of(page) for page in self.pages]
        first = kinds.index(self._recalling.kind) if self._recalling.kind in kinds else 0
        usable = [at for at, page in enumerate(self.pages) if self._has(page)]
        self.parts.allow(usable)
        self.choose(first if first in usable else usable[0])
        self._show_kind()

    def _has(self, page: ExportPage) -> bool:
        """Whether there is anything for a kind to export."""
        return {"chosen": bool(self._chosen), "viewed": bool(self._viewed)}.get(page.group, True)

    def _offer(self, offices: list[str]) -> None:
        for page in self._books():
            page.offer(offices, self._recalling.office)
        self._foretelling.look()

    def _warn(self, cautions: list[Caution]) -> None:
        self._cautions = cautions
        self._show_band()

    def _show_band(self) -> None:
        concerns = self.page().group == "chosen"
        self.parts.band.show_cautions(self._cautions if concerns else ())

    def _show_kind(self) -> None:
        page = self.parts.show_chosen()
        copies = isinstance(page, CopyPage)
        settings = self._desk.settings
        self.parts.name.setText(settings.file_names if copies else page.name)
        self._show_band()
        self._tell_example()

    def _tell_example(self) -> None:
        """Show what the template makes of the first document."""
        page, words = self.page(), self.parts.name.text()
        if not isinstance(page, CopyPage) or not self._chosen:
            self.parts.example.clear()
            return
        exports, first, form = self._desk.workspace.exports, self._chosen[0], page.asked().form
        self._desk.tasks.read(
            "export name", lambda: exports.name(first, form, words), self._show_example
        )

    def _show_example(self, name: str) -> None:
        self.parts.example.setText(self.tr("For example: {0}").format(name))

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder to export to"), self.parts.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.parts.folder.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # --- exporting ---

    def export(self) -> None:
        """Write the files, once it is clear that they may leave."""
        if self.page().group == "chosen" and self._cautions:
            self.parts.band.ask(self._cautions, self._start)
        else:
            self._start()

    def _start(self) -> None:
        page = self.page()
        place = Place(Path(self.parts.folder.text()).expanduser(), self.parts.name.text())
        self._recalling.set_exported(page, self.parts.folder.text())
        work = work_of(page, self._desk.workspace, self._chosen, self._viewed, place)
        self.parts.begin(len(self._chosen) if isinstance(page, CopyPage) else 0)
        self._task = self._desk.tasks.long(work, self._progress, self._done, self._failed)

    def _progress(self, done: int) -> None:
        self.parts.bar.setValue(done)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _done(self, results: list[Exported]) -> None:
        self._task = None
        self.parts.end()
        failed = [one for one in results if one.problem is not None]
        written = [one.path for one in results if one.path is not None]
        self.exported.emit(results)
        if failed:
            self.parts.say(failure_words(failed, self._desk.presenter))
        elif written:
            self._desk.presenter.tell(written_words(written))
            self.accept()
        else:
            self.parts.say(self.tr("Nothing was exported."))

    def _failed(self, error: BaseException) -> None:
        self._task = None
        self.parts.end()
        problem = problem_of(error)
        if problem is None:
            self._desk.presenter.fail(error)
            return
        self.parts.say(problem_words(problem, self._desk.presenter))

    def done(self, result: int) -> None:
        """Stop what still goes on."""
        self._stop()
        super().done(result)
