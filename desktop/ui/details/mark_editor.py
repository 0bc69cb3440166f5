"""What can be changed of the marks chosen in a list: words, tags, colour; or remove, adopt them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.records import Annotation
from desktop.services.annotating import Annotating
from desktop.services.changes import ManyChanges
from desktop.services.marks.foreign import is_foreign
from desktop.services.marks.tasks import TASK
from desktop.ui import wording
from desktop.ui.details.colours import ColourRow
from desktop.ui.details.field_editor import ValueLine, ValueText
from desktop.ui.icons import icon
from desktop.ui.performer import Performer

REST_MS = 1000
"""A note is stored whenever its typing rests that long: a crash costs the last words at most."""


class MarkEditor(QWidget):
    """Edits marks in place; each change is stored at once and undone in one step.

    `instruction_asked(Annotation)`: who, to whom and by when shall be changed;
    `task_asked(Annotation)`: an instruction shall become a task.
    """

    instruction_asked = Signal(object)
    task_asked = Signal(object)

    def __init__(
        self, annotating: Annotating, performer: Performer, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._annotating = annotating
        self._performer = performer
        self._body = ""
        self._marks: tuple[Annotation, ...] = ()
        self._source = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.note = ValueText(4)
        self.note.setAccessibleName(self.tr("Text of the note"))
        self.tags = ValueLine()
        self.tags.setAccessibleName(self.tr("Tags of the mark"))
        self.colours = ColourRow(annotating.books)
        self.remove = QPushButton(icon("delete"), self.tr("Delete"))
        self.remove.setToolTip(self.tr("Delete mark"))
        self.adopt = QPushButton(self.tr("Adopt as own mark"))
        self.instruction = QPushButton(icon("instruction"), self.tr("Who, to whom, by when…"))
        self.task = QPushButton(icon("done"), self.tr("Make it a task"))
        self._lay_out()
        self._connect()
        self.show_marks(())

    def show_marks(self, marks: Sequence[Annotation]) -> None:
        """Show what these marks say; words that are being typed stay."""
        before, self._marks = self._marks, tuple(marks)
        same = [mark.uuid for mark in before] == [mark.uuid for mark in marks]
        own = self._own()
        one = own[0] if len(own) == 1 and len(marks) == 1 else None
        self._body = marks[0].body if len(marks) == 1 else ""
        if not (same and self.note.hasFocus()):
            self.note.show_value(self._body)
        if not (same and self.tags.hasFocus()):
            self.tags.show_value(", ".join(marks[0].tags) if len(marks) == 1 else "")
        self._allow(bool(own), one)
        self.colours.show_colour(one.colour if one else "")
        self._source.setText(self._source_of(marks))

    def offer_tags(self, names: Sequence[str]) -> None:
        """Complete these names of tags."""
        self.tags.set_known(names)

    def delete(self) -> None:
        """Remove the own ones among the marks."""
        self._store([(mark, None) for mark in self._own()])

    def _own(self) -> list[Annotation]:
        return [mark for mark in self._marks if not is_foreign(mark)]

    def _allow(self, some: bool, one: Annotation | None) -> None:
        foreign = any(is_foreign(mark) for mark in self._marks)
        self.note.setEnabled(one is not None)
        self.note.setPlaceholderText(
            self.tr("Note on the selected mark")
            if len(self._marks) < 2
            else self.tr("Several marks are selected.")
        )
        self.tags.setEnabled(some)
        self.tags.setPlaceholderText(
            self.tr("Tags, parted by commas")
            if len(self._marks) < 2
            else self.tr("Tags to add to all of them")
        )
        self.colours.setEnabled(some)
        self.remove.setEnabled(some)
        self.colours.setVisible(some or not foreign)
        self.remove.setVisible(some or not foreign)
        self.adopt.setVisible(foreign)
        instruction = one is not None and one.kind == "instruction"
        self.instruction.setVisible(instruction)
        self.task.setVisible(instruction)
        if one is not None and one.style.get(TASK):
            self.task.setText(self.tr("Renew its task"))
            self.task.setToolTip(self.tr("It is a task already; bring it up to date."))
        else:
            self.task.setText(self.tr("Make it a task"))
            self.task.setToolTip("")

    def _source_of(self, marks: Sequence[Annotation]) -> str:
        if len(marks) != 1:
            return self.tr("%n mark(s) selected", "", len(marks)) if marks else ""
        mark = marks[0]
        origin = self.tr("from the file") if is_foreign(mark) else ""
        parts = (mark.author, wording.moment_text(mark.modified_at), origin)
        return " · ".join(part for part in parts if part)

    def _store(self, pairs: Sequence[tuple[Annotation, Annotation | None]]) -> None:
        changed = [(before, after) for before, after in pairs if before != after]
        change = self._annotating.all_changed(changed)
        if change is not None:
            self._performer.do(change, tell=any(after is None for _, after in changed))

    def _is_new(self) -> bool:
        """Whether the note is another than the mark's: typed, or given by a screen reader."""
        return self.note.value() != self._body

    def _store_note(self) -> None:
        own, text = self._own(), self.note.value().strip()
        if len(self._marks) == 1 and own:
            self._store([(own[0], replace(own[0], body=text))])

    def _store_tags(self) -> None:
        written = (word.strip().lstrip("#").strip() for word in self.tags.value().split(","))
        names = tuple(dict.fromkeys(filter(None, written)))
        if len(self._marks) == 1:
            self._store([(mark, replace(mark, tags=names)) for mark in self._own()])
        elif names:
            self._store([(mark, replace(mark, tags=_with(mark, names))) for mark in self._own()])
            self.tags.show_value("")

    def _recolour(self, colour: str) -> None:
        self._store([(mark, replace(mark, colour=colour)) for mark in self._own()])

    def _adopt(self) -> None:
        foreign = [mark for mark in self._marks if is_foreign(mark)]
        changes = tuple(self._annotating.adopted(mark) for mark in foreign)
        if changes:
            self._performer.do(ManyChanges(changes, changes[0].name))

    def _connect(self) -> None:
        self.note.committed.connect(self._store_note)
        rest = QTimer(self, singleShot=True, interval=REST_MS)
        rest.timeout.connect(self._store_note)
        self.note.textChanged.connect(lambda: rest.start() if self._is_new() else rest.stop())
        self.tags.committed.connect(self._store_tags)
        self.colours.picked.connect(self._recolour)
        self.remove.clicked.connect(self.delete)
        self.adopt.clicked.connect(self._adopt)
        self.instruction.clicked.connect(lambda: self.instruction_asked.emit(self._marks[0]))
        self.task.clicked.connect(lambda: self.task_asked.emit(self._marks[0]))

    def _lay_out(self) -> None:
        row, work = QHBoxLayout(), QVBoxLayout()
        row.addWidget(self.colours)
        row.addStretch(1)
        row.addWidget(self.remove)
        for button in (self.instruction, self.task, self.adopt):  # too wide to stand side by side
            work.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._source, self.note, self.tags):
            column.addWidget(widget)
        column.addLayout(work)
        column.addLayout(row)


def _with(mark: Annotation, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*mark.tags, *names)))
