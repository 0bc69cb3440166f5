"""Drawing a page without some of the annotations its file has; in the child process only."""

from __future__ import annotations

from collections.abc import Iterator, Set
from contextlib import contextmanager
from typing import Any

from desktop.services.marks.foreign import source_of
from desktop.services.marks.objects import entries_of


@contextmanager
def without(document: Any, index: int, hidden: Set[str]) -> Iterator[None]:
    """Keep annotations of a 0-based page, named by their `source`, from being drawn meanwhile.

    Only the document in memory is touched; it is never written.
    """
    entries = enumerate(entries_of(document, index)) if hidden else ()
    found = [entry for at, entry in entries if source_of(entry, at) in hidden]
    before = [entry.hide() for entry in found]
    try:
        yield
    finally:
        for entry, flags in zip(found, before, strict=True):
            entry.set_flags(flags)
