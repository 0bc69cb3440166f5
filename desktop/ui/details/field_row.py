"""One field of a document: its head, its piece of the scan, its value, and what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from db.records import FieldRecord
from desktop.ui import wording
from desktop.ui.details.crop import ScanCrop
from desktop.ui.details.crops import CropImages, Place
from desktop.ui.details.field_editor import make_editor
from desktop.ui.details.field_head import FieldHead, is_doubtful
from desktop.ui.details.values import (
    NotADay,
    Proposal,
    changed_field,
    is_same,
    proposed_field,
)
from desktop.ui.documents.card import small


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
        self._proposed: Proposal | None = None
        self.crop = ScanCrop(images)
        self.editor = make_editor(name)
        self.head = FieldHead(wording.field_label(name))
        self.head.label.setBuddy(self.editor)
        self.editor.setAccessibleName(wording.field_label(name))
        self._note = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._lay_out()
        self.editor.committed.connect(self.commit)
        self.editor.accepted.connect(self._accept)
        self.editor.given_up.connect(self.give_up)
        self.crop.clicked.connect(self._locate)
        self.head.located.connect(self._locate)
        self.head.box_asked.connect(self.box_asked)

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
        if not (keep_typed and (self.editor.hasFocus() or self._proposed or self.wrong)):
            self._show_stored()
        self._describe()

    def set_known(self, values: Sequence[str]) -> None:
        """Offer values while typing."""
        self.editor.set_known(values)

    @property
    def is_doubtful(self) -> bool:
        """Whether the value is worth a look before the document is confirmed."""
        return self._given is None and is_doubtful(self._field)

    @property
    def wrong(self) -> str:
        """Why what is typed cannot be a value, in words; empty when it can."""
        try:
            changed_field(self.name, self._field, self.editor.value())
        except NotADay:
            typed = self.editor.value().strip()
            return self.tr("“{0}” is no day: please write it as dd/mm/yyyy.").format(typed)
        return ""

    def begin(self) -> None:
        """Put the cursor into the editor, its text selected."""
        self.editor.setFocus(Qt.FocusReason.TabFocusReason)
        self.editor.selectAll()

    def propose(self, proposal: Proposal, text: str, place: Place | None) -> None:
        """Show what a box drawn by the clerk says; Enter or leaving the editor takes it."""
        self._proposed = proposal
        self.crop.show_place(place)
        self.editor.show_value(text)
        self._say(self.tr("From the box: Enter accepts, Esc gives up."))
        self.begin()

    def commit(self) -> bool:
        """Store what was typed, if it is another value; False when it cannot be one."""
        text = self.editor.value()
        if self._proposed is None and is_same(self.name, self._field, text):
            self._say("")
            return True
        if self.wrong:
            self._say(self.wrong + " " + self.tr("Esc brings the old value back."))
            return False
        after = proposed_field(changed_field(self.name, self._field, text), self._proposed)
        self._proposed = None
        self._say("")
        self._give(after, text)
        return True

    def give_up(self) -> None:
        """Show again what is stored, whatever was typed or proposed."""
        self._proposed = None
        self._show_stored()
        self.editor.selectAll()

    def note(self) -> str:
        """What is said below the value: what is wrong with it, or what to do."""
        return self._note.text()

    def _show_stored(self) -> None:
        field = self._field
        self.editor.show_value(wording.value_text(self.name, field.value) if field else "")
        self._say("")

    def _lay_out(self) -> None:
        self._note.setFont(small(self.font()))
        # However long a word in it is, the pane keeps the width that the clerk gave it.
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(1)
        for part in (self.head, self.crop, self.editor, self._note):
            column.addWidget(part)

    def _say(self, note: str) -> None:
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._describe()

    def _describe(self) -> None:
        self.head.show_field(self._field)
        parts = (self.head.source, self._note.text())
        self.editor.setAccessibleDescription(". ".join(part for part in parts if part))

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
