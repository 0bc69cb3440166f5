"""Making marks as values; `Editing` stores them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from db.archive import Archive
from db.ids import utc_text
from db.records import Annotation, AssignmentRecord, Box
from db.repositories import assignments
from desktop.services.changes import AnnotationChange, AssignmentChange, ManyChanges
from desktop.services.marks.book import MarkBooks, OwnStamp
from desktop.services.marks.foreign import adopted, is_foreign
from desktop.services.marks.geometry import Stroke, around_points
from desktop.services.marks.kinds import MarkKind, first_colour
from desktop.services.marks.tasks import TASK, followed, instructed, made_task, task_of
from desktop.services.marks.wording import STAMPS

__all__ = ["Annotating", "MarkKind", "Style"]

Style = dict[str, str | float | bool]


class Annotating:
    """Builds changes to marks; changes nothing itself, reads at most tasks. Any thread.

    `author` is the name under new marks.
    """

    def __init__(self, archive: Archive, author: str) -> None:
        self._archive = archive
        self._author = author
        self.books = MarkBooks(archive)
        """What the office agreed on about marks."""

    @property
    def author(self) -> str:
        """The name under new marks."""
        return self._author

    def new_mark(
        self,
        document_id: int,
        page: int,
        kind: MarkKind,
        rects: Sequence[Box] = (),
        *,
        quote: str = "",
        body: str = "",
        colour: str = "",
        words: tuple[int, int] | None = None,
        strokes: Sequence[Stroke] = (),
        style: Style | None = None,
        tags: Sequence[str] = (),
    ) -> AnnotationChange:
        """A mark to be made.

        Args:
            document_id: of the document it is made on.
            page: 0-based.
            kind: one of `marks.kinds`.
            rects: in points of the upright page: one a line for marks over words, one for others.
            quote: the words under it.
            body: the note.
            colour: `#rrggbb`; without it the mark gets its kind's.
            words: the first and last word under it, 0-based, where it lies on words.
            strokes: drawn lines, in points of the upright page; they need no `rects`.
            style: further settings of its kind.
            tags: names.
        """
        now = utc_text(self._archive.clock())
        first, last = words if words is not None else (None, None)
        lines = tuple(tuple((x, y) for x, y in stroke) for stroke in strokes)
        around = (around_points(at for line in lines for at in line),) if lines else rects
        mark = Annotation(
            uuid=self._archive.new_id(),
            document_id=document_id,
            page=page,
            kind=kind,
            colour=colour or first_colour(kind),
            author=self._author,
            created_at=now,
            modified_at=now,
            rects=tuple(Box(*rect) for rect in around),
            body=body,
            quote=quote,
            strokes=lines,
            first_word=first,
            last_word=last,
            style=style or {},
            tags=tuple(tags),
        )
        return AnnotationChange(None, mark)

    def stamp_style(self, stamp: str, text: str = "") -> Style:
        """The style of a stamp with today's date and the author's name.

        `stamp` is a key of `STAMPS`, or anything else with its own `text`.
        """
        words = text or STAMPS.get(stamp, "")
        today = self._archive.clock().astimezone().date().isoformat()
        return {"stamp": stamp, "text": words, "name": self._author, "date": today}

    def own_stamp_style(self, stamp: OwnStamp) -> Style:
        """The style of one of the office's stamps, signed and dated where it says so."""
        plain: Style = {"stamp": "own", "text": stamp.text}
        style = self.stamp_style("own", stamp.text) if stamp.signed else plain
        return {**style, "image": stamp.image, "shape": stamp.shape} if stamp.image else style

    def instruction_style(self, who: str, to: str, due: str = "") -> Style:
        """The style of an instruction: who gives it to whom, until which ISO day."""
        return {"who": who, "to": to, "due": due}

    def confirmed(self, mark: Annotation) -> AssignmentChange | ManyChanges:
        """An instruction made a task; where it became one before, that one brought up to date."""
        before = task_of(mark, self._tasks(mark))
        if before is not None:
            return AssignmentChange(before, followed(before, mark))
        task = made_task(mark, self._archive.new_id)
        linked = self.edited(mark, style={**mark.style, TASK: task.uuid})
        return ManyChanges((AssignmentChange(None, task), linked), "assignment.add")

    def instructed(
        self, mark: Annotation, style: Style, body: str
    ) -> AnnotationChange | ManyChanges:
        """An instruction that says something else, and with it the task that it became."""
        change = self.changed(mark, instructed(mark, style, body))
        before = task_of(mark, self._tasks(mark))
        if before is None or change.after is None:
            return change
        task = AssignmentChange(before, followed(before, change.after))
        return ManyChanges((change, task), change.name)

    def _tasks(self, mark: Annotation) -> tuple[AssignmentRecord, ...]:
        with self._archive.database.reading() as conn:
            return assignments.of_document(conn, mark.document_id)

    def edited(self, mark: Annotation, **changes: Any) -> AnnotationChange:
        """A change of some of a mark's attributes, with the time it happened."""
        return self.changed(mark, replace(mark, **changes))

    def changed(self, before: Annotation, after: Annotation) -> AnnotationChange:
        """A mark put in place of itself, with the time it happened."""
        now = utc_text(self._archive.clock())
        return AnnotationChange(before, replace(after, modified_at=now))

    def all_changed(
        self, pairs: Sequence[tuple[Annotation | None, Annotation | None]]
    ) -> AnnotationChange | ManyChanges | None:
        """Marks made, altered and removed in one step; foreign ones are left out.

        Each pair is the mark before and after, None where there is none; None when nothing is
        left to do.
        """
        done = tuple(
            self.changed(before, after) if before and after else AnnotationChange(before, after)
            for before, after in pairs
            if before is None or not is_foreign(before)
        )
        if len(done) <= 1:
            return done[0] if done else None
        return ManyChanges(done, done[0].name)

    def removed(self, mark: Annotation) -> AnnotationChange:
        """The removal of a mark."""
        return AnnotationChange(mark, None)

    def copied(self, mark: Annotation, document_id: int, page: int) -> AnnotationChange:
        """A new mark like this one on a page of any document, without its words' places."""
        now = utc_text(self._archive.clock())
        there = replace(mark, document_id=document_id, page=page, author=self._author)
        fresh = replace(
            adopted(there, self._archive.new_id(), now),
            created_at=now,
            first_word=None,
            last_word=None,
            style={key: value for key, value in mark.style.items() if key in _OWN_STYLE},
        )
        return AnnotationChange(None, fresh)

    def adopted(self, mark: Annotation) -> AnnotationChange:
        """An own mark made from one that the file came with, which stays as it is."""
        now = utc_text(self._archive.clock())
        return AnnotationChange(None, adopted(mark, self._archive.new_id(), now))


_OWN_STYLE = frozenset(
    {
        *("width", "size", "pressure", "stamp", "text", "name", "date", "image", "shape"),
        *("who", "to", "due"),
    }
)
"""What a copy of a mark takes over; not where it came from."""
