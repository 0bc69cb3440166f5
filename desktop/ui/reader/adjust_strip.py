"""The strip under the reader's bar with which images are made easier to read."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QToolButton,
    QWidget,
)

from desktop.services.rendering import AS_IT_IS, Adjust
from desktop.ui.icons import icon

DELAY_MS = 60
"""While a slider moves, images are asked for this often at most."""
STEP, LEAP = 5, 20


class AdjustStrip(QFrame):
    """Brightness, contrast, inversion and ink to leave out; `changed(Adjust)`, `left()`."""

    changed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.brightness = _slider(self.tr("Brightness"))
        self.contrast = _slider(self.tr("Contrast"))
        self.invert = QCheckBox(self.tr("White on black"))
        self.without = QComboBox()
        for words, ink in (
            (self.tr("all colours"), ""),
            (self.tr("without red (seals)"), "red"),
            (self.tr("without blue (pens)"), "blue"),
            (self.tr("without red and blue"), "both"),
        ):
            self.without.addItem(words, ink)
        self.without.setAccessibleName(self.tr("Colours"))
        self.reset = QPushButton(self.tr("As it is"))
        self.reset.setToolTip(self.tr("Show the images as they were scanned"))
        self._rest = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._rest.timeout.connect(lambda: self.changed.emit(self.adjust))
        self._lay_out()
        self._connect()

    @property
    def adjust(self) -> Adjust:
        """What is set."""
        return Adjust(
            self.brightness.value(),
            self.contrast.value(),
            self.invert.isChecked(),
            self.without.currentData(),
        )

    def show_adjust(self, adjust: Adjust) -> None:
        """Show what is set for a document; tells nothing."""
        self._rest.stop()
        parts = (self.brightness, self.contrast, self.invert, self.without)
        before = [part.blockSignals(True) for part in parts]
        self.brightness.setValue(adjust.brightness)
        self.contrast.setValue(adjust.contrast)
        self.invert.setChecked(adjust.invert)
        self.without.setCurrentIndex(self.without.findData(adjust.without))
        for part, blocked in zip(parts, before, strict=True):
            part.blockSignals(blocked)
        self.reset.setEnabled(adjust != AS_IT_IS)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 2, 8, 6)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for row, slider in enumerate((self.brightness, self.contrast)):
            label = QLabel(slider.accessibleName())
            label.setBuddy(slider)
            grid.addWidget(label, row, 0)
            grid.addWidget(slider, row, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.without, 0, 2)
        below = QHBoxLayout()
        below.addWidget(self.invert)
        below.addStretch(1)
        below.addWidget(self.reset)
        grid.addLayout(below, 1, 2)
        close = QToolButton(autoRaise=True)
        close.setIcon(icon("close"))
        close.setToolTip(self.tr("Close; what is set stays"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.left)
        grid.addWidget(close, 0, 3, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self.brightness.valueChanged.connect(self._note)
        self.contrast.valueChanged.connect(self._note)
        self.invert.toggled.connect(self._note)
        self.without.currentIndexChanged.connect(self._note)
        self.reset.clicked.connect(self._reset)

    def _note(self, *_: object) -> None:
        self.reset.setEnabled(self.adjust != AS_IT_IS)
        if not self._rest.isActive():
            self._rest.start()

    def _reset(self) -> None:
        self.show_adjust(AS_IT_IS)
        self.changed.emit(AS_IT_IS)


def _slider(name: str) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(-100, 100)
    slider.setSingleStep(STEP)
    slider.setPageStep(LEAP)
    slider.setMinimumWidth(80)
    slider.setAccessibleName(name)
    return slider
