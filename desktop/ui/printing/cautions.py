"""The band that says what to think of before printing, and the question it leads to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMessageBox, QWidget

from desktop.services.exports.cautions import Caution
from desktop.ui.icons import Sign

MOST = 3
"""Sentences shown; the others are counted."""


class CautionBand(QFrame):
    """Visible only while there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        sign = Sign("warning", 20)
        self._words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def show_cautions(self, cautions: Sequence[Caution]) -> None:
        """Say these; none hides the band."""
        self._words.setText(self.sentences(cautions))
        self.setVisible(bool(cautions))

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def sentences(self, cautions: Sequence[Caution]) -> str:
        """The cautions as lines of text."""
        lines = [caution.words for caution in cautions[:MOST]]
        if len(cautions) > MOST:
            lines.append(self.tr("… and %n more", "", len(cautions) - MOST))
        return "\n".join(lines)

    def ask(self, cautions: Sequence[Caution], go_on: Callable[[], None]) -> None:
        """Let the clerk think again; `go_on` is called only if it may and shall be done."""
        question = QMessageBox(self.window())
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Warning)
        question.setWindowTitle(self.tr("Before it leaves"))
        question.setText(self.sentences(cautions))
        if any(caution.final for caution in cautions):
            question.setInformativeText(
                self.tr("By the settings, documents with a mark of secrecy do not leave here.")
            )
            question.addButton(QMessageBox.StandardButton.Close)
            question.open()
            return
        question.setInformativeText(self.tr("Go on all the same?"))
        yes = question.addButton(self.tr("&Go on"), QMessageBox.ButtonRole.AcceptRole)
        no = question.addButton(self.tr("Do &not"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(no)
        yes.clicked.connect(go_on)
        question.open()
