"""What can be measured of a window as it is painted: names, reach, room, contrast."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSlider,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from desktop.ui.theme import contrast

INSIDE = ("qt_", "ScrollLeftButton", "ScrollRightButton")
"""Names of parts that Qt makes for itself."""
WORDED = QLabel | QPushButton | QCheckBox | QRadioButton | QComboBox | QToolButton | QGroupBox
FRAMED = QLineEdit | QComboBox | QAbstractSpinBox | QCheckBox | QRadioButton | QPushButton
ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
SLACK = 1
BREAKS = r"[\s\u200b]+"
WORDS_LEAST = 4.5
SIGNS_LEAST = 3.0
MOST_ROWS, LEAST_ROW = 40, 14


def visible(window: QWidget, kind: type[QWidget] | object = QWidget) -> Iterator[QWidget]:
    """The widgets of some kinds below a window that are seen."""
    for child in window.findChildren(QWidget):
        if isinstance(child, kind) and child.isVisibleTo(window) and not child.size().isEmpty():
            yield child


def whole(widget: QWidget) -> bool:
    """Whether no part of a widget is scrolled out of sight."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def told(widget: QWidget) -> str:
    """How a widget is called in a report."""
    text = text_of(widget)[:40] if isinstance(widget, WORDED) else widget.accessibleName()
    return f"{type(widget).__name__} {text!r} in {type(widget.parent()).__name__}"


# -- names and reach


def unnamed(window: QWidget) -> list[str]:
    """What takes the focus and says no name to a screen reader."""
    found = []
    for child in visible(window):
        inner = child.objectName().startswith(INSIDE) or isinstance(child, QScrollArea)
        inner = inner or (isinstance(child, QTabBar) and not child.count())
        if child.focusPolicy() == Qt.FocusPolicy.NoFocus or inner or child.focusProxy():
            continue
        face = QAccessible.queryAccessibleInterface(child)
        if face is not None and not face.text(QAccessible.Text.Name):
            found.append(told(child))
    return found


def tabbed(window: QWidget) -> list[QWidget]:
    """What the Tab key visits, in its order, until it comes round."""
    found, widget = [], window.nextInFocusChain()
    while widget is not window and widget is not None:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and widget.isVisibleTo(window) and widget.isEnabled():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def lost(window: QWidget) -> list[str]:
    """What could be worked but is not visited by Tab."""
    reached = set(tabbed(window))
    return [
        told(one)
        for one in visible(window, QPushButton | QCheckBox | QLineEdit | QComboBox)
        if one.isEnabled() and one not in reached and not isinstance(one.parent(), FRAMED)
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus and not one.focusProxy()
    ]


def mnemonics(window: QWidget) -> list[str]:
    """Letters with Alt that stand for two things at once, or that no key has."""
    seen: dict[str, str] = {}
    found = []
    for widget in visible(window, QAbstractButton | QLabel):
        if isinstance(widget, QLabel) and widget.buddy() is None:
            continue
        text = widget.text().replace("&&", "")
        place = text.find("&")
        if place < 0 or not widget.isEnabled():
            continue
        letter = text[place + 1 : place + 2].lower()
        if not letter.isascii():
            found.append(f"{letter}: {text!r}, a letter that takes more than one key")
        if letter in seen:
            found.append(f"{letter}: {seen[letter]!r} and {text!r}")
        seen.setdefault(letter, text)
    return found


# -- room


def text_of(widget: QWidget) -> str:
    """The words a widget shows now."""
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QGroupBox):
        return widget.title()
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() is ICON_ONLY:
        return "" if not widget.icon().isNull() else widget.text()
    return widget.text()


