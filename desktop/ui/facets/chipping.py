"""Chips between what is chosen and the clerk who takes it off again."""

from __future__ import annotations

from desktop.services.tag_paths import tag_paths
from desktop.ui.browsing import Browsing, Counts
from desktop.ui.facets.chips import ChipRow
from desktop.ui.facets.choice import Group
from desktop.ui.facets.entries import dossier_name

Names = dict[tuple[Group, str | int], str]


def names_in(counts: Counts) -> Names:
    """What tags and dossiers are called."""
    tags: Names = {("tags", one): path for one, path in tag_paths(counts.within.tags).items()}
    return tags | {("dossiers", one.id): dossier_name(one) for one in counts.within.dossiers}


def connect_chips(chips: ChipRow, browsing: Browsing) -> None:
    """Let chips take off what is chosen and let in what is left out."""
    chips.cleared.connect(browsing.clear_filters)
    chips.dropped.connect(
        lambda group, value: browsing.choose(browsing.choice.toggled(group, value))
    )
    chips.let_in.connect(
        lambda group, value: browsing.choose(browsing.choice.left_out(group, value))
    )
