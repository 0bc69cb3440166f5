"""A text of the window, such as a report, on paper."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QWidget

from db.records import PageSize
from desktop.services.composing.task import Composed
from desktop.ui.desk import Desk
from desktop.ui.printing.made_dialog import MadeDialog
from desktop.ui.printing.outlet import Outlet

EDGE_MM = 20.0
DPI = 300


def print_text(
    desk: Desk,
    document: QTextDocument,
    title: str,
    parent: QWidget,
    outlet: Outlet | None = None,
) -> MadeDialog:
    """Show a short text to be printed on A4; GUI thread only."""
    made = _on_paper(document, Path(tempfile.mkdtemp(dir=desk.workspace.private.path)))
    dialog = MadeDialog(desk, made, title, parent, outlet)
    discard = desk.workspace.exporting.discard
    dialog.finished.connect(lambda _: desk.tasks.write(lambda: discard(made)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _on_paper(document: QTextDocument, room: Path) -> Composed:
    """The text as PDF in a folder of its own."""
    target = room / "text.pdf"
    writer = QPdfWriter(str(target))
    writer.setResolution(DPI)
    paper = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(
        QPageLayout(
            paper,
            QPageLayout.Orientation.Portrait,
            QMarginsF(EDGE_MM, EDGE_MM, EDGE_MM, EDGE_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    laid = document.clone()
    laid.documentLayout().setPaintDevice(writer)
    laid.setPageSize(QSizeF(writer.width(), writer.height()))
    laid.print_(writer)
    size = paper.size(QPageSize.Unit.Point)
    return Composed(target, (PageSize(size.width(), size.height()),) * laid.pageCount())
