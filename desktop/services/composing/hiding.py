"""Marks a file came with that the clerk does not want on paper; worker processes only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from db.records import Annotation
from desktop.services.marks.foreign import SOURCE, is_foreign, source_of
from desktop.services.marks.objects import Entries, drop_annotations


def drop_hidden(document: Any, marks: Sequence[Annotation], shown: Sequence[Annotation]) -> None:
    """Take off the pages what is known as a mark of the file and is not among the shown."""
    kept = {mark.uuid for mark in shown}
    hidden = {
        (mark.page, mark.style.get(SOURCE))
        for mark in marks
        if is_foreign(mark) and mark.uuid not in kept
    }
    for index in {page for page, _ in hidden}:

        def unwanted(at: int, entry: Entries, index: int = index) -> bool:
            return (index, source_of(entry, at)) in hidden

        drop_annotations(document, index, unwanted)
