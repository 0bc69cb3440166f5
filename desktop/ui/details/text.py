"""The tab with the text of the page in view: read it beside the scan, and correct it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from db.records import Box, ChangeSet, PageContent, PageRecord, PageWord
from desktop.services.changes import WordChange
from desktop.services.correcting import corrected_word, is_deleted
from desktop.services.library import Library
from desktop.ui.details.crops import CropImages
from desktop.ui.details.doubtful import find_doubtful
from desktop.ui.details.page_head import PageHead
from desktop.ui.details.page_text import PageText
from desktop.ui.details.word_editor import WordEditor
from desktop.ui.opening import OpenDocument
from desktop.ui.performer import Performer
from desktop.ui.scrolling import scrolling
from desktop.ui.tasks import Tasks


class TextTab(QWidget):
    """Shows the text of one page at a time, word by word.

    Of a 0-based page: `traced(page, Box | None)`: the word to be outlined on the scan;
    `located(page, Box)`: the clerk went to that word here.
    """

    traced = Signal(int, object)
    located = Signal(int, object)

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        performer: Performer,
        images: CropImages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._performer = performer
        self._images = images
        self._document: OpenDocument | None = None
        self._page = 0
        self._at: int | None = None
        self._sought = False
        self._content: PageContent | None = None
        self._hits: Mapping[int, tuple[Box, ...]] = {}
        self._head = PageHead()
        self.raw = QCheckBox(self.tr("Show the &raw reading"))
        self.text = PageText()
        self.editor = WordEditor(images)
        self._lay_out()
        self.raw.toggled.connect(lambda _: self._show_text())
        self.text.stood_on.connect(self._follow_caret)
        self.text.entered.connect(self.editor.begin)
        self.editor.given.connect(self._store)
        self.editor.accepted.connect(self._accept)
        self.editor.restored.connect(self._store)
        self.editor.deleted.connect(self._delete)
        self.text.deleted.connect(self._delete)
        self.editor.next.clicked.connect(self.next_doubtful)
        tasks.library_changed.connect(self._follow_change)

    def show_document(self, document: OpenDocument) -> None:
        """Show text of a document, or its text as it is after a change."""
        if self._document is None or self._document.id != document.id:
            self._page, self._hits = 0, {}
            self._stand_on(None)
        self._document = document
        self._fetch()

    def show_page(self, page: int) -> None:
        """Show the text of a 0-based page."""
        if page != self._page:
            self._page = page
            self._stand_on(None)
            self._fetch()

    def mark(self, hits: Mapping[int, tuple[Box, ...]]) -> None:
        """Mark the words in these boxes, by 0-based page."""
        self._hits = hits
        self.text.mark(tuple(hits.get(self._page, ())))

    def stand_on(self, page: int, at: int) -> None:
        """Put the caret on word `at` of a page, both 0-based."""
        if page != self._page:
            self._page = page
            self._fetch()
        self._stand_on(at)

    def next_doubtful(self) -> None:
        """Go to the next word that was read with doubt, on this page or a later one."""
        document, page = self._document, self._page
        after = -1 if self._at is None else self._at
        if document is not None:
            self._tasks.read(
                "next doubtful",
                lambda: find_doubtful(self._library, document, page, after),
                self._go_to,
            )

    def hideEvent(self, event: QHideEvent) -> None:
        """A hidden text outlines nothing on the scan."""
        super().hideEvent(event)
        self.traced.emit(self._page, None)

    def showEvent(self, event: QShowEvent) -> None:
        """Outline the word under the caret again."""
        super().showEvent(event)
        self._trace()

    def _lay_out(self) -> None:
        column = QVBoxLayout(scrolling(self))
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._head)
        column.addWidget(self.raw)
        column.addWidget(self.text, 1)
        column.addWidget(self.editor)

    def _record(self) -> PageRecord | None:
        pages = self._document.pages if self._document else ()
        return pages[self._page] if 0 <= self._page < len(pages) else None

    def _fetch(self) -> None:
        record = self._record()
        if record is None or self._document is None:
            return
        self._head.show_page(record, len(self._document.pages))
        self._tasks.read("page text", lambda: self._library.content(record.id), self._show)

    def _show(self, content: PageContent | None) -> None:
        if content != self._content or content is None:
            self._content = content
            self._show_text()

    def _show_text(self) -> None:
        content = self._content
        self.text.show_content(content, self.tr("Not read yet."), raw=self.raw.isChecked())
        self.text.mark(tuple(self._hits.get(self._page, ())))
        self._head.show_words(content.words if content else ())
        self._stand_on(self._at)
        self._begin()

    def _follow_caret(self, at: int | None) -> None:
        self._at = at
        self._show_word()
        self._trace()
        self._locate()

    def _stand_on(self, at: int | None) -> None:
        self._at = at
        self.text.stand_on(at)
        self._show_word()
        self._trace()

    def _go_to(self, found: tuple[int, int] | None) -> None:
        if found is None:
            self.editor.say(self.tr("No doubtful word is left."))
            return
        self._sought = True
        self.stand_on(*found)
        self._begin()

    def _begin(self) -> None:
        """Begin with the word that was sought, once its page's text is there."""
        if self._sought and self._word() is not None:
            self._sought = False
            self._locate()
            self.editor.begin()

    def _show_word(self) -> None:
        word = self._word()
        box = word.box if word else None
        place = None
        if self._document is not None:
            place = self._images.place(self._document, self._page, box)
        self.editor.show_word(word, place, self.text.tip(word) if word else "")

    def _trace(self) -> None:
        if self.isVisible():  # else what others outline stays
            word = self._word()
            self.traced.emit(self._page, word.box if word else None)

    def _locate(self) -> None:
        word = self._word()
        if word is not None:
            self.located.emit(self._page, word.box)

    def _word(self) -> PageWord | None:
        content, record = self._content, self._record()
        if content is None or record is None or content.page_id != record.id:
            return None
        known = self._at is not None and self._at < len(content.words)
        return content.words[self._at] if known and self._at is not None else None

    def _accept(self, text: str) -> None:
        self._store(text)
        self.next_doubtful()

    def _delete(self) -> None:
        word = self._word()
        if word is not None and not is_deleted(word):
            self._store("")

    def _store(self, text: str) -> None:
        if self._content is not None and self._at is not None:
            change = corrected_word(self._content, self._at, text)
            if change.after != change.before:
                self._performer.do(change, label=_label(change))

    def _follow_change(self, change: ChangeSet) -> None:
        record = self._record()
        if record is not None and record.id in change.pages:
            self._fetch()


def _label(change: WordChange) -> str:
    """What undoing names: the word before and, unless it was deleted, after."""
    before, after = change.before.text or change.before.raw, change.after.text
    return f"“{before}” → “{after}”" if after else f"“{before}”"
