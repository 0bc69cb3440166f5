"""The register of copies: who printed or exported what, when, how much, to where."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.services.composing.task import Composed
from desktop.services.problems import problem_of
from desktop.services.registers.sheet import Sheet
from desktop.ui.desk import Desk
from desktop.ui.exporting.asked_days import AskedDays
from desktop.ui.exporting.sheet_model import SheetModel
from desktop.ui.exporting.table_file import ask_table, save_table
from desktop.ui.printing.made_dialog import MadeDialog
from desktop.ui.printing.outlet import Outlet

SIZE = QSize(1040, 600)
WIDTHS = (44, 125, 112, 120, 105, 270, 70, 62, 100)


class RegisterDialog(QDialog):
    """Shows the register of copies of some days; GUI thread only."""

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, outlet: Outlet | None = None
    ) -> None:
        """Over an archive; printed through the system's outlet unless told otherwise."""
        super().__init__(parent)
        self._desk = desk
        self._outlet = outlet
        self._registers = desk.workspace.registers
        self.setWindowTitle(self.tr("Register of copies"))
        self.resize(SIZE)
        self.days = AskedDays()
        self.model = SheetModel(self)
        self.table = self._make_table()
        self.count = QLabel()
        self._lay_out()
        self.days.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the entries of the days chosen that have the words."""
        self._desk.tasks.read("copy register", self._sheet(), self._show)

    def _sheet(self) -> Callable[[], Sheet]:
        first, last, words = self.days.asked()
        return lambda: self._registers.left_sheet(first, last, words)

    def _show(self, sheet: Sheet) -> None:
        fresh = not self.model.columnCount()
        self.model.show_sheet(sheet)
        self.count.setText(self.tr("%n entry(s)", "", len(sheet.rows)))
        if fresh:
            for column, width in enumerate(WIDTHS):
                self.table.setColumnWidth(column, width)
        self.table.scrollToBottom()

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Register of copies"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setHighlightSections(False)
        return table

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        for words, act, kind in (
            (self.tr("&Save as…"), self._ask_file, role.ActionRole),
            (self.tr("&Print…"), self.make_paper, role.ActionRole),
            (self.tr("Close"), self.reject, role.RejectRole),
        ):
            button = buttons.addButton(words, kind)
            button.setAutoDefault(False)
            button.clicked.connect(act)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(buttons, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.addWidget(self.days)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    # --- leaving ---

    def _ask_file(self) -> None:
        ask_table(self, self.tr("Save the register"), self.tr("Register of copies"), self.save_to)

    def save_to(self, target: Path) -> None:
        """Write the entries shown to a file of the kind its ending says."""
        save_table(self._desk, self._sheet(), target, self._on_saved, self._fail)

    def _on_saved(self, target: Path) -> None:
        self.count.setText(self.tr("Saved: {0}").format(target.name))

    def make_paper(self) -> None:
        """Make a PDF of the entries shown, and show it to be printed."""
        make = self._sheet()
        self._desk.tasks.long(
            lambda _tell, _cancelled: self._registers.paper(make()),
            _ignore,
            self._show_paper,
            self._fail,
        )

    def _show_paper(self, made: Composed) -> None:
        dialog = MadeDialog(self._desk, made, self.windowTitle(), self, self._outlet)
        dialog.finished.connect(lambda _: self._discard(made))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _discard(self, made: Composed) -> None:
        self._desk.tasks.write(lambda: self._desk.workspace.exporting.discard(made))

    def _fail(self, error: BaseException) -> None:
        problem = problem_of(error)
        if problem is None:
            self._desk.presenter.fail(error)
            return
        message = self._desk.presenter.messages.problem(problem.code, problem.values)
        self.count.setText(str(message))


def _ignore(_progress: object) -> None:
    """One table tells no progress."""
