"""The tab with what the paper says of itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.records import Box, FieldRecord
from desktop.services.box_reading import BoxValue
from desktop.services.changes import FieldChange
from desktop.ui import wording
from desktop.ui.details.crops import CropImages
from desktop.ui.details.field_row import FieldRow
from desktop.ui.details.values import Proposal
from desktop.ui.icons import icon
from desktop.ui.opening import OpenDocument
from desktop.ui.performer import Performer
from desktop.ui.scrolling import Form

ALWAYS = ("number", "issued_on", "kind", "subject", "issuer", "signer")


class FieldsTab(Form):
    """All known fields, the usual ones even when empty.

    `located(page, Box)` shows a place; `box_asked(field)`: the clerk wants to draw one.
    """

    located = Signal(int, object)
    box_asked = Signal(str)

    def __init__(
        self, performer: Performer, images: CropImages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._performer = performer
        self._images = images
        self._document: OpenDocument | None = None
        self._all = False
        self._shown_too: set[str] = set()
        self._known: Mapping[str, Sequence[str]] = {}
        self._rows: dict[str, FieldRow] = {}
        self._within = False
        self._edit_key = ""
        self._left = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._facts = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._more = QPushButton(icon("add"), self.tr("All fields"))
        self._more.setFlat(True)
        self._more.clicked.connect(self._show_all)
        self._lay_out()
        for name in ALWAYS:
            self.row(name)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def show_edit_key(self, key: str) -> None:
        """Say which key goes to the fields."""
        self._edit_key = key
        self._show_left()

    def show_document(self, document: OpenDocument) -> None:
        """Show a document's fields; typing in progress survives a refresh of the same one."""
        same = self._document is not None and self._document.id == document.id
        self._document = document
        self._all = self._all and same
        self._shown_too = self._shown_too if same else set()
        self._facts.setText(self._facts_of(document))
        writing = any(row.editor.hasFocus() for row in self._rows.values())
        for name in wording.FIELDS:
            field = document.field(name)
            if field is None and name not in self._rows:
                continue
            row = self.row(name)
            place = self._images.place(document, field.page, field.box) if field else None
            row.show_field(field, place, keep_typed=same)
        self._show_rows()
        self._show_left()
        if writing and not same:
            self.begin_editing()

    def show_known(self, known: Mapping[str, Sequence[str]]) -> None:
        """Offer values while typing, by field, the likeliest first."""
        self._known = known
        for name in self._rows.keys() & known.keys():
            self._rows[name].set_known(known[name])

    def row(self, name: str) -> FieldRow:
        """The row of a field, made when it is first needed: most documents have few fields."""
        if name not in self._rows:
            order = list(wording.FIELDS)
            before = [other for other in self._rows if order.index(other) < order.index(name)]
            self._rows[name] = row = self._make_row(name)
            self._column.insertWidget(1 + len(before), row)
            self._order_tabs()
        return self._rows[name]

    def begin_editing(self) -> None:
        """Put the cursor into the first field worth a look, else the first."""
        doubtful = [row for row in self._shown() if row.is_doubtful]
        self._go_to(doubtful[0] if doubtful else self.row(ALWAYS[0]))

    def propose(self, name: str, page: int, box: Box, value: BoxValue) -> None:
        """Show in a field's editor what a box on the page says, to be accepted."""
        if self._document is None:
            return
        row = self.row(name)
        row.setVisible(True)
        self._shown_too.add(name)
        place = self._images.place(self._document, page, box)
        text = wording.value_text(name, value.value)
        row.propose(Proposal(value.raw, page, box), text, place)
        self.ensureWidgetVisible(row)

    def commit(self) -> str:
        """Store what is being typed; says which value is wrong, and why, when one cannot be."""
        for row in self._shown():
            if (row.editor.hasFocus() or row.wrong) and not row.commit():
                self._go_to(row)
                return f"{wording.field_label(row.name)}: {row.wrong}"
        return ""

    def left_text(self) -> str:
        """What is said of the values worth a look."""
        return self._left.text()

    def _order_tabs(self) -> None:
        """Let Tab visit the rows as they stand, whenever they were made, and then the rest."""
        rows = [self._rows[name] for name in wording.FIELDS if name in self._rows]
        parts: list[QWidget] = []
        for row in rows:
            parts += [*row.head.findChildren(QToolButton), row.editor]
        for before, after in pairwise([*parts, self._more]):
            QWidget.setTabOrder(before, after)

    def _make_row(self, name: str) -> FieldRow:
        row = FieldRow(name, self._images)
        row.edited.connect(lambda before, after: self._store(name, before, after))
        row.located.connect(self.located)
        row.accepted.connect(lambda: self._go_on(row))
        row.box_asked.connect(lambda: self.box_asked.emit(name))
        if name in self._known:
            row.set_known(self._known[name])
        return row

    def _lay_out(self) -> None:
        inside = QWidget()
        self._column = column = QVBoxLayout(inside)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(2)
        column.addWidget(self._left)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._facts)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _show_rows(self) -> None:
        document = self._document
        for name in wording.FIELDS:
            known = document is not None and document.field(name) is not None
            wanted = self._all or known or name in ALWAYS or name in self._shown_too
            if wanted or name in self._rows:
                self.row(name).setVisible(wanted)
        self._more.setVisible(not self._all)

    def _shown(self) -> list[FieldRow]:
        made = [self._rows[name] for name in wording.FIELDS if name in self._rows]
        return [row for row in made if not row.isHidden()]

    def _go_on(self, row: FieldRow) -> None:
        """From an accepted field to the next one worth a look, else simply the next."""
        shown = self._shown()
        here = shown.index(row)
        later = shown[here + 1 :] + shown[:here]
        doubtful = [other for other in later if other.is_doubtful]
        self._show_left()
        if later:
            self._go_to(doubtful[0] if doubtful else later[0])

    def _go_to(self, row: FieldRow) -> None:
        row.begin()
        self.ensureWidgetVisible(row)

    def _show_left(self) -> None:
        state = self._document.record.state if self._document is not None else "done"
        doubtful = sum(row.is_doubtful for row in self._shown())
        count = 0 if state == "done" else doubtful  # a person has confirmed it as it is
        left = (
            self.tr("%n value(s) to look at: Enter accepts", "", count)
            if self._within or not self._edit_key
            else self.tr("%n value(s) to look at: {0} goes there, Enter accepts", "", count).format(
                self._edit_key
            )
        )
        none = (
            self.tr("The values appear here when the pages have been read")
            if state in ("waiting", "reading", "locked")
            else self.tr("Nothing doubtful: Ctrl+Enter confirms the document")
        )
        self._left.setText(left if count else none)
        self._left.setVisible(count > 0 or state != "done")

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Say which keys work from where the keyboard is."""
        within = now is not None and self.isAncestorOf(now)
        if within != self._within:
            self._within = within
            self._show_left()

    def _show_all(self) -> None:
        self._all = True
        self._show_rows()

    def _store(self, name: str, before: FieldRecord | None, after: FieldRecord | None) -> None:
        if self._document is not None:
            change = FieldChange(self._document.id, name, before, after)
            self._performer.do(change, label=wording.field_label(name))

    def _facts_of(self, document: OpenDocument) -> str:
        record = document.record
        size = self.locale().formattedDataSize(record.byte_size, 1)
        pages = self.tr("%n page(s)", "", record.page_count)
        imported = self.tr("imported {0}").format(wording.moment_text(record.imported_at))
        state = wording.state_word(record.state)
        return f"{record.original_name}\n{state} · {pages} · {size} · {imported}"
