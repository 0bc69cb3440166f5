"""Changing an office's own words, and letting documents be understood by them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable

from db.archive import Archive
from db.finding import Filter, Sort
from db.records import ChangeSet
from db.repositories import documents
from desktop.services.changes import FactChange
from desktop.services.notify import Notifier
from desktop.services.page_saving import know_when_complete
from desktop.services.teaching.own import KEY, dumped, words_of
from ocr.vocabulary import AddedWord, Vocabulary, bodies, document_types, names


class OwnWords:
    """Reads and plans words; lets documents that nobody confirmed be understood anew by them.

    Any thread; `know_again` takes some milliseconds a document.
    """

    def __init__(self, archive: Archive, changed: Notifier[ChangeSet]) -> None:
        self._archive = archive
        self._changed = changed

    def words(self) -> tuple[AddedWord, ...]:
        """The archive's own words."""
        with self._archive.database.reading() as conn:
            return words_of(conn)

    def shipped(self, vocabulary: Vocabulary) -> tuple[tuple[str, str], ...]:
        """The names that come with the program, each with its symbol if it has one."""
        if vocabulary == "types":
            return tuple((entry.name, entry.symbol) for entry in document_types())
        if vocabulary == "bodies":
            return tuple(("", symbol) for symbol in bodies())
        return tuple((name, "") for name in names(vocabulary))

    def plan(self, after: Iterable[AddedWord]) -> FactChange:
        """The change that makes these the archive's own words."""
        return FactChange(KEY, dumped(self.words()), dumped(after), "vocabulary.edit")

    def know_again(
        self, tell: Callable[[tuple[int, int]], None], cancelled: threading.Event
    ) -> int:
        """Understand documents anew that nobody has confirmed yet; how many there were.

        What a person gave or confirmed stays.
        """
        unconfirmed = Filter(states=frozenset({"unconfirmed"}))
        with self._archive.database.reading() as conn:
            found = documents.ids(conn, unconfirmed, Sort())
        for done, document_id in enumerate(found):
            if cancelled.is_set():
                return done
            with self._archive.database.writing() as conn:
                now, new_id = self._archive.clock(), self._archive.new_id
                change = know_when_complete(conn, document_id, now, new_id)
            self._changed.tell(change)
            tell((done + 1, len(found)))
        return len(found)
