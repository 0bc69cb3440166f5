"""Looking after the archive among the window's actions."""

from __future__ import annotations

from desktop.ui.action_spec import ActionSpec
from desktop.ui.marker import QT_TRANSLATE_NOOP

CARE_TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "backup", QT_TRANSLATE_NOOP("Actions", "&Back up…"), "caring.backups.backup", (), "backup"
    ),
    ActionSpec(
        "restore_backup",
        QT_TRANSLATE_NOOP("Actions", "Bring back a bac&kup…"),
        "caring.backups.restore",
        (),
        "restore",
    ),
    ActionSpec(
        "verify",
        QT_TRANSLATE_NOOP("Actions", "&Check the archive…"),
        "caring.checks.verify",
        (),
        "check",
    ),
    ActionSpec(
        "empty_trash",
        QT_TRANSLATE_NOOP("Actions", "&Empty the trash…"),
        "caring.trash.empty_trash",
        (),
        "delete",
    ),
    ActionSpec(
        "remove",
        QT_TRANSLATE_NOOP("Actions", "Remove for &good…"),
        "caring.trash.remove",
        (),
        "delete",
        need="trashed",
    ),
    ActionSpec(
        "unlock",
        QT_TRANSLATE_NOOP("Actions", "Open with its pass&word…"),
        "unlocking.ask",
        need="locked",
    ),
    ActionSpec(
        "self_test",
        QT_TRANSLATE_NOOP("Actions", "Self-&test…"),
        "caring.checks.self_test",
        (),
        "done",
    ),
    ActionSpec(
        "logs",
        QT_TRANSLATE_NOOP("Actions", "Open the &log folder"),
        "caring.open_logs",
        (),
        "folder",
    ),
)

FILE_IDS = ("backup", "restore_backup")
TOOLS_IDS = ("verify", "empty_trash")
HELP_IDS = ("self_test", "logs")
