"""Shows one page of the manual; its pictures come from the program's own folder."""

from __future__ import annotations

from contextlib import ExitStack
from importlib import resources
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument, QTextTable
from PySide6.QtWidgets import QTextBrowser, QWidget

from desktop.services.manual import ManualPage
from desktop.services.settings import Language

MARGIN = 16
PADDING = 6
"""Pixels between the words of a table and its lines."""


def picture_file(language: Language, name: str, keep: ExitStack) -> Path:
    """A picture of the manual as a real file, as long as `keep` is open."""
    pictures = resources.files("resources") / "help" / "images" / language
    return keep.enter_context(resources.as_file(pictures / name))


class ManualBrowser(QTextBrowser):
    """A page of Markdown; follows no link out of the program."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("Page of the manual"))
        self.document().setDocumentMargin(MARGIN)

    def show_page(self, page: ManualPage) -> None:
        """Show a page from its top."""
        self.document().setMarkdown(page.text)
        self.setDocumentTitle(page.title)
        self._space_tables()
        self.moveCursor(self.textCursor().MoveOperation.Start)

    def _space_tables(self) -> None:
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                look = frame.format()
                look.setCellPadding(PADDING)
                look.setBottomMargin(MARGIN)
                frame.setFormat(look)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Qt asks for a picture by its name in the text."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        with ExitStack() as keep:
            return QImage(str(picture_file(self._language, QUrl(name).fileName(), keep)))
