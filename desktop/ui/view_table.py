"""Ways of looking at pages among the window's actions."""

from __future__ import annotations

from desktop.ui.action_spec import ActionSpec
from desktop.ui.marker import QT_TRANSLATE_NOOP

VIEW_TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "single_page",
        QT_TRANSLATE_NOOP("Actions", "O&ne page at a time"),
        "sides.set_single_page",
        ("Ctrl+3",),
        checkable=True,
        need="open",
    ),
    ActionSpec(
        "back",
        QT_TRANSLATE_NOOP("Actions", "&Back to where you were"),
        "sides.back",
        ("Alt+Left",),
        "back",
        need="open",
    ),
    ActionSpec(
        "forward",
        QT_TRANSLATE_NOOP("Actions", "A&head again"),
        "sides.forward",
        ("Alt+Right",),
        need="open",
    ),
)

ORDER_TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "dossier",
        QT_TRANSLATE_NOOP("Actions", "Put into d&ossier…"),
        "ordering.file_chosen",
        ("Ctrl+D",),
        "dossier",
        need="documents",
    ),
)
"""Ordering documents."""

VIEW_IDS = ("single_page", "back", "forward")
"""In the order they stand in the menu."""
