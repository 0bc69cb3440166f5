"""A document whose original somebody took out of the archive's folder."""

from __future__ import annotations

LONG_MS = 20_000


def shown(window):
    document = window.reader.view.document
    return document and document.document_id


def test_the_lost_file_is_told_and_shown_again_once_it_is_back(window, qtbot):
    work = window.desk.workspace
    first, second = window.documents.listed_ids()
    sha256 = work.library.document(second).sha256
    place = work.archive.store.path(sha256)
    aside = place.rename(work.archive.folder / "aside")
    go_to = window.documents.view.go_to
    go_to(first)
    qtbot.waitUntil(lambda: shown(window) == first, timeout=LONG_MS)
    go_to(second)
    qtbot.waitUntil(lambda: shown(window) is None, timeout=LONG_MS)
    assert sha256[:8] in window.toast.text()
    aside.rename(place)
    go_to(first)
    qtbot.waitUntil(lambda: shown(window) == first, timeout=LONG_MS)
    go_to(second)
    qtbot.waitUntil(lambda: shown(window) == second, timeout=LONG_MS)
