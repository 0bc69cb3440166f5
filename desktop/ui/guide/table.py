"""Help among the window's actions."""

from __future__ import annotations

from desktop.ui.action_spec import ActionSpec
from desktop.ui.marker import QT_TRANSLATE_NOOP

GUIDE_TABLE: tuple[ActionSpec, ...] = (
    ActionSpec("manual", QT_TRANSLATE_NOOP("Actions", "&Manual"), "guide.show", ("F1",), "help"),
    ActionSpec(
        "tour", QT_TRANSLATE_NOOP("Actions", "Short t&our"), "guide.show_tour", (), "sample"
    ),
    ActionSpec(
        "whats_new", QT_TRANSLATE_NOOP("Actions", "What is &new"), "guide.show_new", (), "history"
    ),
    ActionSpec(
        "shortcuts",
        QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        "session.shortcuts",
        ("Shift+?", "Ctrl+F1"),
        "shortcuts",
    ),
    ActionSpec(
        "search_help",
        QT_TRANSLATE_NOOP("Actions", "&How to search"),
        "search.show_help",
        (),
        "search",
    ),
    ActionSpec(
        "about", QT_TRANSLATE_NOOP("Actions", "&About Văn Kiện"), "session.about", (), "help"
    ),
)

GUIDE_IDS = ("manual", "tour", "whats_new")
