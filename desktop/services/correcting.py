"""What a person corrects of a reading: words and the way a page lies."""

from __future__ import annotations

from dataclasses import replace

from db.records import PageContent, PageRecord, Turn
from desktop.services.changes import TurnChange, WordChange
from desktop.services.problems import ServiceProblem
from ocr.vntext import nfc

DOUBTFUL = 0.75
"""Words read with less confidence are worth a look."""

_TURNS: tuple[Turn, ...] = (0, 90, 180, 270)


def corrected_word(content: PageContent, at: int, text: str) -> WordChange:
    """The change that makes word `at` (0-based) of a page read `text`.

    Raises ServiceProblem `word.missing` for a place without a word, `word.empty` for no text.
    """
    typed = " ".join(nfc(text).split())
    if not typed:
        raise ServiceProblem("word.empty")
    if not 0 <= at < len(content.words):
        raise ServiceProblem("word.missing", number=str(at + 1))
    before = content.words[at]
    after = replace(before, text=typed, confidence=1.0, origin="person")
    return WordChange(content.page_id, at, before, after)


def next_doubtful(content: PageContent, after: int) -> int | None:
    """The next word after number `after` that was read with doubt, from the start again at the end.

    `after` is -1 to begin with; None when no word is doubtful. A person's words never are.
    """
    doubtful = [
        at
        for at, word in enumerate(content.words)
        if word.origin != "person" and word.confidence < DOUBTFUL
    ]
    later = (at for at in doubtful if at > after)
    return next(later, doubtful[0] if doubtful else None)


def turned_page(page: PageRecord, by: int) -> TurnChange:
    """The change that turns a page by 90, 180 or 270 degrees clockwise from how it is shown."""
    return TurnChange(page.id, page.turn, _TURNS[((page.turn + by) // 90) % 4])
