"""What a write touched."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What a write touched: row ids by kind, uuids of searches. Views refresh what they must."""

    documents: frozenset[int] = frozenset()
    pages: frozenset[int] = frozenset()
    tags: frozenset[int] = frozenset()
    annotations: frozenset[int] = frozenset()
    dossiers: frozenset[int] = frozenset()
    searches: frozenset[str] = frozenset()

    def __or__(self, other: ChangeSet) -> ChangeSet:
        """Both changes as one."""
        return ChangeSet(
            self.documents | other.documents,
            self.pages | other.pages,
            self.tags | other.tags,
            self.annotations | other.annotations,
            self.dossiers | other.dossiers,
            self.searches | other.searches,
        )

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(
            self.documents
            or self.pages
            or self.tags
            or self.annotations
            or self.dossiers
            or self.searches
        )
