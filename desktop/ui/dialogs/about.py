"""About the program: what it is, its version, its licence."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from desktop.ui.dialogs.buttons import close_only


def program_version() -> str:
    """The installed version, or a dash when the program runs from bare sources."""
    try:
        return version("vankien")
    except PackageNotFoundError:
        return "–"


class AboutDialog(QDialog):
    """A few lines about the program and the archive that is open."""

    def __init__(self, archive: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Văn Kiện"))
        name = QLabel("Văn Kiện")
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.8)
        font.setBold(True)
        name.setFont(font)
        lines = (
            self.tr("Archive of directives: scan, find, mark, print; without any network."),
            self.tr("Version {0}, Qt {1}").format(program_version(), qVersion()),
            self.tr("Archive: {0}").format(archive),
            self.tr("Free software under the GNU AGPL, version 3 or later, without any warranty."),
        )
        text = QLabel("\n\n".join(lines), wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = close_only()
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(name)
        column.addWidget(text)
        column.addWidget(buttons)
        self.setMinimumWidth(440)
