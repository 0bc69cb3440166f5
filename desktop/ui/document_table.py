"""What is done with documents and their reading, among the window's actions."""

from __future__ import annotations

from desktop.ui.action_spec import ActionSpec
from desktop.ui.marker import QT_TRANSLATE_NOOP

DOCUMENT_TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "tag",
        QT_TRANSLATE_NOOP("Actions", "&Tags…"),
        "bulk.tag",
        ("Ctrl+T",),
        "tag",
        need="documents",
        short=QT_TRANSLATE_NOOP("Actions", "Tags"),
    ),
    ActionSpec(
        "edit_fields",
        QT_TRANSLATE_NOOP("Actions", "&Edit details"),
        "panes.edit_fields",
        ("F2",),
        "details",
        need="open",
    ),
    ActionSpec(
        "confirm",
        QT_TRANSLATE_NOOP("Actions", "&Confirm as right"),
        "confirming.confirm",
        ("Ctrl+Return",),
        "person",
        need="documents",
    ),
    ActionSpec(
        "reread",
        QT_TRANSLATE_NOOP("Actions", "&Read document again"),
        "reading.reread",
        (),
        "reread",
        need="documents",
    ),
    ActionSpec(
        "trash",
        QT_TRANSLATE_NOOP("Actions", "Move to tr&ash"),
        "bulk.trash",
        ("Del",),
        "trash",
        scope="list",
        need="live",
    ),
    ActionSpec(
        "restore",
        QT_TRANSLATE_NOOP("Actions", "Re&store from trash"),
        "bulk.restore",
        (),
        "restore",
        need="trashed",
    ),
)

READING_TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "pause", QT_TRANSLATE_NOOP("Actions", "&Pause reading"), "reading.toggle_pause", (), "pause"
    ),
    ActionSpec(
        "stop", QT_TRANSLATE_NOOP("Actions", "&Stop reading"), "reading.cancel", (), "cancel"
    ),
    ActionSpec(
        "retry",
        QT_TRANSLATE_NOOP("Actions", "&Retry failed pages"),
        "reading.retry",
        (),
        "retry",
        need="failed",
    ),
)
