"""What can be done to a dossier where it stands in the left pane."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QInputDialog, QWidget

from db.finding import DossierRecord
from db.records import DocumentRow
from desktop.services.changes import Change
from desktop.ui import later
from desktop.ui.desk import Desk
from desktop.ui.facets.entries import dossier_name
from desktop.ui.ordering.dossier_table import DossierTable

if TYPE_CHECKING:
    from desktop.ui.ordering.dossier_dialog import DossierDialog

Known = tuple[DossierRecord, ...]


class DossierDeeds(QObject):
    """Makes, alters, fills and arranges dossiers, each as one step to undo."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._filing = desk.workspace.filing
        self._window = window
        self._table = DossierTable(desk, window)

    def add(self, document_ids: Sequence[int] = ()) -> None:
        """Ask for a new dossier, to hold these documents."""
        self._fill(later.DossierDialog(parent=self._window), list(document_ids))

    def edit(self, dossier_id: int) -> None:
        """Ask for what is written on it."""
        self._with(
            dossier_id, lambda record: self._fill(later.DossierDialog(record, self._window), [])
        )

    def remove(self, dossier_id: int) -> None:
        """Take it apart; the toast offers to undo."""
        plan = self._filing.plan_removal
        self._with(dossier_id, lambda one: self._do(lambda: plan(dossier_id), one.code))

    def file(self, document_ids: Sequence[int], dossier_id: int, *, out: bool = False) -> None:
        """Put documents into it, or take them out of it."""
        ids, plan = list(document_ids), self._filing.plan_filing
        self._with(
            dossier_id, lambda one: self._do(lambda: plan(ids, dossier_id, out=out), one.code)
        )

    def choose(self, document_ids: Sequence[int]) -> None:
        """Ask into which dossier documents shall be put."""
        ids = list(document_ids)
        self._desk.tasks.read(
            "dossiers", self._filing.dossiers, lambda known: self._ask_which(ids, known)
        )

    def arrange(self, dossier_id: int) -> None:
        """Show its contents, to be put into another order."""
        library = self._desk.workspace.library

        def look() -> tuple[DossierRecord, list[DocumentRow]]:
            known = {one.id: one for one in self._filing.dossiers()}
            return known[dossier_id], library.rows(self._filing.contents(dossier_id))

        self._desk.tasks.read("contents", look, lambda found: self._ask_order(*found))

    def save_table(self, dossier_id: int) -> None:
        """Ask for a file, and write its table of contents."""
        self._with(dossier_id, self._table.ask)

    def _ask_order(self, record: DossierRecord, rows: list[DocumentRow]) -> None:
        dialog, before = later.ContentsDialog(record, rows, self._window), [row.id for row in rows]

        def finish() -> None:
            order, plan = dialog.order(), self._filing.plan_order
            if order != before:
                self._do(lambda: plan(record.id, order), record.code)

        self._open(dialog, finish)

    def _ask_which(self, ids: list[int], known: Known) -> None:
        new = self.tr("New dossier…")
        places = {dossier_name(one): one for one in known}
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Put into dossier"))
        dialog.setLabelText(self.tr("Dossier"))
        dialog.setComboBoxItems([*places, new])

        def take(name: str) -> None:
            if name in places:
                self.file(ids, places[name].id)
            else:
                self.add(ids)

        dialog.textValueSelected.connect(take)
        self._open(dialog, lambda: None)

    def _fill(self, dialog: DossierDialog, document_ids: list[int]) -> None:
        before = dialog.record()

        def finish() -> None:
            written, plan = dialog.record(), self._filing.plan_dossier
            if written != before:
                self._do(lambda: plan(written, document_ids), written.code)

        self._open(dialog, finish)

    def _with(self, dossier_id: int, then: Callable[[DossierRecord], None]) -> None:
        def found(known: Known) -> None:
            for one in known:
                if one.id == dossier_id:
                    then(one)

        self._desk.tasks.read("dossier", self._filing.dossiers, found)

    def _do(self, plan: Callable[[], Change], label: str) -> None:
        performer = self._desk.performer
        self._desk.tasks.write(plan, lambda change: performer.do(change, label=label, tell=True))

    def _open(self, dialog: QDialog, finish: Callable[[], None]) -> None:
        dialog.accepted.connect(finish)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
