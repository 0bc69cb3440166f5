"""Icons: glyphs of one font, painted in the palette's colours whenever they are shown.

Because nothing is rendered ahead, the icons follow a change between light and dark and are
sharp at any scale.
"""

from __future__ import annotations

from importlib import resources

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from desktop.ui.glyphs import characters, glyph_font

FILL = 0.94
PROGRAM_SIZES = (16, 24, 32, 48, 64, 128, 256)

GLYPHS = {
    "add": "plus",
    "adjust": "tune-variant",
    "backup": "content-save-all-outline",
    "check": "shield-check-outline",
    "all": "file-document-multiple-outline",
    "archive": "archive-outline",
    "back": "arrow-left",
    "beside": "view-split-vertical",
    "board": "view-column-outline",
    "box": "select-drag",
    "cancel": "stop-circle-outline",
    "clear": "filter-off-outline",
    "close": "close",
    "copy": "content-copy",
    "delete": "trash-can-outline",
    "dossier": "folder-text-outline",
    "grid": "view-grid-outline",
    "history": "history",
    "details": "information-outline",
    "done": "check-circle-outline",
    "edit": "pencil-outline",
    "duplicate": "content-duplicate",
    "error": "alert-circle-outline",
    "export": "file-export-outline",
    "failed": "close-circle-outline",
    "fit-page": "fit-to-page-outline",
    "fit-width": "arrow-expand-horizontal",
    "folder": "folder-outline",
    "help": "help-circle-outline",
    "highlight": "marker",
    "import": "file-import-outline",
    "import-folder": "folder-plus-outline",
    "inbox": "inbox-arrow-down-outline",
    "issuer": "bank-outline",
    "kind": "file-document-outline",
    "list": "format-list-bulleted",
    "locked": "lock-outline",
    "missing": "file-question-outline",
    "next": "chevron-right",
    "note": "note-text-outline",
    "open": "open-in-new",
    "panel": "dock-left",
    "pause": "pause",
    "person": "account-check-outline",
    "pin": "pin-outline",
    "previous": "chevron-left",
    "print": "printer-outline",
    "quit": "exit-to-app",
    "reading": "progress-clock",
    "redo": "redo",
    "reread": "text-recognition",
    "rescan": "scanner",
    "restore": "restore",
    "resume": "play",
    "retry": "refresh",
    "sample": "file-star-outline",
    "search": "magnify",
    "select-area": "selection",
    "settings": "cog-outline",
    "shortcuts": "keyboard-outline",
    "sort": "sort",
    "swap": "swap-horizontal",
    "tag": "tag-outline",
    "tasks": "clipboard-check-outline",
    "text": "text-long",
    "thumbnails": "view-grid-outline",
    "together": "link-variant",
    "trash": "trash-can-outline",
    "turn-left": "file-rotate-left-outline",
    "turn-over": "rotate-3d-variant",
    "turn-right": "file-rotate-right-outline",
    "turn-view-left": "rotate-left",
    "turn-view-right": "rotate-right",
    "unconfirmed": "circle-half-full",
    "undo": "undo",
    "waiting": "clock-outline",
    "warning": "alert-outline",
    "arrow": "arrow-top-right",
    "ellipse": "ellipse-outline",
    "ink": "draw",
    "instruction": "account-arrow-right-outline",
    "line": "minus",
    "marking": "fountain-pen-tip",
    "rectangle": "rectangle-outline",
    "stamp": "stamper",
    "table": "table",
    "strikeout": "format-strikethrough-variant",
    "text-box": "text-box-outline",
    "underline": "format-underline",
    "year": "calendar-outline",
    "zoom-in": "magnify-plus-outline",
    "zoom-out": "magnify-minus-outline",
}


class GlyphEngine(QIconEngine):
    """Paints one glyph in the text colour that fits the icon's mode; GUI thread only."""

    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name = name
        self._role = role
        self._character = characters()[GLYPHS[name]]

    def clone(self) -> GlyphEngine:
        """An equal engine, as Qt asks for when an icon is copied."""
        return GlyphEngine(self._name, self._role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw the glyph into the middle of `rect`."""
        painter.save()
        painter.setPen(QGuiApplication.palette().color(*self._colour(mode)))
        painter.setFont(glyph_font(round(rect.height() * FILL)))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._character)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The glyph on a transparent ground, `size` in device pixels."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def _colour(self, mode: QIcon.Mode) -> tuple[QPalette.ColorGroup, QPalette.ColorRole]:
        if mode == QIcon.Mode.Disabled:
            return QPalette.ColorGroup.Disabled, self._role
        if mode == QIcon.Mode.Selected:
            return QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText
        return QPalette.ColorGroup.Active, self._role


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """The icon called `name` (a key of GLYPHS) in the palette's `role` colour."""
    return QIcon(GlyphEngine(name, role))


class Sign(QWidget):
    """An icon that stands by itself; painted anew, so that it follows light and dark."""

    def __init__(self, name: str, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon(name, QPalette.ColorRole.WindowText)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon in the present colours."""
        del event
        self._icon.paint(QPainter(self), self.rect())


def program_icon() -> QIcon:
    """The program's own icon, for windows and task bars."""
    drawing = resources.files("resources") / "icons" / "vankien.svg"
    icon_of_program = QIcon()
    with resources.as_file(drawing) as file:
        drawn = QIcon(str(file))
        for size in PROGRAM_SIZES:
            icon_of_program.addPixmap(drawn.pixmap(size, size))
    return icon_of_program
