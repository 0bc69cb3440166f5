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
        "beside",
        QT_TRANSLATE_NOOP("Actions", "&Side by side"),
        "sides.show_beside",
        ("Ctrl+B",),
        "beside",
        need="open",
        checkable=True,
    ),
    ActionSpec(
        "show_beside",
        QT_TRANSLATE_NOOP("Actions", "Show &beside the open one"),
        "sides.show_chosen",
        (),
        "beside",
        need="documents",
    ),
    ActionSpec(
        "swap_sides",
        QT_TRANSLATE_NOOP("Actions", "C&hange sides"),
        "sides.swap",
        ("Ctrl+Alt+B",),
        "swap",
        need="beside",
    ),
    ActionSpec(
        "adjust",
        QT_TRANSLATE_NOOP("Actions", "Ad&just images…"),
        "adjusting.show_strip",
        ("Ctrl+I",),
        "adjust",
        need="open",
        checkable=True,
    ),
    ActionSpec(
        "look_up",
        QT_TRANSLATE_NOOP("Actions", "Find in the arc&hive"),
        "look_up.search",
        ("Ctrl+L",),
        "search",
        need="words",
    ),
    ActionSpec(
        "select_area",
        QT_TRANSLATE_NOOP("Actions", "Select words in a rectan&gle"),
        "reader.view.select_area",
        ("V",),
        "select-area",
        scope="reader",
        need="open",
    ),
    ActionSpec(
        "select_page",
        QT_TRANSLATE_NOOP("Actions", "Select the &whole page"),
        "reader.view.select_page",
        ("Ctrl+A",),
        scope="reader",
        need="open",
    ),
    ActionSpec(
        "turn_view_left",
        QT_TRANSLATE_NOOP("Actions", "Turn the view &left"),
        "sides.turn_left",
        ("Ctrl+[",),
        "turn-view-left",
        need="open",
    ),
    ActionSpec(
        "turn_view_right",
        QT_TRANSLATE_NOOP("Actions", "T&urn the view right"),
        "sides.turn_right",
        ("Ctrl+]",),
        "turn-view-right",
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
SIDE_IDS = ("beside", "show_beside", "swap_sides")
WORD_IDS = ("look_up", "select_area", "select_page")
LOOK_IDS = ("adjust", "turn_view_left", "turn_view_right")
"""In the order they stand in the menus."""
