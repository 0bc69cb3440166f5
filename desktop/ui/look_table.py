"""Panes, sizes and panels: what the window shows, among its actions."""

from __future__ import annotations

from desktop.ui.action_spec import ActionSpec
from desktop.ui.marker import QT_TRANSLATE_NOOP

LOOK_TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "left_pane",
        QT_TRANSLATE_NOOP("Actions", "&Filters pane"),
        "panes.show_left",
        ("F9",),
        "panel",
        checkable=True,
    ),
    ActionSpec(
        "details_pane",
        QT_TRANSLATE_NOOP("Actions", "&Details"),
        "panes.show_details",
        ("F4",),
        "details",
        checkable=True,
    ),
    ActionSpec(
        "thumbnails",
        QT_TRANSLATE_NOOP("Actions", "&Thumbnails"),
        "reader.show_thumbnails",
        ("F7",),
        "thumbnails",
        checkable=True,
    ),
    ActionSpec("next_pane", QT_TRANSLATE_NOOP("Actions", "Ne&xt pane"), "panes.next", ("F6",)),
    ActionSpec(
        "previous_pane",
        QT_TRANSLATE_NOOP("Actions", "Pre&vious pane"),
        "panes.previous",
        ("Shift+F6",),
    ),
    ActionSpec(
        "zoom_in",
        QT_TRANSLATE_NOOP("Actions", "Zoom &in"),
        "sides.zoom_in",
        ("Ctrl++", "Ctrl+="),
        "zoom-in",
        need="open",
    ),
    ActionSpec(
        "zoom_out",
        QT_TRANSLATE_NOOP("Actions", "Zoom &out"),
        "sides.zoom_out",
        ("Ctrl+-",),
        "zoom-out",
        need="open",
    ),
    ActionSpec(
        "fit_width",
        QT_TRANSLATE_NOOP("Actions", "Fit &width"),
        "sides.fit_width",
        ("Ctrl+1",),
        "fit-width",
        need="open",
    ),
    ActionSpec(
        "fit_page",
        QT_TRANSLATE_NOOP("Actions", "Fit &page"),
        "sides.fit_page",
        ("Ctrl+2",),
        "fit-page",
        need="open",
    ),
    ActionSpec(
        "actual_size",
        QT_TRANSLATE_NOOP("Actions", "&Actual size"),
        "sides.actual_size",
        ("Ctrl+0",),
        need="open",
    ),
    ActionSpec(
        "go_to_page",
        QT_TRANSLATE_NOOP("Actions", "&Go to page…"),
        "sides.ask_page",
        ("Ctrl+G",),
        need="open",
    ),
    ActionSpec(
        "clear_filters",
        QT_TRANSLATE_NOOP("Actions", "&Clear filters"),
        "browsing.clear_filters",
        (),
        "clear",
        need="filtered",
    ),
    ActionSpec(
        "report", QT_TRANSLATE_NOOP("Actions", "Import &report"), "panels.show_report", (), "list"
    ),
    ActionSpec(
        "progress",
        QT_TRANSLATE_NOOP("Actions", "Reading progr&ess"),
        "panels.show_reading",
        (),
        "reading",
    ),
    ActionSpec(
        "full_screen",
        QT_TRANSLATE_NOOP("Actions", "Full &screen"),
        "session.full_screen",
        ("F11",),
        checkable=True,
    ),
)
