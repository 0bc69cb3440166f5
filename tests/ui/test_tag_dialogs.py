"""Renaming, moving and merging tags: what the dialogs say, refuse and do."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialogButtonBox

from db.records import TagRecord
from desktop.ui.facets.dropping import Spot
from desktop.ui.ordering.tag_choice import TagChoiceDialog
from desktop.ui.ordering.tag_name import TagNameDialog
from desktop.ui.ordering.tag_places import MergeDialog, MoveDialog
from tests.ui.test_ordering import act, tag_id

WAIT_MS = 10_000
TREE = (
    TagRecord(1, "a", None, "Kinh tế", "#7a4f9a", 12),
    TagRecord(2, "b", 1, "Đầu tư", "#2f7d4f", 3),
    TagRecord(3, "c", None, "Khẩn", "#b3392f", 1),
)


def ok(dialog) -> object:
    box = dialog.findChild(QDialogButtonBox)
    return box.button(QDialogButtonBox.StandardButton.Ok)


@pytest.fixture
def tagged(window, qtbot):
    """A window with the tags Kinh tế/Đầu tư, on the first document, and Ngân sách, on both."""
    ids = window.documents.listed_ids()
    window.tagger.change(ids[:1], add=["Kinh tế", "Kinh tế/Đầu tư"])
    window.tagger.change(ids, add=["Ngân sách"])

    def counts() -> list[int]:
        return sorted(one.count for one in window.ordering.tags._tags.values())

    qtbot.waitUntil(lambda: counts() == [1, 1, 2], timeout=WAIT_MS)
    return window


def opened(window, deed: str, tag: str, kind: type, qtbot):
    act(window.ordering.menu(Spot("tags", tag_id(window, tag))), deed)
    qtbot.waitUntil(lambda: window.findChild(kind) is not None)
    return window.findChild(kind)


def test_tags_are_found_by_a_part_of_their_name_without_marks(qtbot):
    dialog = TagChoiceDialog("Merge", TREE, deed="Merge")
    qtbot.addWidget(dialog)
    assert not ok(dialog).isEnabled()
    asked = []
    dialog.pointed.connect(asked.append)
    dialog.line.setText("dau")
    assert (dialog.chosen(), asked) == (2, [2])
    items = dialog._items
    assert [one.isHidden() for one in (items[1], items[2], items[3])] == [False, False, True]
    dialog.line.clear()
    assert not items[3].isHidden()


def test_merging_tells_first_how_many_documents_it_touches(tagged, qtbot):
    dialog = opened(tagged, "Merge…", "Kinh tế", MergeDialog, qtbot)
    assert not ok(dialog).isEnabled()
    assert set(dialog._items) == {tag_id(tagged, "Ngân sách")}
    dialog.point_at(tag_id(tagged, "Ngân sách"))
    qtbot.waitUntil(ok(dialog).isEnabled, timeout=WAIT_MS)
    told = dialog.told.text()
    assert "have “Ngân sách” in place of “Kinh tế”. 1 of them" in told
    assert told.startswith("1 document") and "1 tag" in told
    ok(dialog).click()
    merged = {"Ngân sách", "Ngân sách/Đầu tư"}
    qtbot.waitUntil(lambda: set(tagged.tagger.paths.values()) == merged, timeout=WAIT_MS)
    tagged.performer.undo()
    qtbot.waitUntil(lambda: len(tagged.tagger.paths) == 3, timeout=WAIT_MS)


def test_tags_with_namesakes_below_them_are_not_merged(tagged, qtbot):
    tagged.tagger.change([], add=["Ngân sách/đầu tư"])
    qtbot.waitUntil(lambda: len(tagged.tagger.paths) == 4, timeout=WAIT_MS)
    dialog = opened(tagged, "Merge…", "Kinh tế", MergeDialog, qtbot)
    dialog.point_at(tag_id(tagged, "Ngân sách"))
    qtbot.waitUntil(lambda: "rename one" in dialog.told.text(), timeout=WAIT_MS)
    assert not ok(dialog).isEnabled()


def test_a_tag_is_moved_to_the_top(tagged, qtbot):
    dialog = opened(tagged, "Move…", "Đầu tư", MoveDialog, qtbot)
    dialog.point_at(tag_id(tagged, "Kinh tế"))
    assert not ok(dialog).isEnabled()
    dialog.point_at(None)
    ok(dialog).click()
    qtbot.waitUntil(lambda: "Đầu tư" in tagged.tagger.paths.values(), timeout=WAIT_MS)


def test_a_name_that_is_taken_or_blank_is_refused_while_typing(tagged, qtbot):
    dialog = opened(tagged, "Rename…", "Kinh tế", TagNameDialog, qtbot)
    assert "1 document" in dialog.told.text()
    for refused in ("ngân sách", "NGÂN SÁCH ", "a/b", " "):
        dialog.line.setText(refused)
        assert not ok(dialog).isEnabled(), refused
    dialog.line.setText("Tài khoá")
    ok(dialog).click()
    renamed = {"Tài khoá", "Tài khoá/Đầu tư", "Ngân sách"}
    qtbot.waitUntil(lambda: set(tagged.tagger.paths.values()) == renamed, timeout=WAIT_MS)


def test_a_new_tag_may_bring_the_one_below_it(tagged, qtbot):
    act(tagged.ordering.menu(Spot("tags", None)), "New tag…")
    dialog = tagged.findChild(TagNameDialog)
    dialog.line.setText("Khẩn/Hỏa tốc")
    ok(dialog).click()
    qtbot.waitUntil(lambda: "Khẩn/Hỏa tốc" in tagged.tagger.paths.values(), timeout=WAIT_MS)
