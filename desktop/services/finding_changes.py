"""Changes to what orders the archive: tags, dossiers, saved searches; see `changes`."""

from __future__ import annotations

from dataclasses import dataclass

from db.finding import DossierRecord, SavedSearch
from db.records import TagRecord

Pairs = frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class TagRemoval:
    """A tag and all below it removed from the tree, or put back.

    `records` are the tags, those above first; `pairs` who had them, as (document id, tag id).
    """

    records: tuple[TagRecord, ...]
    pairs: Pairs
    gone: bool = True

    @property
    def name(self) -> str:
        """What it does, as a message key."""
        return "tag.delete" if self.gone else "tag.put_back"

    def inverse(self) -> TagRemoval:
        """The change that undoes this one."""
        return TagRemoval(self.records, self.pairs, not self.gone)


@dataclass(frozen=True, slots=True)
class DossierChange:
    """A dossier made (`before` None), taken apart (`after` None) or altered.

    `places` are the documents that one made anew holds, with their places in its contents.
    """

    before: DossierRecord | None
    after: DossierRecord | None
    places: tuple[tuple[int, int | None], ...] = ()

    @property
    def name(self) -> str:
        """What it does, as a message key."""
        if self.before is None:
            return "dossier.make"
        return "dossier.edit" if self.after else "dossier.remove"

    def inverse(self) -> DossierChange:
        """The change that undoes this one."""
        return DossierChange(self.after, self.before, self.places)


@dataclass(frozen=True, slots=True)
class FilingChange:
    """Documents put into dossiers and taken out, as (document id, dossier id) pairs."""

    added: Pairs
    removed: Pairs

    @property
    def name(self) -> str:
        """What it does, as a message key."""
        return "dossier.file" if self.added else "dossier.take_out"

    def inverse(self) -> FilingChange:
        """The change that undoes this one."""
        return FilingChange(self.removed, self.added)


@dataclass(frozen=True, slots=True)
class ArrangeChange:
    """The order of a dossier's contents: documents with their places before and after."""

    dossier_id: int
    before: tuple[tuple[int, int | None], ...]
    after: tuple[tuple[int, int | None], ...]
    name: str = "dossier.arrange"

    def inverse(self) -> ArrangeChange:
        """The change that undoes this one."""
        return ArrangeChange(self.dossier_id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class SearchChange:
    """A search kept under a name (`before` None), kept otherwise, or no longer (`after` None)."""

    before: SavedSearch | None
    after: SavedSearch | None

    @property
    def name(self) -> str:
        """What it does, as a message key."""
        return "search.keep" if self.after else "search.drop"

    def inverse(self) -> SearchChange:
        """The change that undoes this one."""
        return SearchChange(self.after, self.before)
