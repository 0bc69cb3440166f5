"""Which documents have a tab, without any widget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from db.records import DocumentRow
from desktop.ui.viewer.standing import Standing

MOST_CLOSED = 30


@dataclass(frozen=True, slots=True)
class Tab:
    """A document that is open.

    `name` is short, `title` tells all; a tab that is not `kept` makes room for the next
    document; `left` is where the clerk was in it.
    """

    document_id: int
    name: str
    title: str
    kept: bool = False
    left: Standing | None = None


def tab_of(row: DocumentRow) -> Tab:
    """A tab for a document as the lists show it."""
    title = f"{row.number}: {row.title}" if row.number else row.title
    return Tab(row.id, row.number or row.title, " ".join(title.split()))


class TabBook:
    """The tabs in order, which of them is in front, and those closed last.

    At most one tab is not kept: looking through a list fills that one again and again.
    """

    def __init__(self) -> None:
        self.tabs: list[Tab] = []
        self.at = -1
        """The place of the tab in front; -1 when there is none."""
        self._closed: list[Tab] = []

    @property
    def front(self) -> Tab | None:
        """The tab in front."""
        return self.tabs[self.at] if 0 <= self.at < len(self.tabs) else None

    @property
    def can_reopen(self) -> bool:
        """Whether a tab was closed that can come back."""
        return bool(self._closed)

    def place(self, document_id: int) -> int:
        """Where a document's tab is; -1 when it has none."""
        found = (n for n, tab in enumerate(self.tabs) if tab.document_id == document_id)
        return next(found, -1)

    def show(self, tab: Tab) -> Tab:
        """Bring a document's tab to the front, in the place of the one not kept if it is new."""
        at = self.place(tab.document_id)
        if at >= 0:
            old = self.tabs[at]
            self.tabs[at] = replace(tab, kept=old.kept or tab.kept, left=old.left)
        else:
            at = self._room()
            self.tabs.insert(at, tab)
        self.at = at
        return self.tabs[at]

    def keep(self, document_id: int) -> None:
        """Let no other document take this one's tab."""
        self._change(document_id, kept=True)

    def leave(self, document_id: int, left: Standing | None) -> None:
        """Note where the clerk was in a document."""
        self._change(document_id, left=left)

    def close(self, at: int) -> Tab | None:
        """Take a tab away; the tab that is in front then."""
        self._closed = [*self._closed, self.tabs.pop(at)][-MOST_CLOSED:]
        if at < self.at or self.at >= len(self.tabs):
            self.at -= 1
        return self.front

    def reopen(self) -> Tab | None:
        """Bring the tab back that was closed last; from now on it is kept."""
        while self._closed:
            tab = replace(self._closed.pop(), kept=True)
            if self.place(tab.document_id) < 0:
                self.at += 1
                self.tabs.insert(self.at, tab)
                return tab
        return None

    def step(self, by: int) -> Tab | None:
        """The tab after or before the one in front, round the ends."""
        return self.tabs[(self.at + by) % len(self.tabs)] if self.tabs else None

    def follow(self, ids: Sequence[int], rows: Sequence[DocumentRow]) -> None:
        """Take what is known now of documents; the tabs of those that are gone go too."""
        known = {row.id: tab_of(row) for row in rows}
        front = self.front
        gone = set(ids) - set(known)
        self.tabs = [
            replace(tab, name=new.name, title=new.title)
            if (new := known.get(tab.document_id))
            else tab
            for tab in self.tabs
            if tab.document_id not in gone or tab is front
        ]
        self._closed = [tab for tab in self._closed if tab.document_id not in gone]
        self.at = self.place(front.document_id) if front else min(self.at, len(self.tabs) - 1)

    def _room(self) -> int:
        """The place for a new tab: that of the one not kept, else after the one in front."""
        for at, tab in enumerate(self.tabs):
            if not tab.kept:
                del self.tabs[at]
                return at
        return self.at + 1

    def _change(self, document_id: int, **values: object) -> None:
        at = self.place(document_id)
        if at >= 0:
            self.tabs[at] = replace(self.tabs[at], **values)  # type: ignore[arg-type]
