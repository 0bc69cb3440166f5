"""The manual's list of keys, made from the table of actions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from desktop.services.manual import ManualPage
from desktop.ui.action_spec import ActionSpec
from desktop.ui.action_table import CONTEXT
from desktop.ui.actions import plain
from desktop.ui.keys.book import SPECS, KeyBook, key_words
from desktop.ui.menus import CONTEXT as MENU_CONTEXT
from desktop.ui.menus import LINE, MENUS

PLACE = "{keys}"
"""Where the list stands in a page."""


def with_keys(page: ManualPage, keys: Mapping[str, str]) -> ManualPage:
    """A page with the list of keys where it asks for it; `keys` as the settings hold them."""
    if PLACE not in page.text:
        return page
    return replace(page, text=page.text.replace(PLACE, _tables(KeyBook(keys))))


def _tables(book: KeyBook) -> str:
    parts = []
    for title, ids in MENUS:
        rows = [SPECS[one] for one in ids if one != LINE and book.keys(one)]
        if rows:
            lines = [_row(key_words(book.keys(spec.id)), spec) for spec in rows]
            parts += [f"## {_words(MENU_CONTEXT, title)}", "\n".join([*_head(), *lines])]
    return "\n\n".join(parts)


def _row(keys: str, spec: ActionSpec) -> str:
    # A bar would end the cell.
    return f"| {keys.replace('|', chr(92) + '|')} | {_words(CONTEXT, spec.text)} |"


def _head() -> tuple[str, str]:
    keys = QCoreApplication.translate("ShortcutsDialog", "Keys")
    action = QCoreApplication.translate("ShortcutsDialog", "Action")
    return f"| {keys} | {action} |", "|---|---|"


def _words(context: str, text: str) -> str:
    return plain(QCoreApplication.translate(context, text))
