"""The title line of a directive: the name of its type, standing alone in capitals."""

from __future__ import annotations

import re

from ocr.vntext import fold
from ocr.vocabulary import DocumentType, document_types, per_words

# With the colon, a badly read first letter does not matter; without it "với nhân dân" would.
_RECIPIENTS = re.compile(r"^\W*(noi nhan\b|\w?[o0][i1l]\s?nhan\s?[:;])")


def begins_recipients(text: str) -> bool:
    """Whether a line is the heading of the recipients, "Nơi nhận:".

    Args:
        text: one line.
    """
    return _RECIPIENTS.match(fold(text).lower()) is not None


def title_type(text: str) -> DocumentType | None:
    """The document type that a line names, if that is all it says and it is in capitals.

    Tone marks of capitals are often misread, so they are not compared.

    Args:
        text: one line.
    """
    letters = [character for character in text if character.isalpha()]
    if sum(letter.isupper() for letter in letters) < 0.8 * len(letters):
        return None
    return _by_folded_name().get(_bare(text))


def is_title(text: str) -> bool:
    """Whether a line is the title of a directive; see `title_type`."""
    return title_type(text) is not None


@per_words
def _by_folded_name() -> dict[str, DocumentType]:
    return {_bare(entry.name): entry for entry in reversed(document_types())}


def _bare(text: str) -> str:
    """Folded letters only: no blanks, marks or specks read as signs."""
    return "".join(character for character in fold(text).lower() if character.isalpha())
