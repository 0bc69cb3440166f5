"""One field of a document: what it is called, its value, and how sure that value is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from db.records import FieldRecord
from desktop.ui import wording
from desktop.ui.details.crop import ScanCrop
from desktop.ui.details.crops import CropImages, Place
from desktop.ui.details.field_editor import make_editor
from desktop.ui.details.values import (
    NotADay,
    Proposal,
    changed_field,
    is_same,
    proposed_field,
)
from desktop.ui.documents.card import small
from desktop.ui.icons import icon
from desktop.ui.theme import quiet_text

SURE = 0.9
SIGN = 14


class FieldRow(QWidget):
    """Shows and edits one field.

    `edited(before, after)`: the clerk set another value (records or None), or confirmed it;
    `accepted()`: Enter was pressed, and the clerk goes on to the next field;
    `located(page, Box)`: the clerk asks where on the paper it stands;
    `box_asked()`: the clerk wants to draw where it is to be read.
    """

    edited = Signal(object, object)
    located = Signal(int, object)
    accepted = Signal()
    box_asked = Signal()

    def __init__(self, name: str, images: CropImages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._field: FieldRecord | None = None
        self._given: str | None = None
        self.crop = ScanCrop(images)
        self.editor = make_editor(name)
        self._label = QLabel(wording.field_label(name))
        self._label.setBuddy(self.editor)
        self.editor.setAccessibleName(wording.field_label(name))
        self._sign = QLabel()
        self._source = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._where = QToolButton(autoRaise=True)
        self._draw = QToolButton(autoRaise=True)
        self._draw.setIcon(icon("box", QPalette.ColorRole.WindowText))
        self._draw.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        tip = self.tr("Read {0} from a box drawn on the page").format(wording.field_label(name))
        self._draw.setToolTip(tip)
        self._draw.setAccessibleName(tip)
        self._proposed: Proposal | None = None
        self._lay_out()
        self.editor.committed.connect(self.commit)
        self.editor.accepted.connect(self._accept)
        self.crop.clicked.connect(self._locate)
        self._where.clicked.connect(self._locate)
        self._draw.clicked.connect(self.box_asked)

    def show_field(
        self, field: FieldRecord | None, place: Place | None, *, keep_typed: bool
    ) -> None:
        """Show a field and its place on the scan.

        With `keep_typed`, what the clerk is typing there just now stays.
        """
        if not (keep_typed and field == self._field):
            self._proposed = None
        self._field = field
        self._given = None
        if self._proposed is None:
            self.crop.show_place(place)
        self.editor.setPlaceholderText(self._absence(field))
        if not (keep_typed and (self.editor.hasFocus() or self._proposed)):
            self.editor.show_value(wording.value_text(self.name, field.value) if field else "")
        self._show_source()

    def set_known(self, values: Sequence[str]) -> None:
        """Offer values while typing."""
        self.editor.set_known(values)

    @property
    def is_doubtful(self) -> bool:
        """Whether the value is worth a look before the document is confirmed."""
        field = self._field
        if field is None or self._given is not None or field.confirmed or field.origin == "person":
            return False
        return field.confidence < SURE or not field.value

    def begin(self) -> None:
        """Put the cursor into the editor, its text selected."""
        self.editor.setFocus(Qt.FocusReason.TabFocusReason)
        self.editor.selectAll()

    def propose(self, proposal: Proposal, text: str, place: Place | None) -> None:
        """Show what a box drawn by the clerk says; Enter or leaving the editor takes it."""
        self._proposed = proposal
        self.crop.show_place(place)
        self.editor.show_value(text)
        self._say(self.tr("from the box: Enter accepts"), "unconfirmed")
        self.begin()

    def commit(self) -> bool:
        """Store what was typed, if it is another value; False when it cannot be one."""
        text = self.editor.value()
        if self._proposed is None and is_same(self.name, self._field, text):
            self._show_source()
            return True
        try:
            after = proposed_field(changed_field(self.name, self._field, text), self._proposed)
        except NotADay:
            self._say(self.tr("Please write the day as dd/mm/yyyy"), "warning")
            return False
        self._proposed = None
        self._give(after, text)
        return True

    def source_text(self) -> str:
        """Where the value comes from, as shown."""
        return self._source.text()

    def _lay_out(self) -> None:
        for label in (self._label, self._source):
            label.setFont(small(self.font()))
        palette = self._label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, quiet_text(palette))
        self._source.setPalette(palette)
        self._where.setFont(small(self.font()))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(1)
        grid.addWidget(self._label, 0, 0)
        grid.addWidget(self._sign, 0, 2)
        grid.addWidget(self._source, 0, 3)
        grid.addWidget(self._where, 0, 4)
        grid.addWidget(self._draw, 0, 5)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.crop, 1, 0, 1, 6)
        grid.addWidget(self.editor, 2, 0, 1, 6)

    def _show_source(self) -> None:
        text, sign = self._source_of(self._field)
        self._say(text, sign)
        page = self._field.page if self._field else None
        self._where.setVisible(page is not None)
        if page is not None:
            self._where.setText(self.tr("p. {0}").format(page + 1))
            self._where.setAccessibleName(
                self.tr("Show {0} on page {1}").format(self._label.text(), page + 1)
            )
            self._where.setToolTip(self._where.accessibleName())

    def _source_of(self, field: FieldRecord | None) -> tuple[str, str]:
        if field is None:
            return "", ""
        if field.origin == "person":
            return self.tr("by hand"), "person"
        if field.confirmed:
            return self.tr("confirmed"), "person"
        share = f"{round(field.confidence * 100)} %"
        sign = "done" if field.confidence >= SURE else "unconfirmed"
        if field.origin == "rule":
            return self.tr("inferred, {0}").format(share), sign
        return self.tr("read, {0}").format(share), sign

    def _say(self, text: str, sign: str) -> None:
        self._source.setText(text)
        self.editor.setAccessibleDescription(text)
        self._sign.setVisible(bool(sign))
        if sign:
            picture = icon(sign, QPalette.ColorRole.WindowText)
            self._sign.setPixmap(picture.pixmap(QSize(SIGN, SIGN), self.devicePixelRatio()))

    def _accept(self) -> None:
        field = self._field
        same = self._proposed is None and is_same(self.name, field, self.editor.value())
        if same and field is not None and not field.confirmed and field.origin != "person":
            self._give(replace(field, confirmed=True), self.editor.value())
        elif not self.commit():
            return
        self.accepted.emit()

    def _give(self, after: FieldRecord | None, text: str) -> None:
        """Tell a value once, though Enter and leaving the editor both commit it."""
        if text != self._given:
            self._given = text
            self.edited.emit(self._field, after)

    def _absence(self, field: FieldRecord | None) -> str:
        unread = field is not None and field.box is not None and not field.value
        return self.tr("unreadable: please type what stands here") if unread else ""

    def _locate(self) -> None:
        if self._field is not None and self._field.page is not None:
            self.located.emit(self._field.page, self._field.box)
