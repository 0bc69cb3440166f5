"""The way from one doubtful word to the next, over the pages of a document."""

from __future__ import annotations

from desktop.services.correcting import next_doubtful
from desktop.services.library import Library
from desktop.ui.opening import OpenDocument


def find_doubtful(
    library: Library, document: OpenDocument, page: int, after: int
) -> tuple[int, int] | None:
    """Page and number (both 0-based) of the next doubtful word after word `after` of a page.

    After the last page it goes on with the first; None when no page has any. Any thread; a read
    of the database for each page passed.
    """
    count = len(document.pages)
    for step in range(count + 1):
        at = (page + step) % count
        content = library.content(document.pages[at].id)
        start = after if step == 0 else -1
        found = next_doubtful(content, start) if content else None
        if found is not None and found > start:
            return at, found
    return None
