"""What is done to marks, each deed stored at once and undone in one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtGui import QGuiApplication

from db.records import Annotation
from desktop.services.annotating import Annotating, Style
from desktop.services.changes import ManyChanges
from desktop.ui.details.mark_rows import mark_mime
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
        self.restyled: Callable[[Sequence[Annotation]], object] = lambda _: None
        """Told the marks that were given another look, as they are then."""

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
        self._restyle([(mark, replace(mark, colour=colour)) for mark in marks])

    def set_style(self, marks: Sequence[Annotation], key: str, value: float) -> None:
        """Give marks another width of lines or size of letters, in points."""
        self._restyle([(mark, replace(mark, style={**mark.style, key: value})) for mark in marks])

    def _restyle(self, pairs: Sequence[tuple[Annotation, Annotation]]) -> None:
        self.store([(before, after) for before, after in pairs if before != after])
        self.restyled([after for _, after in pairs])

    def rewrite(self, mark: Annotation, words: str) -> None:
        """Give a mark other words."""
        self.store([(mark, replace(mark, body=words))])

    def confirm(self, mark: Annotation) -> None:
        """Make an instruction a task."""
        self._performer.do(self._annotating.confirmed(mark), tell=True)

    def instruct(self, mark: Annotation, style: Style, words: str) -> None:
        """Let an instruction say something else, and the task that it became with it."""
        self._performer.do(self._annotating.instructed(mark, style, words))

    def adopt(self, marks: Sequence[Annotation]) -> None:
        """Make own marks from those the file came with."""
        changes = tuple(self._annotating.adopted(mark) for mark in marks)
        if changes:
            self._performer.do(ManyChanges(changes, changes[0].name))

    def copy(self, marks: Sequence[Annotation]) -> None:
        """Keep marks to be put on another page; other programs get their words and picture."""
        self.copied = tuple(marks)
        QGuiApplication.clipboard().setMimeData(mark_mime(marks))

    def paste(self, page: int) -> None:
        """Put the copied marks on a 0-based page of the open document."""
        document = self._opening.current
        if document is None or not self.copied:
            return
        changes = tuple(self._annotating.copied(mark, document.id, page) for mark in self.copied)
        self._performer.do(ManyChanges(changes, changes[0].name))
