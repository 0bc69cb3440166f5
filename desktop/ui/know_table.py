"""What concerns knowing papers among the window's actions: tasks, what is missing, vocabulary."""

from __future__ import annotations

from desktop.ui.action_spec import ActionSpec
from desktop.ui.marker import QT_TRANSLATE_NOOP

KNOW_TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "show_tasks",
        QT_TRANSLATE_NOOP("Actions", "&Tasks"),
        "boards.show_tasks",
        ("Ctrl+J",),
        "tasks",
    ),
    ActionSpec(
        "task_board",
        QT_TRANSLATE_NOOP("Actions", "&Board of tasks"),
        "boards.show_board",
        (),
        "board",
    ),
    ActionSpec(
        "show_missing",
        QT_TRANSLATE_NOOP("Actions", "What is &missing"),
        "boards.show_missing",
        (),
        "missing",
    ),
    ActionSpec(
        "vocabulary",
        QT_TRANSLATE_NOOP("Actions", "Vocabular&y…"),
        "teaching.vocabulary",
    ),
    ActionSpec(
        "rules",
        QT_TRANSLATE_NOOP("Actions", "R&ules for tags and dossiers…"),
        "teaching.rules",
    ),
)

KNOW_IDS = ("show_tasks", "task_board", "show_missing")
TEACH_IDS = ("vocabulary", "rules")
"""Both in the order they stand in the menu."""
