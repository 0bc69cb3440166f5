"""What can be done to the page in view: a part of the table of actions."""

from __future__ import annotations

from desktop.ui.action_spec import ActionSpec
from desktop.ui.marker import QT_TRANSLATE_NOOP

PAGE_TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "next_doubtful",
        QT_TRANSLATE_NOOP("Actions", "Next &doubtful word"),
        "panes.next_doubtful",
        ("F8",),
        "text",
        need="open",
    ),
    ActionSpec(
        "turn_left",
        QT_TRANSLATE_NOOP("Actions", "Turn page &left"),
        "page_work.turn_left",
        ("[",),
        "turn-left",
        scope="reader",
        need="open",
    ),
    ActionSpec(
        "turn_right",
        QT_TRANSLATE_NOOP("Actions", "Turn page r&ight"),
        "page_work.turn_right",
        ("]",),
        "turn-right",
        scope="reader",
        need="open",
    ),
    ActionSpec(
        "turn_over",
        QT_TRANSLATE_NOOP("Actions", "Turn page &upside down"),
        "page_work.turn_over",
        (),
        "turn-over",
        need="open",
    ),
    ActionSpec(
        "reread_page",
        QT_TRANSLATE_NOOP("Actions", "Read this &page again"),
        "page_work.reread",
        ("F5",),
        "reread",
        need="open",
    ),
    ActionSpec(
        "reread_outdated",
        QT_TRANSLATE_NOOP("Actions", "Read &older readings again"),
        "page_work.reread_outdated",
        (),
        "reread",
    ),
)
