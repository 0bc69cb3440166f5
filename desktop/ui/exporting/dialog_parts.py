"""What the export dialog is made of, and where it stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.services.exports.dragged import DRAG_FORMS
from desktop.ui.exporting.pages import CopyPage, ExportPage
from desktop.ui.icons import icon
from desktop.ui.printing.cautions import CautionBand
from desktop.ui.scrolling import Room

KINDS_WIDTH = 270
PlaceRole = Qt.ItemDataRole.UserRole


class DialogParts:
    """Builds the parts into a dialog and holds them."""

    def __init__(
        self, dialog: QDialog, pages: Sequence[ExportPage], groups: Mapping[str, str]
    ) -> None:
        self._pages = pages
        self.band = CautionBand()
        self.kinds = QListWidget()
        self.kinds.setFixedWidth(KINDS_WIDTH)
        self.kinds.setAccessibleName(QCoreApplication.translate("ExportDialog", "Kinds of exports"))
        self.drag = QComboBox()
        for form, page in zip(DRAG_FORMS, (pages[2], pages[0]), strict=True):
            self.drag.addItem(page.name, form)
        self.stack = QStackedWidget()
        for page in pages:
            self.stack.addWidget(page)
        self._list_kinds(groups)
        self.folder = QLineEdit()
        self.browse = QPushButton(QCoreApplication.translate("ExportDialog", "&Choose…"))
        self.name = QLineEdit()
        self.example = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.message = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.message.hide()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(QCoreApplication.translate("ExportDialog", "Export progress"))
        self.stop = QPushButton(QCoreApplication.translate("ExportDialog", "S&top"))
        self.buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.save = self.buttons.addButton(
            QCoreApplication.translate("ExportDialog", "&Export"), role.AcceptRole
        )
        self.buttons.addButton(QCoreApplication.translate("ExportDialog", "Close"), role.RejectRole)
        self._arrange(dialog)
        self.end()

    def choose(self, at: int) -> None:
        """Choose the kind at this place of all."""
        for row in range(self.kinds.count()):
            if self.kinds.item(row).data(PlaceRole) == at:
                self.kinds.setCurrentRow(row)

    def allow(self, places: Collection[int]) -> None:
        """Let only these kinds be chosen."""
        for row in range(self.kinds.count()):
            item = self.kinds.item(row)
            at = item.data(PlaceRole)
            if at is not None and at not in places:
                item.setFlags(Qt.ItemFlag.NoItemFlags)

    def show_chosen(self) -> ExportPage:
        """Show the choices of the kind that is chosen in the list."""
        item = self.kinds.currentItem()
        at = item.data(PlaceRole) if item is not None else None
        if at is not None:
            self.stack.setCurrentIndex(at)
        page = self._pages[self.stack.currentIndex()]
        many = isinstance(page, CopyPage)
        self._name_label.setText(
            QCoreApplication.translate("ExportDialog", "File &names:")
            if many
            else QCoreApplication.translate("ExportDialog", "File &name:")
        )
        self.name.setToolTip(
            QCoreApplication.translate(
                "ExportDialog",
                "In braces: {số} {ngày} {năm} {loại} {trích yếu} {cơ quan} {tên tệp} {mã}",
            )
            if many
            else ""
        )
        return page

    def begin(self, total: int) -> None:
        """Show that `total` documents are being written; 0: nobody counts."""
        self.say("")
        self.bar.setRange(0, total)
        self.bar.setValue(0)
        self._show_running(True)

    def end(self) -> None:
        """Nothing is written any more."""
        self._show_running(False)

    def say(self, words: str) -> None:
        """Say what happened, or nothing."""
        self.message.setText(words)
        self.message.setVisible(bool(words))

    def _show_running(self, running: bool) -> None:
        self.bar.setVisible(running)
        self.stop.setVisible(running)
        for widget in (self.save, self.kinds, self.stack, self.folder, self.browse, self.name):
            widget.setEnabled(not running)

    def _list_kinds(self, groups: Mapping[str, str]) -> None:
        before = ""
        for at, page in enumerate(self._pages):
            if page.group != before:
                before = page.group
                heading = QListWidgetItem(groups[before])
                heading.setFlags(Qt.ItemFlag.ItemIsEnabled)  # in full ink, but not to be chosen
                font = QFont(self.kinds.font())
                font.setBold(True)
                heading.setFont(font)
                self.kinds.addItem(heading)
            item = QListWidgetItem(icon(page.sign), page.name)
            item.setData(PlaceRole, at)
            self.kinds.addItem(item)

    def _arrange(self, dialog: QDialog) -> None:
        middle = QHBoxLayout()
        left = QVBoxLayout()
        left.addWidget(self.kinds, 1)
        words = QLabel(QCoreApplication.translate("ExportDialog", "&Dragged out of the list as:"))
        words.setBuddy(self.drag)
        left.addWidget(words)
        left.addWidget(self.drag)
        middle.addLayout(left)
        middle.addWidget(self._side(), 1)
        foot = QHBoxLayout()
        foot.addWidget(self.bar, 1)
        foot.addWidget(self.stop)
        foot.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(dialog)
        column.addWidget(self.band)
        column.addLayout(middle, 1)
        column.addWidget(self.message)
        column.addLayout(foot)
        for button in (self.browse, self.stop):
            button.setAutoDefault(False)
        self.save.setDefault(True)

    def _side(self) -> QWidget:
        side = QWidget()
        where = QWidget()
        row = QHBoxLayout(where)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.folder, 1)
        row.addWidget(self.browse)
        self._name_label = QLabel()
        self._name_label.setBuddy(self.name)
        form = QFormLayout()
        folder = QLabel(QCoreApplication.translate("ExportDialog", "&Folder:"))
        folder.setBuddy(self.folder)
        form.addRow(folder, where)
        form.addRow(self._name_label, self.name)
        form.addRow("", self.example)
        self.folder.setAccessibleName(folder.text().replace("&", "").rstrip(":"))
        self.name.setAccessibleName(QCoreApplication.translate("ExportDialog", "File names"))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Room(self.stack), 1)
        column.addLayout(form)
        return side
