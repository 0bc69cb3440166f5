"""What is chosen in the left pane and in the dialog of tags, as values."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.finding import Facets, FacetValue
from db.records import TagRecord
from desktop.services.tag_paths import parents_first, tag_paths
from desktop.ui.dialogs.tagging import TaggingDialog, standing
from desktop.ui.facets.choice import INBOX_STATES, Choice
from desktop.ui.facets.entries import entries
from desktop.ui.facets.tree import FacetTree
from tests.ui.driving import compose

BELOW = TagRecord(1, "b", 2, "đầu tư", "#336699", 3)
ABOVE = TagRecord(2, "a", None, "kinh tế", "#993333", 4)
TAGS = (BELOW, ABOVE)


def facets(**kinds: int) -> Facets:
    values = tuple(FacetValue(name, count) for name, count in kinds.items())
    return Facets(states=(), kinds=values, issuers=(), years=(), tags=TAGS, total=9)


def test_a_choice_becomes_a_filter():
    choice = Choice().toggled("kinds", "Kết luận").toggled("kinds", "").toggled("tags", 2)
    wanted = choice.filter()
    assert wanted.kinds == {"Kết luận", ""}
    assert wanted.tags == {2}
    assert not wanted.trashed
    assert list(choice.chosen()) == [("kinds", ""), ("kinds", "Kết luận"), ("tags", 2)]
    assert not choice.toggled("kinds", "").toggled("kinds", "Kết luận").cleared().narrowed


def test_the_inbox_holds_what_is_not_confirmed():
    assert Choice("inbox").filter().states == INBOX_STATES
    assert Choice("inbox", states=frozenset({"failed"})).filter().states == {"failed"}
    assert Choice("trash").filter().trashed


def test_chosen_values_stay_listed_when_nothing_has_them():
    choice = Choice(kinds=frozenset({"Chỉ thị"}))
    listed = entries("kinds", facets(**{"Kết luận": 2}), choice)
    assert [(entry.value, entry.count) for entry in listed] == [("Kết luận", 2), ("Chỉ thị", 0)]


def test_tags_stand_below_the_tags_above_them():
    assert parents_first(TAGS) == [ABOVE, BELOW]
    assert tag_paths(TAGS) == {1: "kinh tế/đầu tư", 2: "kinh tế"}


def test_ticking_in_the_tree_tells_group_and_value(qtbot):
    tree = FacetTree()
    qtbot.addWidget(tree)
    tree.show_facets(facets(**{"Kết luận": 2, "Chỉ thị": 1}), Choice())
    kinds = tree.rows.groups["kinds"]
    with qtbot.waitSignal(tree.toggled) as toggled:
        tree.setCurrentItem(kinds.child(1))
        QTest.keyClick(tree, Qt.Key.Key_Return)
    assert toggled.args == ["kinds", "Chỉ thị"]
    tree.show_choice(Choice(kinds=frozenset({"Kết luận"})))
    assert kinds.child(0).checkState(0) == Qt.CheckState.Checked
    assert kinds.child(1).checkState(0) == Qt.CheckState.Unchecked


def test_many_values_are_shown_at_once(qtbot):
    tree = FacetTree()
    qtbot.addWidget(tree)
    for count in (3, 2):
        tree.show_facets(facets(**{f"Loại {n}": count for n in range(400)}), Choice())
    assert tree.rows.groups["kinds"].childCount() == 400


def test_how_a_tag_stands_on_several_documents():
    states = [standing(count, 3) for count in (0, 1, 3)]
    assert states == [
        Qt.CheckState.Unchecked,
        Qt.CheckState.PartiallyChecked,
        Qt.CheckState.Checked,
    ]


def test_the_dialog_of_tags_gives_only_what_was_changed(qtbot):
    dialog = TaggingDialog(TAGS, tag_paths(TAGS), {1: 1, 2: 2}, 2)
    qtbot.addWidget(dialog)
    assert (dialog.added(), dialog.removed()) == ([], [])
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    compose(dialog.line, "họp giao ban")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    compose(dialog.line, "Kinh tế/Đầu tư, văn thư / lưu trữ,, khẩn, khẩn")
    dialog._finish()
    added = ["kinh tế/đầu tư", "họp giao ban", "văn thư/lưu trữ", "khẩn"]
    assert dialog.added() == added, "commas part tags"
    assert dialog.removed() == ["kinh tế"]
