"""Marks as rows of a list, and what of them is dragged out or copied: words and a picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QMimeData, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from db.records import Annotation, Box
from desktop.services.marks.geometry import bounds
from desktop.services.marks.wording import contents
from desktop.ui import wording
from desktop.ui.viewer.mark_painting import paint_shape

QUOTE_LETTERS = 90
SCALE = 2.0
"""Pixels a point of a picture that is dragged out."""
MARGIN = 6.0
LARGEST = 2400


def row_text(mark: Annotation, head: str, *, whole: bool) -> str:
    """A mark as text: a line that says which it is, and its words, cut unless `whole`."""
    said = contents(mark) or mark.quote
    if whole and mark.quote and mark.quote not in said:
        said = f"{said}\n“{mark.quote}”"
    words = said if whole else " ".join(said.split())
    short = words if whole or len(words) <= QUOTE_LETTERS else words[: QUOTE_LETTERS - 1] + "…"
    tags = " ".join(f"#{tag}" for tag in mark.tags)
    return "\n".join(part for part in (head, short, tags) if part)


def words_of(marks: Sequence[Annotation]) -> str:
    """What marks say and lie on, as plain text to take elsewhere."""
    said = ((contents(mark), mark.quote if mark.quote != mark.body else "") for mark in marks)
    return "\n\n".join("\n".join(filter(None, parts)) for parts in said).strip()


def picture_of(marks: Sequence[Annotation]) -> QImage:
    """The marks of the first one's page as they are drawn, on nothing; empty for none."""
    page = marks[0].page if marks else -1
    shown = [(mark, box) for mark in marks if mark.page == page and (box := bounds(mark))]
    if not shown:
        return QImage()
    frame = QRectF()
    for _, box in shown:
        frame = frame.united(QRectF(box.x0, box.y0, box.x1 - box.x0 or 1, box.y1 - box.y0 or 1))
    frame.adjust(-MARGIN, -MARGIN, MARGIN, MARGIN)
    scale = min(SCALE, LARGEST / max(frame.width(), frame.height()))
    image = QImage((frame.size() * scale).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)

    def place(box: Box) -> QRectF:
        corner = (box.x0 - frame.left()) * scale, (box.y0 - frame.top()) * scale
        return QRectF(*corner, (box.x1 - box.x0) * scale, (box.y1 - box.y0) * scale)

    for mark, _ in shown:
        paint_shape(painter, mark, place)
    painter.end()
    return image


def mark_mime(marks: Sequence[Annotation]) -> QMimeData:
    """Marks for other programs: their words, and a picture of them."""
    mime = QMimeData()
    words = words_of(marks)
    if words:
        mime.setText(words)
    picture = picture_of(marks)
    if not picture.isNull():
        mime.setImageData(picture)
    return mime


def head_of(mark: Annotation) -> str:
    """Page and kind of a mark."""
    page = QCoreApplication.translate("MarkRows", "Page {0}").format(mark.page + 1)
    return f"{page} · {wording.mark_word(mark.kind)}"
