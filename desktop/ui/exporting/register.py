"""The register of copies: who printed or exported what, when, how much, to where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import (
    QDate,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.services.composing.task import Composed
from desktop.services.problems import problem_of
from desktop.services.registers.sheet import Sheet
from desktop.ui.clearing import let_clear
from desktop.ui.desk import Desk
from desktop.ui.exporting.sheet_model import SheetModel
from desktop.ui.exporting.table_file import ask_table, save_table
from desktop.ui.printing.job_panel import JobPanel
from desktop.ui.printing.outlet import job_on

SIZE = QSize(1040, 600)
TYPING_MS = 250
WIDTHS = (44, 125, 125, 150, 110, 200, 75, 65, 100)


class RegisterDialog(QDialog):
    """Shows the register of copies of some days; GUI thread only."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._registers = desk.workspace.registers
        self._paper: Composed | None = None
        self._printer: QPrinter | None = None
        self.setWindowTitle(self.tr("Register of copies"))
        self.resize(SIZE)
        today = QDate.currentDate()
        self.first = _day(QDate(today.year(), 1, 1), self.tr("From day"))
        self.last = _day(today, self.tr("To day"))
        self.words = QLineEdit(placeholderText=self.tr("Person, number, subject, printer…"))
        let_clear(self.words)
        self.words.setAccessibleName(self.tr("Words to look for"))
        self.model = SheetModel(self)
        self.table = self._make_table()
        self.count = QLabel()
        self.panel = JobPanel(self._explain)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the entries of the days chosen that have the words."""
        self._desk.tasks.read("copy register", self._sheet(), self._show)

    def _sheet(self) -> Callable[[], Sheet]:
        first, last = _python_day(self.first.date()), _python_day(self.last.date())
        words = self.words.text()
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
        head = QHBoxLayout()
        for label, editor in ((self.tr("&From:"), self.first), (self.tr("&to:"), self.last)):
            words = QLabel(label)
            words.setBuddy(editor)
            head.addWidget(words)
            head.addWidget(editor)
        head.addWidget(self.words, 1)
        self.buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.save = self.buttons.addButton(self.tr("&Save as…"), role.ActionRole)
        self.print_button = self.buttons.addButton(self.tr("&Print…"), role.ActionRole)
        close = self.buttons.addButton(self.tr("Close"), role.RejectRole)
        for button in (self.save, self.print_button, close):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.count)
        foot.addWidget(self.panel, 1)
        foot.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._typing.timeout.connect(self.refresh)
        self.words.textChanged.connect(lambda _: self._typing.start())
        for editor in (self.first, self.last):
            editor.dateChanged.connect(lambda _: self.refresh())
        self.save.clicked.connect(self._ask_file)
        self.print_button.clicked.connect(self._make_paper)
        self.buttons.rejected.connect(self.reject)
        self.panel.ended.connect(self._on_ended)

    # --- leaving ---

    def _ask_file(self) -> None:
        ask_table(self, self.tr("Save the register"), self.tr("Register of copies"), self.save_to)

    def save_to(self, target: Path) -> None:
        """Write the entries shown to a file of the kind its ending says."""
        save_table(self._desk, self._sheet(), target, self._on_saved, self._fail)

    def _on_saved(self, target: Path) -> None:
        self.count.setText(self.tr("Saved: {0}").format(target.name))

    def _make_paper(self) -> None:
        make = self._sheet()
        self._desk.tasks.long(
            lambda _tell, _cancelled: self._registers.paper(make()),
            _ignore,
            self._choose_printer,
            self._fail,
        )

    def _choose_printer(self, made: Composed) -> None:
        self._discard()
        self._paper = made
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(self.windowTitle())
        dialog = QPrintDialog(self._printer, self)
        dialog.accepted.connect(lambda: self.print_on(self._printer))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def print_on(self, printer: QPrinter | None) -> None:
        """Print the register that was made last."""
        if printer is not None and self._paper is not None:
            self.panel.start(job_on(self._desk, printer, self._paper, self.windowTitle()))

    def _explain(self, code: str, values: Mapping[str, str]) -> str:
        message = self._desk.presenter.messages.problem(code, values)
        return f"{message.title} {message.advice}"

    def _on_ended(self, words: str) -> None:
        self.count.setText(words)
        self._discard()

    def _discard(self) -> None:
        made, self._paper = self._paper, None
        if made is not None:
            self._desk.tasks.write(lambda: self._desk.workspace.exporting.discard(made))

    def _fail(self, error: BaseException) -> None:
        problem = problem_of(error)
        if problem is None:
            self._desk.presenter.fail(error)
            return
        message = self._desk.presenter.messages.problem(problem.code, problem.values)
        self.count.setText(f"{message.title} {message.advice}")

    def done(self, result: int) -> None:
        """Stop printing, and delete what was made for it."""
        self.panel.cancel()
        self._discard()
        super().done(result)


def _day(day: QDate, name: str) -> QDateEdit:
    editor = QDateEdit(day)
    editor.setCalendarPopup(True)
    editor.setDisplayFormat("dd/MM/yyyy")
    editor.setAccessibleName(name)
    return editor


def _python_day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def _ignore(_progress: object) -> None:
    """One table tells no progress."""
