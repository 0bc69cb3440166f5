"""What the groups of the left pane list: values with their words and counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
IN_NONE = QT_TRANSLATE_NOOP("Facets", "in no dossier")


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a group; `parent` is the value above it in a tree, `colour` a tag's."""

    value: str | int
    text: str
    count: int
    parent: int | None = None
    colour: str | None = None


def title(group: Group) -> str:
    """What a group is called."""
    return QCoreApplication.translate(CONTEXT, TITLES[group][0])


def word(group: Group, value: str | int) -> str:
    """A value of a group other than tags in words."""
    if value == "":
        return QCoreApplication.translate(CONTEXT, UNKNOWN)
    return wording.state_word(str(value)) if group == "states" else str(value)


def entries(group: Group, facets: Facets, choice: Choice) -> list[Entry]:
    """The values of a group; those chosen or left out stay listed whatever their count."""
    if group == "tags":
        return _tag_entries(facets.tags)  # the whole tree, chosen or not
    if group == "dossiers":
        return [Entry(one.id, dossier_name(one), one.count) for one in facets.dossiers]
    values: Sequence[FacetValue] = getattr(facets, group)
    listed = [Entry(v.value, word(group, v.value), v.count) for v in values]
    known = {entry.value for entry in listed}
    marked = (*choice.chosen(), *choice.lacking())
    lost = [v for g, v in marked if g == group and v not in known]
    return listed + [Entry(value, word(group, value), 0) for value in lost]


def dossier_name(record: DossierRecord) -> str:
    """A dossier's code and title on one line."""
    if not record.id:
        return QCoreApplication.translate(CONTEXT, IN_NONE)
    return f"{record.code}: {record.title}" if record.title else record.code


def _tag_entries(tags: Iterable[TagRecord]) -> list[Entry]:
    return [Entry(t.id, t.name, t.count, t.parent_id, t.colour) for t in parents_first(tags)]
