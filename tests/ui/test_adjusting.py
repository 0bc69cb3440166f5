"""Images made easier to read: set in the strip, remembered, never on paper."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor

from desktop.services.rendering import AS_IT_IS, Adjust
from desktop.ui.reader.adjust_store import KEY, MOST, AdjustStore
from tests.ui.driving import open_document

WAIT_MS = 10_000
DARKER = Adjust(brightness=-40, contrast=20, invert=True, without="red")


@pytest.fixture
def memory(tmp_path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def paper(window) -> QColor:
    """What is shown in the margin of the first page."""
    view = window.reader.view
    at = view._layout.rect(0).topLeft() - view._offset()
    return view.viewport().grab().toImage().pixelColor(at.x() + 6, at.y() + 6)


def test_what_is_set_is_remembered_for_each_original(memory):
    store = AdjustStore(memory)
    store.keep("one", DARKER)
    assert (store.of("one"), store.of("other")) == (DARKER, AS_IT_IS)
    store.keep("one", AS_IT_IS)
    assert "one" not in str(memory.value(KEY))


def test_the_oldest_memories_are_forgotten(memory):
    store = AdjustStore(memory)
    for number in range(MOST + 1):
        store.keep(str(number), DARKER)
    assert (store.of("0"), store.of("1")) == (AS_IT_IS, DARKER)


@pytest.mark.parametrize(
    "odd", ["", "[]", '{"a": 3}', '{"a": {"brightness": "x"}}', '{"a": {"without": "green"}}']
)
def test_odd_memories_change_nothing(memory, odd):
    memory.setValue(KEY, odd)
    assert AdjustStore(memory).of("a") == AS_IT_IS


def test_the_pages_follow_the_strip_and_the_document_is_known_again(window, qtbot):
    first = open_document(qtbot, window, "596-KL/TU")
    qtbot.waitUntil(lambda: window.reader.view.is_sharp(0), timeout=WAIT_MS)
    assert paper(window).lightness() > 240
    window.actions_table["adjust"].trigger()
    strip = window.adjusting.strip
    assert strip.isVisible() and not strip.reset.isEnabled()
    strip.brightness.setValue(-20)
    strip.invert.click()
    strip.without.setCurrentIndex(2)
    wanted = Adjust(-20, 0, True, "blue")
    qtbot.waitUntil(lambda: window.reader.view.document.adjust == wanted)
    qtbot.waitUntil(lambda: paper(window).lightness() < 60, timeout=WAIT_MS)
    assert window.reader.bar._adjusted.isVisible()
    open_document(qtbot, window, "215/KH-UBND")
    assert (strip.adjust, window.reader.bar._adjusted.isVisible()) == (AS_IT_IS, False)
    assert open_document(qtbot, window, "596-KL/TU").id == first.id
    assert (strip.adjust, window.reader.view.document.adjust) == (wanted, wanted)
    assert window.reader.strip._model.document.adjust == wanted
    strip.reset.click()
    assert window.reader.view.document.adjust == AS_IT_IS
    assert window.reader.strip._model.document.adjust == AS_IT_IS
    strip.left.emit()
    assert not window.actions_table["adjust"].isChecked()
