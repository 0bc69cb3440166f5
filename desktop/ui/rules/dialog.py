"""The dialog of rules: edited as rows, tried on the archive, then kept and carried out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.services.teaching.rules import ANYWHERE, Rule
from desktop.services.teaching.ruling import Would
from desktop.ui import wording
from desktop.ui.dialogs.buttons import close_only
from desktop.ui.icons import icon

FIELD, WORDS, TAG, DOSSIER = range(4)
FIELDS = (ANYWHERE, "subject", "kind", "issuer", "signer", "recipients", "number", "urgency")
LOCKED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RulesDialog(QDialog):
    """Rules and what they would do.

    `try_asked(rules)`, `kept(rules)`: for new documents from now on; `apply_asked(woulds)`: do
    what the trial showed.
    """

    try_asked = Signal(object)
    kept = Signal(object)
    apply_asked = Signal(object)

    def __init__(self, rules: Sequence[Rule], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rules for tags and dossiers"))
        self.resize(760, 540)
        self._woulds: tuple[Would, ...] = ()
        self.rules, self.trial = QTableWidget(0, 4), QTableWidget(0, 3)
        self.said = QLabel(wordWrap=True)
        self.attempt = QPushButton(icon("search"), self.tr("&Try on the archive"))
        self.keep = QPushButton(icon("done"), self.tr("&Keep for new documents"))
        self.apply = QPushButton(icon("tag"), self.tr("&Apply to these documents"))
        self._lay_out()
        for rule in rules:
            self.add(rule)
        if not rules:
            self.add()
        self.attempt.clicked.connect(lambda: self.try_asked.emit(self.written()))
        self.keep.clicked.connect(lambda: self.kept.emit(self.written()))
        self.apply.clicked.connect(lambda: self.apply_asked.emit(self._woulds))
        self.show_trial(())
        self.said.setText(self.tr("Nothing changes until rules are applied."))

    def add(self, rule: Rule | None = None) -> None:
        """Add a rule, an empty one to be filled in without one given."""
        known, row = rule or Rule("subject", ""), self.rules.rowCount()
        self.rules.insertRow(row)
        box = QComboBox()
        for field in dict.fromkeys((*FIELDS, known.field)):
            anywhere = field == ANYWHERE
            name = self.tr("anywhere in the text") if anywhere else wording.field_label(field)
            box.addItem(name, field)
        box.setCurrentIndex(box.findData(known.field))
        box.setAccessibleName(self.tr("Where the words stand"))
        self.rules.setCellWidget(row, FIELD, box)
        wide = max(box.sizeHint().width(), self.rules.columnWidth(FIELD))
        self.rules.setColumnWidth(FIELD, wide)
        for column, text in ((WORDS, known.words), (TAG, known.tag), (DOSSIER, known.dossier)):
            self.rules.setItem(row, column, QTableWidgetItem(text))
        self.rules.setCurrentCell(row, WORDS)

    def written(self) -> list[Rule]:
        """The rules that say both when and what."""
        found = (self._rule(row) for row in range(self.rules.rowCount()))
        return [rule for rule in found if rule.complete]

    def show_trial(self, woulds: Sequence[Would]) -> None:
        """Show which documents would change, and why."""
        self._woulds = tuple(woulds)
        self.trial.setRowCount(len(woulds))
        for row, would in enumerate(woulds):
            document, gives = would.document, (would.rule.tag, would.rule.dossier)
            named = " · ".join(part for part in (document.number, document.title) if part)
            texts = named, " · ".join(filter(None, gives)), f"“{would.because}”"
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setFlags(LOCKED)
                item.setToolTip(text)
                self.trial.setItem(row, column, item)
        self.apply.setEnabled(bool(woulds))
        self.said.setText(self.tr("%n change(s) would be made", "", len(woulds)))

    def _rule(self, row: int) -> Rule:
        box = self.rules.cellWidget(row, FIELD)
        texts = [self.rules.item(row, column) for column in (WORDS, TAG, DOSSIER)]
        words, tag, dossier = (" ".join(item.text().split()) if item else "" for item in texts)
        return Rule(box.currentData() if isinstance(box, QComboBox) else "", words, tag, dossier)

    def _remove(self) -> None:
        for row in sorted({index.row() for index in self.rules.selectedIndexes()}, reverse=True):
            self.rules.removeRow(row)

    def _lay_out(self) -> None:
        self.rules.setHorizontalHeaderLabels(
            [self.tr("Where"), self.tr("holds the words"), self.tr("give tag"), self.tr("dossier")]
        )
        self.trial.setHorizontalHeaderLabels(
            [self.tr("Document"), self.tr("would get"), self.tr("because of")]
        )
        self.rules.setAccessibleName(self.tr("Rules"))
        self.trial.setAccessibleName(self.tr("What the rules would do"))
        for table, wide in ((self.rules, WORDS), (self.trial, 0)):
            table.verticalHeader().hide()
            table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
            table.horizontalHeader().setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
            for column in range(table.columnCount()):
                if column != wide:
                    table.setColumnWidth(column, 160)
        add = QPushButton(icon("add"), self.tr("Add rule"))
        remove = QPushButton(icon("delete"), self.tr("Remove"))
        add.clicked.connect(lambda _: self.add())
        remove.clicked.connect(self._remove)
        edit, act = QHBoxLayout(), QHBoxLayout()
        for row, buttons in (
            (edit, (add, remove, self.keep)),
            (act, (self.attempt, self.apply)),
        ):
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
        end = close_only()
        end.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addWidget(self.rules, 2)
        whole.addLayout(edit)
        whole.addLayout(act)
        whole.addWidget(self.said)
        whole.addWidget(self.trial, 3)
        whole.addWidget(end)
