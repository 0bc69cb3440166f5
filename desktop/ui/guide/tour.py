"""The main job in five pictures: drop, confirm, find, mark, print."""

from __future__ import annotations

from contextlib import ExitStack

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.services.settings import Language
from desktop.ui.documents.card import bold
from desktop.ui.guide.browser import picture_file

PICTURE = QSize(560, 315)
AROUND = 200
"""Pixels of height that all but the picture needs."""


class TourDialog(QDialog):
    """Goes forward and back; Esc or Skip ends it, the Help menu opens it again."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Short tour"))
        self._language = language
        room = self.screen().availableSize().height() - AROUND
        self._size = PICTURE.scaled(PICTURE.width(), room, Qt.AspectRatioMode.KeepAspectRatio)
        self._size = self._size.boundedTo(PICTURE)
        self._pages = QStackedWidget()
        for name, title, sentence in self._steps():
            self._pages.addWidget(self._page(name, title, sentence))
        self._place = QLabel()
        self._back = QPushButton(self.tr("&Back"))
        self._next = QPushButton(default=True)
        self._skip = QPushButton(self.tr("&Skip"), autoDefault=False)
        self._lay_out()
        self._back.clicked.connect(lambda: self.go_to(self.at() - 1))
        self._next.clicked.connect(self._forward)
        self._skip.clicked.connect(self.reject)
        QShortcut(QKeySequence(Qt.Key.Key_Right), self, self._forward)
        QShortcut(QKeySequence(Qt.Key.Key_Left), self, lambda: self.go_to(self.at() - 1))
        self.go_to(0)
        self._next.setFocus()

    def at(self) -> int:
        """The page shown, 0-based."""
        return self._pages.currentIndex()

    def go_to(self, page: int) -> None:
        """Show a page; beyond either end the nearest."""
        last = self._pages.count() - 1
        page = max(0, min(last, page))
        self._pages.setCurrentIndex(page)
        self.setAccessibleDescription(self._pages.currentWidget().accessibleName())
        self._place.setText(self.tr("{0} of {1}").format(page + 1, last + 1))
        self._back.setEnabled(page > 0)
        self._skip.setEnabled(page < last)
        self._next.setText(self.tr("&Next") if page < last else self.tr("&Done"))

    def _forward(self) -> None:
        if self.at() == self._pages.count() - 1:
            self.accept()
        else:
            self.go_to(self.at() + 1)

    def _steps(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                "drop",
                self.tr("Drop"),
                self.tr(
                    "Drop scanned files or folders anywhere onto the window. Your files stay as "
                    "they are; the archive keeps an exact copy and reads it in the background."
                ),
            ),
            (
                "confirm",
                self.tr("Confirm"),
                self.tr(
                    "In the inbox each value stands beside its piece of the scan. Enter accepts a "
                    "value, Ctrl+Enter confirms the document and opens the next."
                ),
            ),
            (
                "find",
                self.tr("Find"),
                self.tr(
                    "Press Ctrl+F and type, with or without tone marks. What was found is marked "
                    "on the page; F3 goes to the next place."
                ),
            ),
            (
                "mark",
                self.tr("Mark"),
                self.tr(
                    "Drag over words, then H highlights and N writes a note. The original is never "
                    "changed, and Ctrl+Z undoes every step."
                ),
            ),
            (
                "print",
                self.tr("Print"),
                self.tr(
                    "Ctrl+P shows the very pages that come out, with your marks and notes or "
                    "without. F1 opens the manual at any time."
                ),
            ),
        )

    def _page(self, name: str, title: str, sentence: str) -> QWidget:
        page = QWidget(accessibleName=f"{title}. {sentence}")
        picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        picture.setFixedHeight(self._size.height())
        picture.setMinimumWidth(PICTURE.width())
        picture.setPixmap(self._picture(name))
        head = QLabel(title)
        head.setFont(bold(head.font()))
        words = QLabel(sentence, wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(picture)
        column.addWidget(head)
        column.addWidget(words, 1)
        return page

    def _picture(self, name: str) -> QPixmap:
        with ExitStack() as keep:
            whole = QPixmap(str(picture_file(self._language, f"{name}.png", keep)))
        ratio = self.devicePixelRatioF()
        fitted = whole.scaled(
            self._size * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(ratio)
        return fitted

    def _lay_out(self) -> None:
        feet = QHBoxLayout()
        feet.addWidget(self._skip)
        feet.addStretch(1)
        feet.addWidget(self._place)
        feet.addStretch(1)
        feet.addWidget(self._back)
        feet.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self._pages)
        column.addLayout(feet)
