"""What a person corrects of a reading: words and the way a page lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.records import PageContent, PageRecord, PageWord, Turn
from desktop.services.changes import TurnChange, WordChange
from desktop.services.problems import ServiceProblem
from ocr.vntext import nfc

DOUBTFUL = 0.75
"""Words read with less confidence are worth a look."""

_TURNS: tuple[Turn, ...] = (0, 90, 180, 270)


def corrected_word(content: PageContent, at: int, text: str) -> WordChange:
    """The change that makes word `at` (0-based) of a page read `text`; no text deletes it.

    A deleted word keeps its place and what was read there, so that it stays deleted when the page
    is read again, and can be written anew.

    Raises ServiceProblem `word.missing` for a place without a word.
    """
    if not 0 <= at < len(content.words):
        raise ServiceProblem("word.missing", number=str(at + 1))
    before = content.words[at]
    typed = " ".join(nfc(text).split())
    after = _after(content.words, at, deleted=not typed)
    word = replace(before, text=typed, after=after, confidence=1.0, origin="person")
    name = "word.correct" if typed else "word.delete"
    return WordChange(content.page_id, at, before, word, name)


def is_deleted(word: PageWord) -> bool:
    """Whether a person deleted a word as noise; it has no text any more."""
    return not word.text


def without_deleted(words: Sequence[PageWord]) -> tuple[PageWord, ...]:
    """The words that are text; what followed a deleted one follows the word before it."""
    kept: list[PageWord] = []
    for word in words:
        if word.text:
            kept.append(word)
        elif kept and word.after:
            both = kept[-1].after + word.after
            after = "\n" * min(both.count("\n"), 2) or " "
            kept[-1] = replace(kept[-1], after=after)
    return tuple(kept)


def _after(words: Sequence[PageWord], at: int, *, deleted: bool) -> str:
    """What is to follow word `at`: of a deleted one only what the text before it lacks."""
    after = words[at].after
    if not deleted:
        return after or (" " if is_deleted(words[at]) and at + 1 < len(words) else "")
    before = ""
    for word in reversed(words[:at]):
        before = word.after + before
        if word.text:
            break
    else:
        return ""  # nothing stands before it
    if "\n" in after:
        return "\n" * max(0, after.count("\n") - before.count("\n"))
    return "" if before else after


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
