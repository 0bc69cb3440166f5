"""Files and what was done to them: the File and the Edit menu among the window's actions."""

from __future__ import annotations

from desktop.ui.action_spec import ActionSpec
from desktop.ui.marker import QT_TRANSLATE_NOOP

FILE_TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "import",
        QT_TRANSLATE_NOOP("Actions", "&Import files…"),
        "importing.choose_files",
        ("Ctrl+O",),
        "import",
        short=QT_TRANSLATE_NOOP("Actions", "Import"),
    ),
    ActionSpec(
        "import_folder",
        QT_TRANSLATE_NOOP("Actions", "Import a &folder…"),
        "importing.choose_folder",
        ("Ctrl+Alt+O",),
        "import-folder",
    ),
    ActionSpec(
        "samples",
        QT_TRANSLATE_NOOP("Actions", "Try with &sample documents"),
        "importing.samples",
        (),
        "sample",
    ),
    ActionSpec(
        "print",
        QT_TRANSLATE_NOOP("Actions", "&Print…"),
        "paper.print",
        ("Ctrl+P",),
        "print",
        need="documents",
        short=QT_TRANSLATE_NOOP("Actions", "Print"),
    ),
    ActionSpec(
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Export…"),
        "copies.export",
        ("Ctrl+E",),
        "export",
        need="any",
        short=QT_TRANSLATE_NOOP("Actions", "Export"),
    ),
    ActionSpec(
        "copy_register",
        QT_TRANSLATE_NOOP("Actions", "Register of &copies"),
        "copies.show_register",
        (),
        "list",
    ),
    ActionSpec(
        "archive",
        QT_TRANSLATE_NOOP("Actions", "Open another a&rchive…"),
        "session.other_archive",
        (),
        "archive",
    ),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "session.quit", ("Ctrl+Q",), "quit"),
)

EDIT_TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "performer.undo", ("Ctrl+Z",), "undo"
    ),
    ActionSpec(
        "redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "performer.redo", ("Ctrl+Y",), "redo"
    ),
    ActionSpec(
        "copy",
        QT_TRANSLATE_NOOP("Actions", "&Copy words"),
        "both_sides.copy",
        ("Ctrl+C",),
        "copy",
        scope="sides",
        need="words",
    ),
    ActionSpec(
        "paste", QT_TRANSLATE_NOOP("Actions", "&Paste files"), "importing.paste", ("Ctrl+V",), "add"
    ),
    ActionSpec(
        "find", QT_TRANSLATE_NOOP("Actions", "&Find"), "finding.focus", ("Ctrl+F",), "search"
    ),
    ActionSpec(
        "next_hit",
        QT_TRANSLATE_NOOP("Actions", "&Next hit"),
        "both_sides.next_hit",
        ("F3",),
        "next",
        need="hits",
    ),
    ActionSpec(
        "previous_hit",
        QT_TRANSLATE_NOOP("Actions", "Pre&vious hit"),
        "both_sides.previous_hit",
        ("Shift+F3",),
        "previous",
        need="hits",
    ),
    ActionSpec(
        "settings",
        QT_TRANSLATE_NOOP("Actions", "&Settings…"),
        "session.settings",
        ("Ctrl+,",),
        "settings",
    ),
)
