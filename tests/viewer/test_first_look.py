"""A page that takes long is shown coarsely first; small ones and those on hand are not."""

from __future__ import annotations

from desktop.ui.viewer.cache import ImageKey
from desktop.ui.viewer.wanting import COARSE_SCALE, FIRST, first_look

A4 = (595.0, 842.0)
WAIT_MS = 20_000


def test_only_large_images_are_worth_a_first_look():
    assert first_look(0, A4, 1.5) is None
    look = first_look(2, A4, 3.6)
    assert (look.key, look.priority) == (ImageKey(2, COARSE_SCALE), FIRST)


def test_a_large_page_is_there_before_it_is_sharp(qtbot, view, make_document):
    view.set_zoom(3.0)
    seen = []
    view.image_shown.connect(lambda page: seen.append((page, view.is_sharp(page))))
    view.show_document(make_document())
    assert not view.is_there(0)
    qtbot.waitUntil(lambda: view.is_sharp(0), timeout=WAIT_MS)
    assert seen[0] == (0, False)
    assert (0, True) in seen


def test_a_page_that_is_on_hand_gets_no_first_look(qtbot, view, make_document):
    view.set_zoom(1.0)
    view.show_document(make_document())
    qtbot.waitUntil(lambda: view.is_sharp(0), timeout=WAIT_MS)
    coarse = ImageKey(0, COARSE_SCALE)
    before = view._images.image(coarse)
    view.set_zoom(3.0)
    qtbot.waitUntil(lambda: view.is_sharp(0), timeout=WAIT_MS)
    assert view._images.image(coarse) is before
