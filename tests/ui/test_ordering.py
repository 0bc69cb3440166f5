"""Tags and dossiers in the left pane, searches kept, documents as pictures."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from db.finding import Facets, FacetValue, Filter, SavedSearch, Sort
from db.search.clause_names import NAMES
from desktop.ui.browsing import count
from desktop.ui.documents.card import PARTS
from desktop.ui.documents.model import RowRole
from desktop.ui.dragging import DOCUMENTS, TAG, carried, ids_in
from desktop.ui.facets.choice import Choice, choice_of, stored_choice
from desktop.ui.facets.dropping import Spot, taken_at
from desktop.ui.facets.entries import entries
from desktop.ui.facets.tree import FacetTree
from desktop.ui.ordering.contents_dialog import ContentsDialog
from desktop.ui.ordering.dossier_dialog import DossierDialog

WAIT_MS = 10_000


def names(menu) -> list[str]:
    return [action.text().replace("&", "") for action in menu.actions() if action.text()]


def act(menu, name: str) -> None:
    next(one for one in menu.actions() if one.text().replace("&", "") == name).trigger()


def tag_id(window, name: str) -> int:
    return next(tag.id for tag in window.desk.workspace.library.tags() if tag.name == name)


@pytest.fixture
def tagged(window, qtbot):
    """A window whose first document has a tag."""
    ids = window.documents.listed_ids()
    window.tagger.change(ids[:1], add=["Kinh tế"])
    window.tagger.change(ids[1:], add=["Ngân sách"])
    qtbot.waitUntil(lambda: set(window.tagger.paths.values()) == {"Kinh tế", "Ngân sách"})
    return window


def test_a_choice_leaves_out_and_lets_in_again():
    choice = Choice().toggled("kinds", "Kế hoạch").left_out("kinds", "Kế hoạch")
    assert choice.filter().without.kinds == {"Kế hoạch"}
    assert (choice.filter().kinds, choice.narrowed) == (frozenset(), True)
    assert list(choice.lacking()) == [("kinds", "Kế hoạch")]
    assert choice.left_out("kinds", "Kế hoạch") == Choice()
    assert choice.toggled("kinds", "Kế hoạch").has("kinds", "Kế hoạch")
    assert not choice.toggled("kinds", "Kế hoạch").lacks("kinds", "Kế hoạch")
    assert choice_of(json.loads(json.dumps(stored_choice(choice)))) == choice


def test_what_is_left_out_is_struck_through_and_stays_listed(qtbot):
    tree = FacetTree()
    qtbot.addWidget(tree)
    facets = Facets((), (FacetValue("Kế hoạch", 2),), (), (), (), 2)
    choice = Choice().left_out("kinds", "Công văn")
    assert [one.value for one in entries("kinds", facets, choice)] == ["Kế hoạch", "Công văn"]
    tree.show_facets(facets, choice)
    item = tree.rows.items["kinds", "Công văn"]
    assert item.font(0).strikeOut()
    assert item.checkState(0) == Qt.CheckState.PartiallyChecked
    tree.show_choice(Choice())
    assert not item.font(0).strikeOut()


def test_where_documents_and_tags_can_be_let_go():
    papers, tag = carried(DOCUMENTS, [3, 4]), carried(TAG, [7])
    assert ids_in(papers, DOCUMENTS) == [3, 4]
    assert ids_in(QMimeData(), TAG) == []
    assert taken_at(papers, Spot("tags", 7)) and taken_at(papers, Spot("dossiers", 1))
    assert not taken_at(papers, Spot("tags", None)) and not taken_at(papers, Spot("kinds", "a"))
    assert not taken_at(papers, Spot("dossiers", 0)) and not taken_at(papers, None)
    assert taken_at(tag, Spot("tags", 8)) and taken_at(tag, Spot("tags", None))
    assert not taken_at(tag, Spot("tags", 7)) and not taken_at(tag, Spot("dossiers", 1))


def drop(tree: FacetTree, data: QMimeData, key: tuple) -> None:
    at = tree.visualItemRect(tree.rows.items[key]).center()
    event = QDropEvent(
        QPointF(at),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    tree.dropEvent(event)


def test_documents_dropped_on_a_tag_get_it_and_lose_it_again(tagged, qtbot):
    economy, ids = tag_id(tagged, "Kinh tế"), tagged.documents.listed_ids()
    tree = tagged.facets.tree
    qtbot.waitUntil(lambda: ("tags", economy) in tree.rows.items)
    drop(tree, carried(DOCUMENTS, ids), ("tags", economy))

    def count() -> int:
        return next(one.count for one in tagged.desk.workspace.library.tags() if one.id == economy)

    qtbot.waitUntil(lambda: count() == 2, timeout=WAIT_MS)
    tagged.performer.undo()
    qtbot.waitUntil(lambda: count() == 1, timeout=WAIT_MS)


def test_a_tag_dropped_on_another_stands_below_it(tagged, qtbot):
    economy, budget = tag_id(tagged, "Kinh tế"), tag_id(tagged, "Ngân sách")
    tree = tagged.facets.tree
    qtbot.waitUntil(lambda: ("tags", economy) in tree.rows.items)
    drop(tree, carried(TAG, [budget]), ("tags", economy))
    qtbot.waitUntil(lambda: tagged.tagger.paths.get(budget) == "Kinh tế/Ngân sách")
    below = tree.rows.items["tags", budget]
    qtbot.waitUntil(lambda: below.parent() is tree.rows.items["tags", economy], timeout=WAIT_MS)
    tagged.performer.undo()
    qtbot.waitUntil(lambda: below.parent() is tree.rows.groups["tags"], timeout=WAIT_MS)


def test_a_tag_is_deleted_by_its_menu_and_brought_back(tagged, qtbot):
    menu = tagged.ordering.menu(Spot("tags", tag_id(tagged, "Kinh tế")))
    assert "Rename…" in names(menu) and "Merge…" in names(menu)
    act(menu, "Delete")
    qtbot.waitUntil(lambda: list(tagged.tagger.paths.values()) == ["Ngân sách"])
    tagged.performer.undo()
    qtbot.waitUntil(lambda: len(tagged.tagger.paths) == 2, timeout=WAIT_MS)


def test_a_value_is_left_out_by_its_menu_and_let_in_by_its_chip(window, qtbot):
    window.documents.resize(500, 400)
    with qtbot.waitSignal(window.browsing.listed, timeout=WAIT_MS) as listed:
        act(window.ordering.menu(Spot("kinds", "Kế hoạch")), "Leave out")
    assert len(listed.args[0]) == 1
    assert window.documents.chips.texts() == ["not Kế hoạch"]
    with qtbot.waitSignal(window.browsing.listed, timeout=WAIT_MS):
        window.documents.chips._chips[0].click()
    assert not window.browsing.choice.narrowed


def test_a_dossier_is_written_filled_and_taken_apart(window, qtbot):
    filing, ids = window.desk.workspace.filing, window.documents.listed_ids()
    window.ordering.dossiers.add(ids)
    dialog = window.findChild(DossierDialog)
    dialog.code.setText("05-HC")
    dialog.begins.setText("01/01/2021")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(filing.dossiers()), timeout=WAIT_MS)
    (made,) = filing.dossiers()
    assert (made.code, made.begins_on, made.count) == ("05-HC", "2021-01-01", 2)
    act(window.ordering.menu(Spot("dossiers", made.id)), "Contents…")
    qtbot.waitUntil(lambda: window.findChild(ContentsDialog) is not None, timeout=WAIT_MS)
    contents = window.findChild(ContentsDialog)
    contents.list.insertItem(0, contents.list.takeItem(1))
    wanted = contents.order()
    contents.accept()
    qtbot.waitUntil(lambda: filing.contents(made.id) == wanted, timeout=WAIT_MS)
    act(window.ordering.menu(Spot("dossiers", made.id)), "Take apart")
    qtbot.waitUntil(lambda: not filing.dossiers(), timeout=WAIT_MS)
    window.performer.undo()
    qtbot.waitUntil(lambda: bool(filing.dossiers()), timeout=WAIT_MS)
    assert filing.contents(made.id) == wanted


def test_counts_follow_the_search_and_the_search_the_chips(window, qtbot):
    def kinds(counts) -> dict[str, int]:
        return {one.value: one.count for one in counts.within.kinds}

    with qtbot.waitSignal(
        window.browsing.counted, timeout=WAIT_MS, check_params_cb=lambda c: len(kinds(c)) == 1
    ):
        window.search.setText("215")
    assert window.hits.chips.texts() == ["“215”"]
    with qtbot.waitSignal(
        window.browsing.counted, timeout=WAIT_MS, check_params_cb=lambda c: len(kinds(c)) == 2
    ):
        window.hits.chips._chips[0].click()
    assert window.search.text() == ""


@pytest.mark.parametrize("place", ["inbox", "trash"])
def test_counts_beside_hits_are_of_all_hits_whatever_place_is_chosen(window, place):
    library = window.desk.workspace.library
    found = frozenset(library.document_ids(Filter(), Sort()))
    assert count(library, Choice(place), found).within.total == len(found) == 2
    assert count(library, Choice("trash")).within.total == 0


def test_hits_in_the_order_of_their_numbers(window, qtbot):
    window.search.setText("tỉnh")
    qtbot.waitUntil(lambda: len(window.hits.documents()) == 2, timeout=WAIT_MS)
    best_first = window.hits.documents()
    for sort in (Sort("number", descending=False), Sort("number", descending=True)):
        window.hits.ordered.emit(sort)
        wanted = window.desk.workspace.library.document_ids(Filter(), sort)
        qtbot.waitUntil(lambda wanted=wanted: window.hits.documents() == wanted)
    window.hits.ordered.emit(None)
    qtbot.waitUntil(lambda: window.hits.documents() == best_first)


def test_an_approximate_result_says_what_was_read_as_what(window, qtbot):
    window.search.setText("tỉhn")
    qtbot.waitUntil(lambda: bool(window.hits.head_text()), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: "approximate" in window.hits.head_text(), timeout=WAIT_MS)
    assert "“tỉhn” read as “tỉnh”" in window.hits.head_text()


def test_a_search_is_saved_used_and_dropped(window, qtbot):
    remembered = window.remembered
    window.search.setText("tỉnh")
    window.search.ask_now()
    remembered.note("tỉnh")
    remembered.save("Của tỉnh")
    qtbot.waitUntil(lambda: bool(remembered._saved), timeout=WAIT_MS)
    window.finding.clear()
    remembered.menu.aboutToShow.emit()
    assert names(remembered.menu)[:2] == ["Của tỉnh", "tỉnh"]
    act(remembered.menu, "Của tỉnh")
    assert window.search.text() == "tỉnh"
    window.performer.undo()
    qtbot.waitUntil(lambda: not remembered._saved, timeout=WAIT_MS)


def test_the_last_searches_are_offered_newest_first_and_forgotten(window):
    remembered = window.remembered
    for words in ("tỉnh", "huyện", "tỉnh"):
        remembered.note(words)
    remembered.menu.aboutToShow.emit()
    assert names(remembered.menu)[:2] == ["tỉnh", "huyện"]
    act(remembered.menu, "huyện")
    assert window.search.text() == "huyện"
    act(remembered.menu, "Forget the last searches")
    assert remembered.recent() == []


def test_everything_that_narrows_is_cleared_at_once(window, qtbot):
    window.browsing.choose(Choice().toggled("kinds", "Kế hoạch").left_out("issuers", "x"))
    chips = window.documents.chips
    qtbot.waitUntil(lambda: chips.texts() == ["Kế hoạch", "not x"], timeout=WAIT_MS)
    chips.findChild(QPushButton).click()
    qtbot.waitUntil(lambda: not chips.texts(), timeout=WAIT_MS)
    assert not window.browsing.choice.narrowed


def test_the_help_below_the_field_names_every_clause(window):
    window.search.show_help()
    said = "\n".join(label.text() for label in window.search._help.findChildren(QLabel))
    assert window.search._help.isVisible()
    for vietnamese, english, *_ in NAMES.values():
        assert f"{vietnamese}:" in said and f"{english}:" in said
    window.search._help.hide()


def test_a_saved_search_of_another_time_does_no_harm(window):
    window.remembered.use(SavedSearch("u", "cũ", "tỉnh", '{"kinds": 3}'))
    assert (window.search.text(), window.browsing.choice) == ("tỉnh", Choice())


def test_pictures_share_the_selection_and_are_remembered(window, qtbot):
    window.documents.head.show_pictured(True)
    grid = window.documents.grid
    assert window.documents.view.isHidden() and grid.isVisible()
    first, second = window.documents.listed_ids()
    with qtbot.waitSignal(grid.covers.arrived, timeout=WAIT_MS):
        grid.viewport().update()
    qtbot.waitUntil(lambda: grid.covers.image(first) is not None, timeout=WAIT_MS)
    with qtbot.waitSignal(window.opening.opened, timeout=WAIT_MS):
        QTest.mouseClick(
            grid.viewport(),
            Qt.MouseButton.LeftButton,
            pos=grid.visualRect(grid.model().place(1)).center(),
        )
    assert window.chosen.ids() == [second]
    assert str(window.desk.memory.value("documents/pictured")).lower() == "true"


def test_what_cards_show_is_chosen_and_remembered(window, qtbot):
    head, view = window.documents.head, window.documents.view
    rows = [view.model().place(0), view.model().place(1)]
    qtbot.waitUntil(lambda: all(row.data(RowRole) is not None for row in rows))
    before = view.viewport().grab().toImage()
    next(one for one in head._button.menu().actions() if one.text() == "Day of issue").trigger()
    assert head.parts() == {"state", "issuer", "tags"}
    assert view.viewport().grab().toImage() != before
    assert window.desk.memory.value("documents/parts") == "issuer,state,tags"
    head.show_parts(PARTS)
    assert view.viewport().grab().toImage() == before
