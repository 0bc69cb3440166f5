"""The window of the manual: tasks on the left, narrowed by typing, the page on the right."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.services.manual import ManualPage, find_pages, manual
from desktop.services.settings import Language
from desktop.ui.clearing import let_clear
from desktop.ui.guide.browser import ManualBrowser
from desktop.ui.guide.keys import with_keys

LIST_WIDTH = 250
PageRole = Qt.ItemDataRole.UserRole


class ManualWindow(QDialog):
    """Stays open beside the work; Esc closes it. `keys` as the settings hold them."""

    def __init__(
        self,
        language: Language,
        parent: QWidget | None = None,
        keys: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self.setWindowTitle(self.tr("Manual"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(1080, 660)
        self._pages = self._read(keys or {})
        self.field = QLineEdit(placeholderText=self.tr("Search the manual"))
        self.field.setAccessibleName(self.field.placeholderText())
        let_clear(self.field)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages of the manual"))
        self._nothing = QLabel(self.tr("No page holds these words."), wordWrap=True)
        self.browser = ManualBrowser(language)
        self._lay_out()
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self.browser.setFocus)
        self.list.currentItemChanged.connect(self._show)
        QShortcut(QKeySequence.StandardKey.Find, self, self.field.setFocus)
        self._narrow("")

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """List other keys from now on, on the page that is open too."""
        self._pages = self._read(keys)
        self._show(self.list.currentItem())

    def _read(self, keys: Mapping[str, str]) -> dict[str, ManualPage]:
        return {page.id: with_keys(page, keys) for page in manual(self._language)}

    def go_to(self, page: str) -> None:
        """Show the page with this id."""
        self.field.clear()
        for row in range(self.list.count()):
            if self.list.item(row).data(PageRole) == page:
                self.list.setCurrentRow(row)

    def shown(self) -> list[str]:
        """The ids of the pages listed."""
        return [self.list.item(row).data(PageRole) for row in range(self.list.count())]

    def _narrow(self, query: str) -> None:
        before = self.list.currentItem()
        wanted = before.data(PageRole) if before else ""
        found = find_pages(self._pages.values(), query)
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for page in found:
            item = QListWidgetItem(page.title, self.list)
            item.setData(PageRole, page.id)
        self.list.blockSignals(blocked)
        self._nothing.setVisible(not found)
        ids = [page.id for page in found]
        if found:
            self.list.setCurrentRow(0 if query or wanted not in ids else ids.index(wanted))

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self.browser.show_page(self._pages[item.data(PageRole)])
        words = self.field.text().strip()
        if words and self.browser.find(words):
            self.browser.ensureCursorVisible()

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        for part in (self.field, self._nothing, self.list):
            part.setFixedWidth(LIST_WIDTH)
            side.addWidget(part)
        row = QHBoxLayout(self)
        row.addLayout(side)
        row.addWidget(self.browser, 1)
