"""A folder to choose: its path, and a button that opens the system's dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QToolButton, QWidget

from desktop.ui.icons import icon


class PathLine(QWidget):
    """An empty line stands for no choice; `name` tells screen readers what the folder is for."""

    def __init__(self, name: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.line = QLineEdit(placeholderText=nothing)
        self.line.setAccessibleName(name)
        self._choose = QToolButton()
        self._choose.setIcon(icon("folder"))
        words = self.tr("Choose a folder: {0}").format(name)
        self._choose.setToolTip(words)
        self._choose.setAccessibleName(words)
        self._choose.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self._choose)
        self.setFocusProxy(self.line)

    def path(self) -> str | None:
        """The path written, None for no choice."""
        return self.line.text().strip() or None

    def show_path(self, path: str | None) -> None:
        """Show a path."""
        self.line.setText(path or "")

    def _ask(self) -> None:
        dialog = QFileDialog(self, self._name, self.line.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.line.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
