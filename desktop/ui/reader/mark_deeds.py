"""What is done to marks, each deed stored at once and undone in one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.records import Annotation
from desktop.services.annotating import Annotating
from desktop.services.changes import ManyChanges
from desktop.ui.opening import Opening
from desktop.ui.performer import Performer

Pairs = Sequence[tuple[Annotation | None, Annotation | None]]


class MarkDeeds:
    """Changes to marks of the open document; GUI thread only."""

    def __init__(self, annotating: Annotating, performer: Performer, opening: Opening) -> None:
        self._annotating = annotating
        self._performer = performer
        self._opening = opening
        self.copied: tuple[Annotation, ...] = ()
        """The marks that were copied last, of whatever document."""

    def store(self, pairs: Pairs) -> None:
        """Store marks as they are after something, None for those that are gone."""
        change = self._annotating.all_changed(pairs)
        if change is not None:
            self._performer.do(change, tell=any(after is None for _, after in pairs))

    def remove(self, marks: Sequence[Annotation]) -> None:
        """Remove marks."""
        self.store([(mark, None) for mark in marks])

    def recolour(self, marks: Sequence[Annotation], colour: str) -> None:
        """Give marks another colour."""
        others = [mark for mark in marks if mark.colour != colour]
        self.store([(mark, replace(mark, colour=colour)) for mark in others])

    def rewrite(self, mark: Annotation, words: str) -> None:
        """Give a mark other words."""
        self.store([(mark, replace(mark, body=words))])

    def adopt(self, marks: Sequence[Annotation]) -> None:
        """Make own marks from those the file came with."""
        changes = tuple(self._annotating.adopted(mark) for mark in marks)
        if changes:
            self._performer.do(ManyChanges(changes, changes[0].name))

    def copy(self, marks: Sequence[Annotation]) -> None:
        """Keep marks to be put on another page."""
        self.copied = tuple(marks)

    def paste(self, page: int) -> None:
        """Put the copied marks on a 0-based page of the open document."""
        document = self._opening.current
        if document is None or not self.copied:
            return
        changes = tuple(self._annotating.copied(mark, document.id, page) for mark in self.copied)
        self._performer.do(ManyChanges(changes, changes[0].name))
