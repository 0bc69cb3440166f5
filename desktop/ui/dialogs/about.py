"""About the program: what it is, its version, its licence."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from desktop.ui.dialogs.buttons import close_only


def program_version() -> str:
    """The installed version, or a dash when the program runs from bare sources."""
    try:
        return version("vankien")
    except PackageNotFoundError:
        return "–"


PARTS: tuple[tuple[str, str, str], ...] = (
    ("Qt, PySide6", "PySide6-Essentials", "LGPL-3.0"),
    ("PyMuPDF, MuPDF", "PyMuPDF", "AGPL-3.0"),
    ("Tesseract", "", "Apache-2.0"),
    ("pytesseract", "pytesseract", "Apache-2.0"),
    ("OpenCV", "opencv-python-headless", "Apache-2.0"),
    ("NumPy", "numpy", "BSD-3-Clause"),
    ("Pillow", "pillow", "MIT-CMU"),
    ("SQLAlchemy", "SQLAlchemy", "MIT"),
    ("Alembic", "alembic", "MIT"),
    ("SQLite, pysqlite3", "pysqlite3", "Public Domain, zlib"),
    ("Pebble", "pebble", "LGPL-3.0"),
    ("filelock", "filelock", "MIT"),
    ("appdirs", "appdirs", "MIT"),
    ("XlsxWriter", "XlsxWriter", "BSD-2-Clause"),
    ("QtAwesome, Material Design Icons", "QtAwesome", "MIT, Apache-2.0"),
    ("Noto Sans (pymupdf-fonts)", "pymupdf-fonts", "OFL-1.1"),
    ("Python", "", "PSF-2.0"),
)
"""What is used, the package that says its version, its licence; more in the source code's docs."""


def _version_of(name: str, package: str) -> str:
    if name == "Python":
        return platform.python_version()
    try:
        return version(package) if package else "–"
    except PackageNotFoundError:
        return "–"


def _parts_list(heads: list[str]) -> QTreeWidget:
    parts = QTreeWidget(columnCount=3)
    parts.setRootIsDecorated(False)
    parts.setHeaderLabels(heads)
    for name, package, licence in PARTS:
        QTreeWidgetItem(parts, [name, _version_of(name, package), licence])
    for column in range(3):
        parts.resizeColumnToContents(column)
    return parts


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
        heads = [self.tr("Stands on"), self.tr("Version"), self.tr("Licence")]
        parts = _parts_list(heads)
        parts.setAccessibleName(self.tr("What the program stands on"))
        buttons = close_only()
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(name)
        column.addWidget(text)
        column.addWidget(parts, 1)
        column.addWidget(buttons)
        self.resize(560, 560)
