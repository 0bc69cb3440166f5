"""Asking for the name of a tag, new or another one."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.services.tag_paths import SEPARATOR
from desktop.ui.dialogs.buttons import ok_cancel
from ocr.vntext import match_key


class TagNameDialog(QDialog):
    """Takes a name that no tag at the same place has; `name()` gives it."""

    def __init__(
        self,
        title: str,
        beside: Collection[str],
        *,
        name: str = "",
        told: str = "",
        paths: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Ask.

        Args:
            title: of the dialog.
            beside: the names that are taken.
            name: the one it has.
            told: what giving it another one does.
            paths: whether slashes may part the names of a tag and of one below it.
            parent: the window.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        self._taken = {match_key(one.strip()) for one in beside}
        self._told = told
        self._paths = paths
        self.line = QLineEdit(name)
        self.line.selectAll()
        self.told = QLabel(wordWrap=True)
        self.told.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._buttons = ok_cancel()
        self._lay_out()
        self._weigh(name)

    def name(self) -> str:
        """What was typed."""
        return self.line.text().strip()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Name"), self.line)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addWidget(self._buttons)
        self.resize(400, self.sizeHint().height())
        self.line.textChanged.connect(self._weigh)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _weigh(self, typed: str) -> None:
        problem = self._problem(typed.strip())
        self.told.setText(problem or self._told)
        possible = bool(typed.strip()) and not problem
        self._buttons.button(self._buttons.StandardButton.Ok).setEnabled(possible)

    def _problem(self, name: str) -> str:
        if match_key(name) in self._taken:
            return self.tr("There is a tag of this name here already; tags can be merged.")
        if SEPARATOR in name and not self._paths:
            return self.tr("A slash cannot be part of a tag's name.")
        return ""
