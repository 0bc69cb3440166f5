"""Months below their years in the tree of facets: fetched when a year is opened, then chosen."""

from __future__ import annotations

from db.finding import Facets, FacetValue
from desktop.ui.facets.choice import Choice
from desktop.ui.facets.entries import entries, word

FOUND = Facets(
    states=(),
    kinds=(),
    issuers=(),
    years=(FacetValue("2021", 5), FacetValue("", 1)),
    tags=(),
    total=6,
    months=(FacetValue("2021-03", 2), FacetValue("2021-11", 3)),
)


def test_months_stand_below_their_years(qapp):
    choice = Choice(years=frozenset({"2022-05"}))
    listed = [(one.value, one.parent, one.count) for one in entries("years", FOUND, choice)]
    assert listed == [
        ("2021", None, 5),
        ("", None, 1),
        ("2022", None, 0),
        ("2021-03", "2021", 2),
        ("2021-11", "2021", 3),
        ("2022-05", "2022", 0),
    ]
    assert word("years", "2021-03") == "03/2021"


def test_a_month_takes_the_place_of_its_year_and_the_other_way_round():
    choice = Choice().toggled("years", "").toggled("years", "2020").toggled("years", "2021")
    by_month = choice.toggled("years", "2021-03").toggled("years", "2021-04")
    assert by_month.years == {"", "2020", "2021-03", "2021-04"}
    assert by_month.years_of_months() == {"2021"}
    assert by_month.toggled("years", "2021").years == {"", "2020", "2021"}
    assert by_month.left_out("years", "2021-05").without.years == {"2021-05"}


def test_opening_a_year_fetches_its_months(window, qtbot):
    tree, browsing = window.facets.tree, window.browsing
    qtbot.waitUntil(lambda: any(key[0] == "years" and key[1] for key in tree.rows.items))
    year = next(value for group, value in tree.rows.items if group == "years" and value)
    assert not any(len(str(value)) > 4 for group, value in tree.rows.items if group == "years")
    tree.rows.groups["years"].setExpanded(True)
    with qtbot.waitSignal(browsing.counted):
        tree.rows.items["years", year].setExpanded(True)
    months = [value for group, value in tree.rows.items if group == "years" and len(value) > 4]
    assert months
    assert all(
        tree.rows.items["years", one].parent() is tree.rows.items["years", year] for one in months
    )
    with qtbot.waitSignal(browsing.listed):
        tree.toggled.emit("years", months[0])
    shown = window.desk.workspace.library.rows(window.documents.listed_ids())
    assert shown
    assert all((row.issued_on or "").startswith(months[0]) for row in shown)
    assert word("years", months[0]) in window.documents.chips.texts()
