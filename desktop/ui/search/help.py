"""What can be written into the search field, in a small window below it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from desktop.ui.documents.card import bold

_ENGLISH = (
    *("kind:", "issuer:", "number:", "signer:", "date:", "from:", "to:", "tag:", "dossier:"),
    *("note:", "state:"),
)


class SearchHelp(QFrame):
    """Goes away with a click elsewhere or Esc."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("How to search"))
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(16)
        for row, (example, meaning) in enumerate(self._rows()):
            written, explained = QLabel(example), QLabel(meaning)
            written.setFont(bold(written.font()))
            for column, label in enumerate((written, explained)):
                label.setTextFormat(Qt.TextFormat.PlainText)
                grid.addWidget(label, row, column)
        english = QLabel(self.tr("English names do as well: {0}").format(" ".join(_ENGLISH)))
        english.setWordWrap(True)
        grid.addWidget(english, grid.rowCount(), 0, 1, 2)

    def show_below(self, field: QWidget) -> None:
        """Appear under a widget, its right edges in line."""
        self.adjustSize()
        corner = field.mapToGlobal(QPoint(field.width() - self.width(), field.height() + 2))
        self.move(corner)
        self.show()

    def _rows(self) -> tuple[tuple[str, str], ...]:
        return (
            ("tinh uy", self.tr("both words; without tone marks any are found")),
            ("Tỉnh ủy", self.tr("with tone marks only these are found, as far as any are")),
            ("\u201cban thường vụ\u201d", self.tr("words in quotes: exactly one after the other")),
            ("596-KL/TU", self.tr("a number, in any spelling")),
            ("thường*", self.tr("words that begin like this")),
            ("kế hoạch -tài chính", self.tr("without the word after the minus")),
            ("chỉ thị OR kết luận", self.tr("one or the other")),
            ("loại: kế hoạch", self.tr("documents of this kind")),
            ("cơ quan: tỉnh ủy", self.tr("documents of this issuer")),
            ("số: 596", self.tr("the document of this number")),
            ("người ký: Nguyễn Văn An", self.tr("documents signed by this person")),
            ("ngày: 15/03/2021", self.tr("issued on this day, in this month or year")),
            ("từ: 01/2021 đến: 03/2021", self.tr("issued between these days, months or years")),
            ("thẻ: kinh tế", self.tr("documents with this tag")),
            ("hồ sơ: 05-HC", self.tr("documents in this dossier, by its code or title")),
            ("ghi chú: trình gấp", self.tr("documents with these words in a note or mark")),
            ("trạng thái: cần quét lại", self.tr("documents in this state")),
        )
