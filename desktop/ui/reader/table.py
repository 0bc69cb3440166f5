"""Open documents and ways of looking at them among the window's actions."""

from __future__ import annotations

from desktop.ui.action_spec import ActionSpec
from desktop.ui.marker import QT_TRANSLATE_NOOP

READER_TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "next_tab",
        QT_TRANSLATE_NOOP("Actions", "Ne&xt tab"),
        "tabs.next",
        ("Ctrl+Tab", "Ctrl+PgDown"),
        need="tabs",
    ),
    ActionSpec(
        "previous_tab",
        QT_TRANSLATE_NOOP("Actions", "Pre&vious tab"),
        "tabs.previous",
        ("Ctrl+PgUp",),
        need="tabs",
    ),
    ActionSpec(
        "keep_tab",
        QT_TRANSLATE_NOOP("Actions", "&Keep this tab"),
        "tabs.keep",
        ("Ctrl+K",),
        "pin",
        need="open",
    ),
    ActionSpec(
        "close_tab",
        QT_TRANSLATE_NOOP("Actions", "&Close tab"),
        "tabs.close",
        ("Ctrl+W",),
        "close",
        need="open",
    ),
    ActionSpec(
        "reopen_tab",
        QT_TRANSLATE_NOOP("Actions", "&Reopen the tab closed last"),
        "tabs.reopen",
        ("Ctrl+Alt+W",),
        need="closed",
    ),
)

TAB_IDS = ("next_tab", "previous_tab", "keep_tab", "close_tab", "reopen_tab")
"""In the order they stand in the menu."""
