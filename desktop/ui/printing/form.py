"""A form whose controls stand for named choices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

Entries = Sequence[tuple[str, Any]]
"""Words and the value they stand for."""


@dataclass(frozen=True, slots=True)
class _Bound:
    """How a choice is read from its control, and shown in it."""

    read: Callable[[], Any]
    show: Callable[[Any], None]


class ChoiceForm(QWidget):
    """Rows of controls, each bound to a choice by name; `changed()` when the clerk alters one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bound: dict[str, _Bound] = {}
        self._rows = QFormLayout(self)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._rows.setVerticalSpacing(6)

    def values(self) -> dict[str, Any]:
        """All choices of the form by name."""
        return {name: bound.read() for name, bound in self._bound.items()}

    def show_values(self, values: object) -> None:
        """Show an object's attributes of these names; tells nothing."""
        blocked = self.blockSignals(True)
        for name, bound in self._bound.items():
            bound.show(getattr(values, name))
        self.blockSignals(blocked)

    def bind(self, name: str, read: Callable[[], Any], show: Callable[[Any], None]) -> None:
        """Let a control of another kind stand for a choice."""
        self._bound[name] = _Bound(read, show)

    def add_check(self, name: str, text: str) -> QCheckBox:
        """A tick over the whole width."""
        box = QCheckBox(text)
        box.toggled.connect(lambda _: self.changed.emit())
        self._rows.addRow(box)
        self.bind(name, box.isChecked, box.setChecked)
        return box

    def add_line(self, name: str, label: str, hint: str = "") -> QLineEdit:
        """A line of text."""
        line = QLineEdit(placeholderText=hint)
        line.textEdited.connect(lambda _: self.changed.emit())
        self.add_row(label, line)
        self.bind(name, line.text, line.setText)
        return line

    def add_spin(self, name: str, label: str, bounds: range, suffix: str = "") -> QSpinBox:
        """A whole number within bounds."""
        spin = QSpinBox(minimum=bounds.start, maximum=bounds.stop - 1, suffix=suffix)
        spin.valueChanged.connect(lambda _: self.changed.emit())
        self.add_row(label, spin)
        self.bind(name, spin.value, spin.setValue)
        return spin

    def add_choice(self, name: str, label: str, entries: Entries) -> QComboBox:
        """One of several values, in a list that unfolds."""
        box = QComboBox()
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.setMinimumContentsLength(12)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        fill(box, entries)
        box.activated.connect(lambda _: self.changed.emit())
        self.add_row(label, box)
        self.bind(name, box.currentData, lambda value: choose(box, value))
        return box

    def add_radios(self, name: str, entries: Entries) -> QButtonGroup:
        """One of several values, all of them in view."""
        group = QButtonGroup(self)
        known = [value for _, value in entries]
        for at, (text, _) in enumerate(entries):
            button = QRadioButton(text)
            group.addButton(button, at)
            self._rows.addRow(button)
        group.idClicked.connect(lambda _: self.changed.emit())
        self.bind(
            name,
            lambda: known[max(0, group.checkedId())],
            lambda value: group.button(known.index(value)).setChecked(True),
        )
        return group

    def add_heading(self, text: str) -> QLabel:
        """Words over the rows that follow."""
        label = QLabel(text)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        label.setContentsMargins(0, 8 if self._rows.rowCount() else 0, 0, 0)
        self._rows.addRow(label)
        return label

    def add_row(self, label: str, control: QWidget) -> None:
        """Any control beside its label."""
        control.setAccessibleName(label.replace("&", "").rstrip(":"))
        self._rows.addRow(label, control)

    def add_wide(self, control: QWidget) -> None:
        """Any control over the whole width."""
        self._rows.addRow(control)


def fill(box: QComboBox, entries: Iterable[tuple[str, Any]]) -> None:
    """Offer other values; what was chosen stays chosen where it is still offered."""
    chosen = box.currentData()
    box.clear()
    for text, value in entries:
        box.addItem(text, value)
    choose(box, chosen)


def choose(box: QComboBox, value: object) -> None:
    """Choose by value; an unknown one leaves the first."""
    # Not findData: it takes no tuples, and would take True for 1.
    known = [box.itemData(at) for at in range(box.count())]
    box.setCurrentIndex(known.index(value) if value in known else 0)
