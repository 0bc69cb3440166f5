"""The line over a field's value: what it is called, how sure it is, and where it stands."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from db.records import FieldRecord
from desktop.ui.documents.card import bold, small
from desktop.ui.icons import icon
from desktop.ui.theme import quiet_text

SURE = 0.9
SIGN = 14


def is_doubtful(field: FieldRecord | None) -> bool:
    """Whether a value that was read is worth a look before the document is confirmed."""
    if field is None or field.confirmed or field.origin == "person":
        return False
    return field.confidence < SURE or not field.value


class FieldHead(QWidget):
    """Tells of a field; `located()`: where does it stand? `box_asked()`: it is to be read anew."""

    located = Signal()
    box_asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make the line of a field called `name` in the clerk's language."""
        super().__init__(parent)
        self.label = QLabel(name)
        self._sign = QLabel()
        self._source = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._where = QToolButton(autoRaise=True)
        self._draw = QToolButton(autoRaise=True)
        self._draw.setIcon(icon("box", QPalette.ColorRole.WindowText))
        self._draw.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        tip = self.tr("Read {0} from a box drawn on the page").format(name)
        self._draw.setToolTip(tip)
        self._draw.setAccessibleName(tip)
        self._where.clicked.connect(self.located)
        self._draw.clicked.connect(self.box_asked)
        self._lay_out()

    @property
    def source(self) -> str:
        """Where the value comes from and how sure it is, as shown."""
        return self._source.text()

    def show_field(self, field: FieldRecord | None) -> None:
        """Tell where a value comes from and how sure it is; doubts stand out."""
        text, sign = self._source_of(field)
        doubtful = is_doubtful(field)
        self._source.setText(text)
        font = small(self.font())
        self._source.setFont(bold(font) if doubtful else font)
        palette = self.label.palette()
        if not doubtful:
            palette.setColor(QPalette.ColorRole.WindowText, quiet_text(palette))
        self._source.setPalette(palette)
        self._sign.setVisible(bool(sign))
        if sign:
            picture = icon(sign, QPalette.ColorRole.WindowText)
            self._sign.setPixmap(picture.pixmap(QSize(SIGN, SIGN), self.devicePixelRatio()))
        self._show_page(field.page if field else None)

    def _show_page(self, page: int | None) -> None:
        self._where.setVisible(page is not None)
        if page is not None:
            self._where.setText(self.tr("p. {0}").format(page + 1))
            tip = self.tr("Show {0} on page {1}").format(self.label.text(), page + 1)
            self._where.setAccessibleName(tip)
            self._where.setToolTip(tip)

    def _source_of(self, field: FieldRecord | None) -> tuple[str, str]:
        if field is None:
            return "", ""
        if field.origin == "person":
            return self.tr("by hand"), "person"
        if field.confirmed:
            return self.tr("confirmed"), "person"
        share = f"{round(field.confidence * 100)} %"
        if is_doubtful(field):
            return self.tr("doubtful, {0}").format(share), "warning"
        if field.origin == "rule":
            return self.tr("inferred, {0}").format(share), "done"
        return self.tr("read, {0}").format(share), "done"

    def _lay_out(self) -> None:
        for part in (self.label, self._where):
            part.setFont(small(self.font()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.label)
        row.addStretch(1)
        for part in (self._sign, self._source, self._where, self._draw):
            row.addWidget(part)
