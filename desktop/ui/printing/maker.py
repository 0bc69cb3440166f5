"""Keeps a composed copy in step with the choices: first a few pages, then all of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.task import Composed
from desktop.services.exporting import Exporting
from desktop.services.paper_copies import ComposeCancelled
from desktop.ui.tasks import LongTask, Tasks

FIRST_SIDES = 3
"""Pages a preview begins with."""
SETTLE_MS = 250
"""While the clerk types and ticks, nothing is composed."""
REST_MS = 400
"""After the first pages, before all others."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is to be composed, told apart from earlier wishes."""

    choices: PrintChoices
    whole: bool


def looks(choices: PrintChoices) -> PrintChoices:
    """The choices with all that does not change the PDF left out."""
    same = PrintChoices()
    return replace(
        choices, copies=same.copies, collate=same.collate, tray=same.tray, printer=same.printer
    )


class CopyMaker(QObject):
    """Composes documents for paper off the GUI thread; GUI thread only.

    `shown(Composed)`: pages to be previewed, `Composed.total` telling how many there will be;
    `progressed(done, total)` while the whole is made; `failed(exception)`: these choices give
    nothing. Files that are no longer shown are deleted; `close` deletes the last.
    """

    shown = Signal(object)
    progressed = Signal(int, int)
    failed = Signal(object)

    def __init__(self, exporting: Exporting, tasks: Tasks, document_ids: Sequence[int]) -> None:
        super().__init__()
        self._exporting = exporting
        self._tasks = tasks
        self._ids = tuple(document_ids)
        self._choices: PrintChoices | None = None
        self._running: tuple[_Wish, LongTask] | None = None
        self._made: tuple[_Wish, Composed] | None = None
        self._then: Callable[[Composed], None] | None = None
        self._closed = False
        self._soon = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._soon.timeout.connect(lambda: self._start(whole=False))
        self._later = QTimer(self, singleShot=True, interval=REST_MS)
        self._later.timeout.connect(lambda: self._start(whole=True))

    def want(self, choices: PrintChoices, *, at_once: bool = False) -> None:
        """Preview documents with these choices, once they have settled."""
        if self._choices is not None and looks(choices) == looks(self._choices):
            self._choices = choices
            return
        self._choices = choices
        self._then = None
        self._later.stop()
        self._stop_whole()
        self._soon.start(0 if at_once else SETTLE_MS)

    def finish(self, then: Callable[[Composed], None]) -> None:
        """Call `then` with the whole copy, at once if it is there."""
        if self._made is not None and self._made[0] == self._wish(whole=True):
            then(self._made[1])
            return
        self._then = then
        self._soon.stop()
        self._later.stop()
        self._start(whole=True)

    def forget(self) -> None:
        """Drop what `finish` asked for; the composing goes on for the preview."""
        self._then = None

    def close(self) -> None:
        """Stop, and delete what was made."""
        self._closed = True
        self._then = None
        self._soon.stop()
        self._later.stop()
        if self._running is not None:
            self._running[1].cancel()
        if self._made is not None:
            self._discard(self._made[1])
            self._made = None

    def _wish(self, *, whole: bool) -> _Wish | None:
        return _Wish(looks(self._choices), whole) if self._choices is not None else None

    def _start(self, *, whole: bool) -> None:
        wish = self._wish(whole=whole)
        if wish is None or self._closed or (self._running and self._running[0] == wish):
            return
        if self._running is not None:  # it begins when that one has ended
            return

        def compose(tell: Callable[[tuple[int, int]], None], cancelled: Event) -> Composed:
            return self._compose(wish, tell, cancelled)

        def progress(told: tuple[int, int]) -> None:
            self.progressed.emit(*told)

        task = self._tasks.long(
            compose,
            progress,
            lambda made: self._take(wish, made),
            lambda error: self._refuse(wish, error),
        )
        self._running = wish, task

    def _compose(
        self, wish: _Wish, tell: Callable[[tuple[int, int]], None], cancelled: Event
    ) -> Composed:
        return self._exporting.compose_print(
            self._ids,
            wish.choices,
            first=None if wish.whole else FIRST_SIDES,
            progress=(lambda done, total: tell((done, total))) if wish.whole else None,
            cancelled=cancelled.is_set,
        )

    def _take(self, wish: _Wish, made: Composed) -> None:
        self._running = None
        stale = wish not in (self._wish(whole=True), self._wish(whole=False))
        if self._closed or stale:
            self._discard(made)
            self._go_on()
            return
        before, self._made = self._made, (wish, made)
        self.shown.emit(made)
        if before is not None:
            self._discard(before[1])
        self._answer(wish, made)

    def _answer(self, wish: _Wish, made: Composed) -> None:
        """The first pages may be all there are; else the others follow."""
        whole = wish.whole or made.total <= len(made.pages)
        if whole and not wish.whole:
            self._made = _Wish(wish.choices, whole=True), made
        if not whole:
            self._go_on_whole()
        elif self._then is not None:
            then, self._then = self._then, None
            then(made)

    def _refuse(self, wish: _Wish, error: BaseException) -> None:
        self._running = None
        if self._closed:
            return
        stale = wish not in (self._wish(whole=True), self._wish(whole=False))
        if stale or isinstance(error, ComposeCancelled):
            self._go_on()
        else:
            self._then = None
            self.failed.emit(error)

    def _go_on(self) -> None:
        if self._then is not None:
            self._start(whole=True)
        elif not self._closed and not self._soon.isActive():
            self._start(whole=False)

    def _go_on_whole(self) -> None:
        if self._then is not None:
            self._start(whole=True)
        else:
            self._later.start()

    def _stop_whole(self) -> None:
        """The whole of other choices is not wanted; a few pages are soon done by themselves."""
        if self._running is not None and self._running[0].whole:
            self._running[1].cancel()

    def _discard(self, made: Composed) -> None:
        self._tasks.write(lambda: self._exporting.discard(made))