def needed(widget: QWidget) -> tuple[int, int]:
    """Width and height that a widget needs for its words."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        words = max(re.split(BREAKS, widget.text()), key=len)
        width = widget.fontMetrics().horizontalAdvance(words)
        return width, widget.heightForWidth(widget.width())
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        parts = QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField
        room = widget.style().subControlRect(*parts, widget).width()
        words = widget.fontMetrics().horizontalAdvance(widget.currentText())
        return widget.width() + words - room, 0
    if isinstance(widget, QGroupBox):
        return widget.fontMetrics().horizontalAdvance(widget.title()), 0
    hint = widget.sizeHint()
    return hint.width(), hint.height()


def clipped(window: QWidget, among: object = WORDED) -> list[str]:
    """Visible words of a window that do not fit."""
    found = []
    for widget in visible(window, among):
        if not text_of(widget):
            continue
        width, height = needed(widget)
        if width > widget.width() + SLACK or height > widget.height() + SLACK:
            found.append(f"{told(widget)} {widget.width()}x{widget.height()} of {width}x{height}")
    return found


def wheeled(window: QWidget) -> list[str]:
    """Controls in a form that scrolls which the wheel changes, or gives the focus."""
    found = []
    for area in visible(window, QScrollArea):
        for control in visible(area, QComboBox | QAbstractSpinBox | QSlider):
            before = _value(control)
            for turn in (-120, 120, 120):
                _roll(control, turn)
                if _value(control) != before or control.focusPolicy() == _WHEEL:
                    found.append(told(control))
                    break
    return found


_WHEEL = Qt.FocusPolicy.WheelFocus


def _value(control: QWidget) -> object:
    return control.currentIndex() if isinstance(control, QComboBox) else control.property("value")


def _roll(control: QWidget, turn: int) -> None:
    middle = QPointF(control.rect().center())
    no_key, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    there = QPointF(control.mapToGlobal(control.rect().center()))
    turned = QWheelEvent(
        *(middle, there, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, no_key, phase, False)
    )
    QApplication.sendEvent(control, turned)


def too_large(window: QWidget, screen: QSize) -> list[str]:
    """Whether a window cannot be made as small as the screen."""
    least = window.minimumSizeHint().expandedTo(window.minimumSize())
    if least.width() <= screen.width() and least.height() <= screen.height():
        return []
    sizes = (f"{size.width()}x{size.height()}" for size in (least, screen))
    return [" needed, there is ".join(sizes)]


# -- contrast


class Picture:
    """A window as it is painted, to be measured in parts."""

    def __init__(self, window: QWidget) -> None:
        image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        self._ratio = image.devicePixelRatio()
        rows = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)
        self._pixels = rows[:, : image.width()].copy()
        self._window = window

    def part(self, widget: QWidget, area: QRect | None = None) -> np.ndarray:
        """The pixels of a widget's area, of all of it by default."""
        area = area or widget.rect()
        corner = widget.mapTo(self._window, area.topLeft())
        place = QRect(corner, area.size()).intersected(self._window.rect())
        left, top, width, height = (round(n * self._ratio) for n in place.getRect())
        return self._pixels[top : top + height, left : left + width]

    def stands_out(self, widget: QWidget, area: QRect | None = None) -> float | None:
        """The contrast between the ground and what stands out most; None if all is one colour."""
        colours, counts = np.unique(self.part(widget, area), return_counts=True)
        if len(colours) < 2:
            return None
        ground = QColor(int(colours[counts.argmax()]))
        return max(contrast(QColor(int(one)), ground) for one in colours)

    def edge(self, widget: QWidget, area: QRect) -> float:
        """The contrast between what lies around an area and its own rim, or what it is filled with.

        A control is told from its ground by either.
        """
        around = self.part(widget, area.adjusted(-2, -2, 2, 2))
        if min(around.shape) < 8:
            return 21.0
        line = around.shape[0] // 2
        row = [QColor(int(pixel)) for pixel in around[line, :6]]
        return max(contrast(row[0], one) for one in row[1:])


def _inner(widget: QWidget) -> QRect:
    """Where the words of a control stand, without its frame."""
    if isinstance(widget, QLineEdit | QAbstractSpinBox | QComboBox | QPushButton):
        return widget.rect().adjusted(5, 4, -5, -4)
    return widget.rect()


def _rows(view: QAbstractItemView) -> Iterator[QRect]:
    model, seen = view.model(), 0
    if model is None:
        return
    for row in range(min(model.rowCount(view.rootIndex()), MOST_ROWS)):
        index = model.index(row, 0, view.rootIndex())
        area = view.visualRect(index)
        if not view.viewport().rect().contains(area):
            continue
        if index.data() and area.height() > LEAST_ROW and area.width() > 8 and seen < MOST_ROWS:
            seen += 1
            yield area


def faint(window: QWidget) -> list[str]:
    """Words and signs of a window that stand out too little."""
    picture, found = Picture(window), []
    for widget in visible(window, WORDED | QLineEdit | QAbstractSpinBox):
        inner = isinstance(widget.parent(), QAbstractSpinBox | QHeaderView | QTabBar)
        if not widget.isEnabled() or inner or not whole(widget):
            continue
        sign = isinstance(widget, QToolButton) and not text_of(widget)
        worded = sign or _has_words(widget)
        seen = picture.stands_out(widget, _inner(widget)) if worded else None
        if seen is not None and seen < (SIGNS_LEAST if sign else WORDS_LEAST):
            found.append(f"{told(widget)} {seen:.1f}")
    for view in visible(window, QAbstractItemView):
        for area in _rows(view) if view.isEnabled() else ():
            seen = picture.stands_out(view.viewport(), area)
            if seen is not None and seen < WORDS_LEAST:
                found.append(f"{told(view)} row {area.getRect()} {seen:.1f}")
    return found


def _has_words(widget: QWidget) -> bool:
    if isinstance(widget, QLineEdit):
        return bool(widget.text() or widget.placeholderText())
    if isinstance(widget, QAbstractSpinBox):
        return bool(widget.text())
    return bool(text_of(widget).strip())


def frameless(window: QWidget) -> list[str]:
    """Controls whose frame can hardly be told from the ground."""
    picture, found = Picture(window), []
    for widget in visible(window, FRAMED):
        inner = isinstance(widget.parent(), QAbstractSpinBox | QComboBox)
        bare = isinstance(widget, QLineEdit) and not widget.hasFrame()
        if inner or bare or not widget.isEnabled() or not whole(widget):
            continue
        seen = picture.edge(widget, _box(widget))
        if seen < SIGNS_LEAST:
            found.append(f"{told(widget)} {seen:.1f}")
    return found


def _box(widget: QWidget) -> QRect:
    """Where the frame of a control is painted."""
    if not isinstance(widget, QCheckBox | QRadioButton):
        return widget.rect()
    style, kind = widget.style(), QStyle.SubElement
    sort = isinstance(widget, QCheckBox)
    part = kind.SE_CheckBoxIndicator if sort else kind.SE_RadioButtonIndicator
    option = QStyleOptionButton()
    widget.initStyleOption(option)
    return style.subElementRect(part, option, widget)
