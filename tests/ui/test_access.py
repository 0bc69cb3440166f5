"""Everybody can use it: names for all that takes the focus, keys for all, words beside colours."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui.action_table import CONTEXT as TABLE_CONTEXT
from desktop.ui.action_table import TABLE
from desktop.ui.menus import CONTEXT as MENU_CONTEXT
from desktop.ui.menus import LINE, MENUS
from desktop.ui.theme import choose_scheme, contrast, mark_ground, quiet_text
from tests.ui.driving import open_document
from tests.ui.looks import tabbed, unnamed
from tests.ui.test_words import compiled


def test_all_that_takes_the_focus_has_a_name(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    window.panels.show_report()
    window.panels.show_reading()
    assert unnamed(window) == []


def test_keys_are_used_once_and_leave_input_methods_theirs():
    keys = [(key, spec.id) for spec in TABLE for key in spec.keys]
    assert len({key for key, _ in keys}) == len(keys)
    for key, _ in keys:
        combination = QKeySequence(key)
        assert not combination.isEmpty(), key
        assert "Ctrl+Shift" not in key
        assert key not in ("Ctrl+Space", "Alt+Z")


def mnemonics(texts: list[str]) -> list[str]:
    return [text[text.index("&") + 1].lower() for text in texts if "&" in text]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_mnemonics_of_a_menu_do_not_collide(language, tmp_path):
    vietnamese = compiled("vankien_vi", tmp_path)

    def say(context: str, text: str) -> str:
        return vietnamese.translate(context, text) if language == "vi" else text

    texts = {spec.id: say(TABLE_CONTEXT, spec.text) for spec in TABLE}
    menus = [[texts[one] for one in ids if one != LINE] for _, ids in MENUS]
    for menu in ([say(MENU_CONTEXT, title) for title, _ in MENUS], *menus):
        letters = mnemonics(menu)
        assert len(letters) == len(menu), menu
        assert sorted(letters) == sorted(set(letters)), menu


def test_f6_goes_round_the_panes(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    window.activateWindow()
    window.facets.places.setFocus()
    seen = []
    for _ in range(4):
        window.actions_table["next_pane"].trigger()
        focus = QApplication.focusWidget()
        panes = (window.facets, window.middle, window.reader, window.details)
        seen.append(next(n for n, pane in enumerate(panes) if pane.isAncestorOf(focus)))
    assert seen == [1, 2, 3, 0]


def test_panes_are_hidden_and_shown_by_key(window):
    for action, pane in (("left_pane", window.facets), ("details_pane", window.details)):
        window.actions_table[action].trigger()
        assert not pane.isVisible()
        window.actions_table[action].trigger()
        assert pane.isVisible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_words_stand_out_from_their_grounds(qapp, theme):
    choose_scheme(theme)
    palette = qapp.palette()
    choose_scheme("system")
    role = QPalette.ColorRole
    words = (palette.color(role.Text), quiet_text(palette))
    grounds = (palette.color(role.Base), palette.color(role.Window))
    pairs = [
        *itertools.product(words, grounds),
        (palette.color(role.HighlightedText), palette.color(role.Highlight)),
        (palette.color(role.ButtonText), palette.color(role.Button)),
        (palette.color(role.ToolTipText), palette.color(role.ToolTipBase)),
        (palette.color(role.Text), mark_ground(palette)),
    ]
    for word, ground in pairs:
        assert contrast(word, ground) >= 4.5, (word.name(), ground.name())


def test_tab_goes_through_the_fields_as_they_stand(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    fields = window.details.fields
    shown = [row for row in fields._rows.values() if row.isVisible()]
    places = {row.editor: row.mapTo(window, row.rect().topLeft()).y() for row in shown}
    visited = [places[part] for part in tabbed(window) if part in places]
    assert len(visited) == len(shown) > 3
    assert visited == sorted(visited)
