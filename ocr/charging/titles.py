"""What looks like an order and only heads one: titles, and headings that repeat the subject."""

from __future__ import annotations

from typing import Final

from ocr.charging.deadlines import Deadline
from ocr.charging.periods import announced, period_in
from ocr.charging.scope import is_heading
from ocr.flow import Sentence
from ocr.vntext import match_key

_TITLE: Final = 4  # words in capitals; fewer may be a name


def is_title(text: str) -> bool:
    """Whether a sentence begins as titles and heads do, in capitals; its text may run on."""
    first = [word for word in text.split() if any(map(str.isalpha, word))][:_TITLE]
    return len(first) == _TITLE and all(word.isupper() for word in first)


def says_again(sentence: Sentence, subject: str, limit: Deadline | None) -> bool:
    """Whether a heading only sets again, in no other words, the period that the subject set.

    Args:
        sentence: of the body.
        subject: of the document.
        limit: the period in the subject; None where it sets none.
    """
    if limit is None or not is_heading(sentence):
        return False
    found = period_in(sentence.text, None)
    if found is None or found.due != limit.due:
        return False
    return _words(announced(sentence.text, found)) <= _words(announced(subject, limit))


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip(",") for word in match_key(text).split())
