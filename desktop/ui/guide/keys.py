"""The manual's list of keys, made from the table of actions."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from desktop.services.manual import ManualPage
from desktop.ui.action_table import CONTEXT, TABLE
from desktop.ui.actions import plain
from desktop.ui.dialogs.shortcuts import key_text
from desktop.ui.menus import CONTEXT as MENU_CONTEXT
from desktop.ui.menus import LINE, MENUS

PLACE = "{keys}"
"""Where the list stands in a page."""


def with_keys(page: ManualPage) -> ManualPage:
    """A page with the list of keys where it asks for it."""
    return replace(page, text=page.text.replace(PLACE, _tables())) if PLACE in page.text else page


def _tables() -> str:
    specs = {spec.id: spec for spec in TABLE}
    parts = []
    for title, ids in MENUS:
        rows = [specs[one] for one in ids if one != LINE and specs[one].keys]
        if rows:
            lines = [f"| {key_text(spec)} | {_words(CONTEXT, spec.text)} |" for spec in rows]
            parts += [f"## {_words(MENU_CONTEXT, title)}", "\n".join([*_head(), *lines])]
    return "\n\n".join(parts)


def _head() -> tuple[str, str]:
    keys = QCoreApplication.translate("ShortcutsDialog", "Keys")
    action = QCoreApplication.translate("ShortcutsDialog", "Action")
    return f"| {keys} | {action} |", "|---|---|"


def _words(context: str, text: str) -> str:
    return plain(QCoreApplication.translate(context, text))
