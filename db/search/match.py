"""From an expanded query to the language of FTS5.

Every word written into it was cut by ourselves and holds letters or digits only, and stands in
quotes: nothing typed is ever read as an operator. Words in order are asked for without marks, and
beside them each with its marks; `db.search.locate` makes sure that both meet. `db.search.index`
tells what the indexes hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise, product
from typing import Final, NamedTuple

from db.search.common import pair, unmarked
from db.search.expand import Expanded, Phrase, Word, settled

PAGES: Final = ""
DOCUMENTS: Final = "- words : "
_AS_TYPED: Final = {PAGES: "", DOCUMENTS: "words : "}
# Of a phrase with several misread words, the likeliest spellings.
_MOST_SPELLINGS: Final = 64
_MOST_MARKED: Final = 2
_TWO: Final = 2
_LONG: Final = 5

Groups = Sequence[Sequence[Phrase]]


def match_expression(query: Expanded, columns: str, *, strict: bool = True) -> str:
    """The expression for MATCH.

    Args:
        query: expanded, and possible.
        columns: `PAGES` or `DOCUMENTS`.
        strict: False to ask only for what tells answers from other pages well enough, the rest
            being sorted out where the text is at hand: every word asked for costs.
    """
    phrase = _phrase if strict or columns != PAGES else _quick_phrase
    wanted = _either(_all_of(groups, columns, phrase) for groups in _variants(query.wanted))
    return without(wanted, query, columns)


def without(wanted: str, query: Expanded, columns: str) -> str:
    """An expression less what has an unwanted word or phrase."""
    if not query.unwanted:
        return wanted
    return f"({wanted}) NOT {_either(_phrase(one, columns) for one in query.unwanted)}"


def any_expression(query: Expanded, columns: str) -> str | None:
    """The expression for whatever has one of the wanted words or phrases; None when none has."""
    phrases = [phrase for groups in _variants(query.wanted) for group in groups for phrase in group]
    return _either(_phrase(one, columns) for one in dict.fromkeys(phrases)) if phrases else None


def group_expression(group: Sequence[Phrase], columns: str) -> str:
    """The expression for whatever has one of these phrases."""
    return _either(_phrase(phrase, columns) for phrase in group)


class Adjacent(NamedTuple):
    """An expression for words side by side; unless `by_pairs`, places are compared for it."""

    expression: str
    by_pairs: bool


def adjacent_expression(query: Expanded, columns: str) -> Adjacent | None:
    """The expression for the wanted words side by side as typed; None for a word or phrase.

    Where a page has all pairs of neighbours of a long row of common words, they stand so nearly
    always; it is told much sooner.
    """
    words = _in_a_row(query) if len(query.wanted) > 1 else ()
    if not words:
        return None
    pairs = _pairs(words) if columns == PAGES else []
    paired = len(pairs) == len(words) - 1
    if paired and len(words) >= _LONG:
        wanted = " AND ".join(dict.fromkeys(pairs))
    else:
        wanted = (_quick_phrase if columns == PAGES else _phrase)(words, columns)
    unmarked_pair = len(words) == _TWO and all(word.exact is None for word in words)
    by_pairs = paired and (unmarked_pair or len(words) >= _LONG)
    return Adjacent(without(wanted, query, columns), by_pairs)


def literal_expressions(query: Expanded, columns: str) -> list[str]:
    """For each word typed without marks, the expression for that very word."""
    words = [word for phrase in query.phrases() for word in phrase]
    typed = [word.typed for word in words if word.exact is None and not word.prefix]
    plain = [key for key in dict.fromkeys(typed) if not key[0].isdecimal()]
    return [f'{_AS_TYPED[columns]}"{unmarked(key)}"' for key in plain]


def own_number_expression(number: Sequence[str]) -> str:
    """The expression that finds documents whose own number begins with these words."""
    words = f'"{" ".join(number)}"'
    glued = f" OR number : {words}" if len(number) > 1 else ""
    return f"number : ^ {words}{glued}"


def column_expression(column: str, words: Sequence[str]) -> str:
    """The expression for a phrase without marks in one column of the documents' index."""
    return f'{column} : "{" ".join(words)}"'


def _in_a_row(query: Expanded) -> Phrase:
    if any(len(group) != 1 for group in query.wanted):
        return ()
    words = [word for group in query.wanted for word in group[0]]
    return () if any(word.prefix for word in words[:-1]) else tuple(words)


def _variants(wanted: Groups) -> Iterator[Groups]:
    """The query with none of its words misread, then with each that may be."""
    yield _settle(wanted, None)
    words = [word for group in wanted for phrase in group for word in phrase]
    yield from (_settle(wanted, word) for word in words if word.slips)


def _settle(wanted: Groups, misread: Word | None) -> Groups:
    return [
        [tuple(settled(word, misread=word is misread) for word in phrase) for phrase in group]
        for group in wanted
    ]


def _all_of(groups: Groups, columns: str, expression: Callable[[Phrase, str], str]) -> str:
    return " AND ".join(_either(expression(one, columns) for one in group) for group in groups)


def _either(expressions: Iterable[str]) -> str:
    return f"({' OR '.join(expressions)})"


def _phrase(words: Phrase, columns: str) -> str:
    star = "*" if words[-1].prefix else ""
    spellings = islice(product(*(word.folds for word in words)), _MOST_SPELLINGS)
    in_order = columns + _either(f'"{" ".join(spelling)}"{star}' for spelling in spellings)
    marked = [_marked(word, columns) for word in words if word.exact is not None]
    pairs = _pairs(words) if columns == PAGES else []
    if pairs and len(words) == _TWO:
        in_order = pairs.pop()
    # What comes first leads: pairs are rarer than their words.
    return f"({' AND '.join(dict.fromkeys([*pairs, in_order, *marked]))})"


def _quick_phrase(words: Phrase, columns: str) -> str:
    """The same for pages, less what hardly matters: a marked word is there without marks, too.

    And of long phrases hardly any reads the same but for the marks.
    """
    if len(words) == 1 and words[0].exact is not None:
        return _marked(words[0], columns)
    if len(words) > _MOST_MARKED:
        words = tuple(replace(word, exact=None) for word in words)
    return _phrase(words, columns)


def _marked(word: Word, columns: str) -> str:
    star = "*" if word.prefix else ""
    choices = (f'"{choice}"{star}' for choice in sorted(word.exact or ()))
    return _AS_TYPED[columns] + _either(choices)


def _pairs(words: Phrase) -> list[str]:
    """The pairs of common words in a phrase, as pages hold them."""
    sure = [None if len(word.folds) > 1 or word.prefix else word.folds[0] for word in words]
    found = (pair(one, other) for one, other in pairwise(sure) if one and other)
    return [f'"{each}"' for each in found if each]
