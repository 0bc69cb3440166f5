"""What the groups of the left pane list: values with their words and counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from db.finding import DossierRecord, Facets, FacetValue
from db.records import TagRecord
from desktop.services.tag_paths import parents_first
from desktop.ui import wording
from desktop.ui.facets.choice import Choice, Group
from desktop.ui.marker import QT_TRANSLATE_NOOP

CONTEXT = "Facets"
TITLES: dict[Group, tuple[str, str]] = {
    "states": (QT_TRANSLATE_NOOP("Facets", "State"), "unconfirmed"),
    "kinds": (QT_TRANSLATE_NOOP("Facets", "Kind"), "kind"),
    "issuers": (QT_TRANSLATE_NOOP("Facets", "Issuer"), "issuer"),
    "years": (QT_TRANSLATE_NOOP("Facets", "Year"), "year"),
    "tags": (QT_TRANSLATE_NOOP("Facets", "Tags"), "tag"),
    "dossiers": (QT_TRANSLATE_NOOP("Facets", "Dossiers"), "dossier"),
}
UNKNOWN = QT_TRANSLATE_NOOP("Facets", "not known")
MONTH = QT_TRANSLATE_NOOP("Facets", "Month {0}")
YEAR_LENGTH = 4
IN_NONE = QT_TRANSLATE_NOOP("Facets", "in no dossier")


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a group; `parent` is the value above it in a tree, `colour` a tag's."""

    value: str | int
    text: str
    count: int
    parent: str | int | None = None
    colour: str | None = None


def title(group: Group) -> str:
    """What a group is called."""
    return QCoreApplication.translate(CONTEXT, TITLES[group][0])


def word(group: Group, value: str | int) -> str:
    """A value of a group other than tags in words."""
    if value == "":
        return QCoreApplication.translate(CONTEXT, UNKNOWN)
    if group == "years":
        return "/".join(reversed(str(value).split("-")))  # a month as 03/2021
    return wording.state_word(str(value)) if group == "states" else str(value)


def entries(group: Group, facets: Facets, choice: Choice) -> list[Entry]:
    """The values of a group; those chosen or left out stay listed whatever their count."""
    if group == "tags":
        return _tag_entries(facets.tags)  # the whole tree, chosen or not
    if group == "dossiers":
        return [Entry(one.id, dossier_name(one), one.count) for one in facets.dossiers]
    if group == "years":
        return _year_entries(facets, choice)
    values: Sequence[FacetValue] = getattr(facets, group)
    listed = [Entry(v.value, word(group, v.value), v.count) for v in values]
    return listed + [Entry(v, word(group, v), 0) for v in _lost(group, listed, choice)]


def _lost(group: Group, listed: Iterable[Entry], choice: Choice) -> list[str | int]:
    known = {entry.value for entry in listed}
    marked = (*choice.chosen(), *choice.lacking())
    return [value for g, value in marked if g == group and value not in known]


def _year_entries(facets: Facets, choice: Choice) -> list[Entry]:
    """Years, after them the months that were counted, each below its year."""
    years = {one.value: one.count for one in facets.years}
    months = {one.value: one.count for one in facets.months}
    for value in map(str, _lost("years", _plain(years | months), choice)):
        (months if len(value) > YEAR_LENGTH else years)[value] = 0
    years |= {month[:YEAR_LENGTH]: 0 for month in months if month[:YEAR_LENGTH] not in years}
    named = QCoreApplication.translate(CONTEXT, MONTH)
    below = [
        Entry(month, named.format(month[5:7].lstrip("0")), count, parent=month[:YEAR_LENGTH])
        for month, count in sorted(months.items())
    ]
    return [*_plain(years), *below]


def _plain(years: Mapping[str, int]) -> list[Entry]:
    return [Entry(year, word("years", year), count) for year, count in years.items()]


def dossier_name(record: DossierRecord) -> str:
    """A dossier's code and title on one line."""
    if not record.id:
        return QCoreApplication.translate(CONTEXT, IN_NONE)
    return f"{record.code}: {record.title}" if record.title else record.code


def _tag_entries(tags: Iterable[TagRecord]) -> list[Entry]:
    return [Entry(t.id, t.name, t.count, t.parent_id, t.colour) for t in parents_first(tags)]
