"""Choices kept under names, and those made last."""

from __future__ import annotations

import json
from dataclasses import replace

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QInputDialog, QToolButton, QWidget

from desktop.services.composing.choices import PrintChoices
from desktop.ui.icons import icon

PRESETS_KEY = "print/presets"
LAST_KEY = "print/last"


class PresetStore:
    """Presets in the window's memory; GUI thread only."""

    def __init__(self, memory: QSettings) -> None:
        self._memory = memory

    def last(self) -> PrintChoices:
        """The choices printed with last; the pages chosen then are not chosen again."""
        stored = self._memory.value(LAST_KEY, "")
        return PrintChoices.from_json(stored if isinstance(stored, str) else "")

    def set_last(self, choices: PrintChoices) -> None:
        """Remember how was printed."""
        kept = replace(choices, pages="", copies=1, kinds=None, authors=None, colours=None)
        self._memory.setValue(LAST_KEY, kept.to_json())

    def all(self) -> dict[str, PrintChoices]:
        """The presets by name, in the order of their names."""
        stored = self._memory.value(PRESETS_KEY, "")
        try:
            found = json.loads(stored) if isinstance(stored, str) and stored else {}
        except ValueError:
            found = {}
        if not isinstance(found, dict):
            return {}
        return {
            name: PrintChoices.from_mapping(found[name])
            for name in sorted(found, key=str.casefold)
            if isinstance(found[name], dict)
        }

    def put(self, name: str, choices: PrintChoices | None) -> None:
        """Keep choices under a name, or with None nothing any more."""
        kept = {**self.all(), name: choices}
        texts = {one: json.loads(held.to_json()) for one, held in kept.items() if held is not None}
        self._memory.setValue(PRESETS_KEY, json.dumps(texts, ensure_ascii=False))


class PresetRow(QWidget):
    """Chooses, keeps and deletes presets; `chosen(PrintChoices)` when one is picked.

    `keep_asked(name)` when the present choices are to be kept.
    """

    chosen = Signal(object)
    keep_asked = Signal(str)

    def __init__(self, store: PresetStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("Presets"))
        self.box.activated.connect(self._pick)
        self._keep = self._button("add", self.tr("Keep these choices under a name…"))
        self._keep.clicked.connect(self.ask_name)
        self._delete = self._button("delete", self.tr("Delete this preset"))
        self._delete.clicked.connect(self._drop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box, 1)
        row.addWidget(self._keep)
        row.addWidget(self._delete)
        self.refresh()

    def refresh(self, name: str = "") -> None:
        """Offer the presets there are, and choose one by name."""
        self.box.clear()
        self.box.addItem(self.tr("Own choices"), None)
        self.box.addItem(self.tr("Annotated copy (usual)"), PrintChoices())
        for known, choices in self._store.all().items():
            self.box.addItem(known, choices)
        self.box.setCurrentIndex(max(0, self.box.findText(name)) if name else 0)
        self._follow()

    def show_own(self) -> None:
        """Say that the choices are no preset's any more."""
        self.box.setCurrentIndex(0)
        self._follow()

    def ask_name(self) -> None:
        """Ask for a name to keep the choices under."""
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Keep choices"))
        dialog.setLabelText(self.tr("Name of the preset:"))
        dialog.setTextValue(self.box.currentText() if self._own() else "")
        dialog.textValueSelected.connect(self._name)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _name(self, name: str) -> None:
        if name.strip():
            self.keep_asked.emit(name.strip())
            self.refresh(name.strip())

    def _drop(self) -> None:
        self._store.put(self.box.currentText(), None)
        self.refresh()

    def _pick(self) -> None:
        choices = self.box.currentData()
        if choices is not None:
            self.chosen.emit(choices)
        self._follow()

    def _own(self) -> bool:
        return self.box.currentIndex() > 1

    def _follow(self) -> None:
        self._delete.setEnabled(self._own())

    @staticmethod
    def _button(sign: str, words: str) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setIcon(icon(sign))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button
