"""The dialog with the office's own words, vocabulary by vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.services.teaching.own import VOCABULARIES
from desktop.ui.dialogs.buttons import ok_cancel
from desktop.ui.icons import icon
from desktop.ui.vocabulary.table import NotADay, WordTable
from ocr.vocabulary import AddedWord, Vocabulary

Shipped = Callable[[Vocabulary], Sequence[tuple[str, str]]]


class VocabularyDialog(QDialog):
    """Edits words; read `words` and `again` when it was accepted."""

    def __init__(
        self, words: Sequence[AddedWord], shipped: Shipped, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Vocabulary"))
        self.resize(640, 460)
        self._shipped = shipped
        self._words = {name: [w for w in words if w.vocabulary == name] for name in VOCABULARIES}
        self._shown: Vocabulary = VOCABULARIES[0]
        self.which = QComboBox()
        self.table = WordTable()
        self.again = QCheckBox(self.tr("Understand documents &anew that nobody confirmed yet"))
        self.again.setChecked(True)
        self._wrong = QLabel(wordWrap=True)
        self._lay_out()
        self.which.currentIndexChanged.connect(self._change)
        self._show(self._shown)

    @property
    def words(self) -> list[AddedWord]:
        """All the office's own words as they stand."""
        return [word for name in VOCABULARIES for word in self._words[name]]

    def accept(self) -> None:
        """Close, unless a day cannot be one."""
        if self._take():
            super().accept()

    def _change(self) -> None:
        if self._take():
            self._show(self.which.currentData())
        else:
            self.which.setCurrentIndex(VOCABULARIES.index(self._shown))

    def _take(self) -> bool:
        """Take over what stands in the table; False when a day there cannot be one."""
        try:
            self._words[self._shown] = self.table.words()
        except NotADay:
            self._wrong.setText(self.tr("Please write days as day/month/year."))
            return False
        self._wrong.clear()
        return True

    def _show(self, name: Vocabulary) -> None:
        self._shown = name
        self.table.show_words(name, self._words[name], self._shipped(name))

    def _lay_out(self) -> None:
        titles: dict[Vocabulary, str] = {
            "types": self.tr("Types of documents"),
            "bodies": self.tr("Symbols of bodies"),
            "positions": self.tr("Positions of signers"),
            "places": self.tr("Places"),
            "heads": self.tr("Names that bodies begin with"),
            "surnames": self.tr("Family names"),
        }
        for name in VOCABULARIES:
            self.which.addItem(titles[name], name)
        self.which.setAccessibleName(self.tr("Vocabulary"))
        add = QPushButton(icon("add"), self.tr("Add"))
        remove = QPushButton(icon("delete"), self.tr("Remove"))
        add.clicked.connect(lambda _: self.table.add())
        remove.clicked.connect(self.table.remove_chosen)
        row = QHBoxLayout()
        for widget in (self.which, add, remove):
            row.addWidget(widget)
        row.addStretch(1)
        hint = QLabel(
            self.tr(
                "System of added words: P Party, S State, M mass organisation; several letters may "
                "stand. The other words come with the program."
            ),
            wordWrap=True,
        )
        buttons = ok_cancel()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        for part in (hint, self._wrong, self.again, buttons):
            column.addWidget(part)
