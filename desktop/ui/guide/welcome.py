"""The first start: language, own name, and where the archive is to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.services.settings import Settings
from desktop.ui.decided import decided_words
from desktop.ui.dialogs.path_line import PathLine
from desktop.ui.documents.card import small
from desktop.ui.icons import program_icon
from desktop.ui.scrolling import Room
from desktop.ui.wrapping import breakable

LANGUAGES: Mapping[str, str] = {"vi": "Tiếng Việt", "en": "English"}
SIGN = QSize(56, 56)


class WelcomeDialog(QDialog):
    """Asks beside the window, which can be used meanwhile; `settings()` takes what was chosen.

    `default` is the folder of the archive nobody named.
    """

    def __init__(self, settings: Settings, default: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Welcome to Văn Kiện"))
        self.setMinimumWidth(560)
        self.language = QComboBox()
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(list(LANGUAGES).index(settings.language))
        self.author = QLineEdit(settings.author, placeholderText=settings.signature)
        self.here = QRadioButton(self.tr("In the &usual place"))
        self.here.setToolTip(str(default))
        self.elsewhere = QRadioButton(self.tr("In a&nother folder:"))
        self._kinds = QButtonGroup(self)
        self.folder = PathLine(
            self.tr("Folder of the archive"),
            self.tr("an archive, or an empty folder for a new one"),
        )
        self.tour = QCheckBox(self.tr("Show the short &tour"))
        self.tour.setChecked(True)
        self._buttons = QDialogButtonBox()
        begin = self._buttons.addButton(self.tr("&Begin"), QDialogButtonBox.ButtonRole.AcceptRole)
        begin.setDefault(True)
        self._fill(settings)
        self._lay_out(str(default))
        self.author.setFocus()

    def settings(self, now: Settings) -> Settings:
        """`now` with what was chosen here; locked ones as they are."""
        elsewhere = self.folder.path() if self.elsewhere.isChecked() else None
        chosen = {
            "language": self.language.currentData(),
            "author": self.author.text().strip(),
            "archive": elsewhere,
        }
        free = {name: value for name, value in chosen.items() if name not in now.locked}
        return replace(now, **free)

    def _fill(self, settings: Settings) -> None:
        for button in (self.here, self.elsewhere):
            self._kinds.addButton(button)
        (self.elsewhere if settings.archive else self.here).setChecked(True)
        self.folder.show_path(settings.archive)
        self.folder.setEnabled(bool(settings.archive))
        self.elsewhere.toggled.connect(self.folder.setEnabled)
        of = {
            "language": (self.language,),
            "author": (self.author,),
            "archive": (self.here, self.elsewhere, self.folder),
        }
        for name in settings.locked & of.keys():
            for part in of[name]:
                part.setEnabled(False)
                part.setToolTip(decided_words())

    def _lay_out(self, default: str) -> None:
        sign = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        sign.setPixmap(program_icon().pixmap(SIGN, self.devicePixelRatioF()))
        words = self.tr(
            "An archive of your documents on this computer. It needs no network. Three questions, "
            "and it is ready; everything can be changed later in the settings."
        )
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(self.tr("&Language:"), self.language)
        name = QVBoxLayout()
        name.setSpacing(2)
        name.addWidget(self.author)
        name.addWidget(self._hint(self.tr("Stands under your marks and notes.")))
        asked = QLabel(self.tr("Your na&me:"))
        asked.setBuddy(self.author)
        form.addRow(asked, name)
        place = QVBoxLayout()
        place.addWidget(self.here)
        place.addWidget(self._hint(self._place_words(default)))
        place.addWidget(self.elsewhere)
        place.addWidget(self.folder)
        form.addRow(self.tr("The archive:"), place)
        form.addRow("", self.tour)
        self._buttons.accepted.connect(self.accept)
        asked_about = QWidget()
        column = QVBoxLayout(asked_about)
        column.setContentsMargins(24, 20, 24, 8)
        column.setSpacing(14)
        column.addWidget(sign)
        column.addWidget(QLabel(words, wordWrap=True))
        column.addLayout(form)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 16)
        whole.addWidget(Room(asked_about), 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 0, 24, 0)
        foot.addWidget(self._buttons)
        whole.addLayout(foot)

    def _place_words(self, default: str) -> str:
        """Where the usual place is, or why none can be chosen."""
        return breakable(default) if self.here.isEnabled() else decided_words()

    def _hint(self, words: str) -> QLabel:
        hint = QLabel(words, wordWrap=True)
        hint.setFont(small(self.font()))
        return hint
