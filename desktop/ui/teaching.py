"""Opens the dialogs in which an office teaches its archive, and carries out what they decide."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from desktop.services.changes import FactChange, ManyChanges
from desktop.services.teaching.rules import Rule
from desktop.services.teaching.ruling import Would
from desktop.ui import later
from desktop.ui.desk import Desk
from ocr.vocabulary import AddedWord

if TYPE_CHECKING:
    from desktop.ui.rules.dialog import RulesDialog
    from desktop.ui.vocabulary.dialog import VocabularyDialog


class Teaching(QObject):
    """GUI thread only; all work with the archive goes through the tasks."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def vocabulary(self) -> None:
        """Edit the office's own words."""
        words = self._desk.workspace.own_words.words
        self._desk.tasks.read("own words", words, lambda found: _shown(self.ask_words(found)))

    def rules(self) -> None:
        """Edit and try rules."""
        rules = self._desk.workspace.ruling.rules
        self._desk.tasks.read("rules", rules, lambda found: _shown(self.ask_rules(found)))

    def ask_words(self, words: Sequence[AddedWord]) -> VocabularyDialog:
        """The dialog of words, which is open."""
        shipped = self._desk.workspace.own_words.shipped
        dialog = later.VocabularyDialog(words, shipped, self._window)
        dialog.accepted.connect(
            lambda: self._keep_words(words, dialog.words, dialog.again.isChecked())
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def ask_rules(self, rules: Sequence[Rule]) -> RulesDialog:
        """The dialog of rules, which is open."""
        dialog = later.RulesDialog(rules, self._window)
        dialog.try_asked.connect(lambda written: self._try(dialog, written))
        dialog.kept.connect(self._keep_rules)
        dialog.apply_asked.connect(lambda woulds: self._apply(dialog, woulds))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _keep_words(
        self, before: Sequence[AddedWord], after: Sequence[AddedWord], again: bool
    ) -> None:
        if list(before) == list(after):
            return
        work, tasks = self._desk.workspace, self._desk.tasks

        def planned(change: FactChange) -> None:
            self._desk.performer.do(change)
            if again:  # after the words are stored: writes go in order
                tasks.write(lambda: None, lambda _: self._know_again())

        tasks.read("plan words", lambda: work.own_words.plan(after), planned)

    def _know_again(self) -> None:
        words = self._desk.workspace.own_words
        self._desk.tasks.long(
            words.know_again,
            lambda _: None,
            lambda count: self._desk.presenter.tell(
                self.tr("%n document(s) understood anew", "", count)
            ),
        )

    def _keep_rules(self, rules: Sequence[Rule]) -> None:
        ruling = self._desk.workspace.ruling
        self._desk.tasks.read(
            "plan rules",
            lambda: ruling.plan(rules),
            lambda change: self._desk.performer.do(change, tell=True),
        )

    def _try(self, dialog: RulesDialog, rules: Sequence[Rule]) -> None:
        ruling = self._desk.workspace.ruling
        dialog.said.setText(self.tr("Trying…"))

        def attempt(
            tell: Callable[[tuple[int, int]], None], cancelled: threading.Event
        ) -> tuple[Would, ...]:
            return ruling.try_out(rules, tell, cancelled)

        self._desk.tasks.long(attempt, lambda _: None, dialog.show_trial)

    def _apply(self, dialog: RulesDialog, woulds: Sequence[Would]) -> None:
        ruling = self._desk.workspace.ruling

        def planned(change: ManyChanges) -> None:
            self._desk.performer.do(change, tell=True)
            dialog.show_trial(())

        self._desk.tasks.write(lambda: ruling.plan_applying(woulds), planned)


def _shown(dialog: QDialog) -> None:
    dialog.raise_()
