"""The language of queries, as forgiving as plain text.

`tỉnh ủy` finds both words, `"tỉnh ủy"` the phrase, `chuyen*` every word that begins so, `-word`
leaves out what has it, `a OR b` takes either, `loại: kế hoạch` asks what the document says of
itself (see `db.search.clauses`). Words tied by hyphens or slashes (`596-KL/TU`) are a phrase.
Whatever else is typed is text or nothing; no input is an error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from db.search.clause_names import FIELD_OF_NAME, ClauseField
from db.search.tokens import keys_of
from ocr.vntext import match_key, nfc

# Enough for a pasted paragraph; what follows does not make the answer better, only later.
_LONGEST_QUERY: Final = 2000
_MOST_TERMS: Final = 32
_LONGEST_PHRASE: Final = 32
_MOST_CLAUSES: Final = 12
_LONGEST_VALUE: Final = 8
_LONGEST_NUMBER: Final = 6
_MOST_NUMBERS: Final = 12
_FEW_WORDS: Final = 3

_QUOTES: Final = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
# "596 - KL/TU" as some print it; the hyphen must not read as "without KL/TU".
_NUMBER_GAP: Final = re.compile(r"(?<=\d)\s*[-–—]\s*(?=\w{1,12}\s*/\s*\w)")
_NAMES: Final = "|".join(sorted(map(re.escape, FIELD_OF_NAME), key=len, reverse=True))
_PIECE: Final = re.compile(
    rf"(?P<minus>-?)(?:(?P<name>{_NAMES})\s?:"
    r'|"(?P<phrase>[^"]*)"?(?P<star>\*?)|(?P<word>[^\s"]+))'
)


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand side by side; with `prefix` the last need only begin so."""

    keys: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """A field asked for by name.

    `pieces` may be its value: all of them when `quoted`, else as many as make one; the others
    are text. `name` is as typed, in case nothing makes a value and all is text.
    """

    field: ClauseField
    name: str
    pieces: tuple[str, ...]
    quoted: bool = False
    unwanted: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What must be there, each as alternatives of which one is enough, and what must not."""

    wanted: tuple[tuple[Term, ...], ...] = ()
    unwanted: tuple[Term, ...] = ()
    clauses: tuple[Clause, ...] = ()

    def numbers(self) -> tuple[tuple[str, ...], ...]:
        """The word sequences in the query that may be a document's own number, longest first.

        A mere figure among many words is more likely an amount or a day.
        """
        terms = [alternatives[0] for alternatives in self.wanted if len(alternatives) == 1]
        keys = [key for term in terms for key in term.keys]
        shortest = 1 if len(keys) <= _FEW_WORDS else 2
        runs = {
            tuple(keys[at : at + length])
            for at, key in enumerate(keys)
            if key.isdigit()
            for length in range(shortest, _LONGEST_NUMBER + 1)
        }
        return tuple(sorted(runs, key=lambda run: (-len(run), run))[:_MOST_NUMBERS])


_NUMBER_WORD: Final = (Term(("số",)),)


@dataclass(slots=True)
class _Reader:
    """The pieces of a query put together one by one."""

    wanted: list[tuple[Term, ...]] = field(default_factory=list)
    unwanted: list[Term] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    either: bool = False
    open_clause: bool = False

    def read(self, piece: re.Match[str], text: str) -> None:
        """Take one piece; `text` is the query as typed, the piece was cut from its key."""
        minus = bool(piece["minus"])
        if piece["name"] is not None:
            name = text[piece.start("name") : piece.end("name")]
            self.clauses.append(Clause(FIELD_OF_NAME[piece["name"]], name, (), unwanted=minus))
            self.open_clause = True
            return
        quoted = piece["phrase"] is not None
        group = "phrase" if quoted else "word"
        word = text[piece.start(group) : piece.end(group)]
        if self.open_clause and not minus and self._extend(word, quoted=quoted):
            return
        self.open_clause = False
        self._text(word, minus=minus, quoted=quoted, star=bool(piece["star"]))

    def _extend(self, word: str, *, quoted: bool) -> bool:
        """Take a piece as a part of the clause last begun, if it can be one."""
        clause = self.clauses[-1]
        if (quoted and clause.pieces) or word == "OR" or len(clause.pieces) >= _LONGEST_VALUE:
            return False
        self.clauses[-1] = Clause(
            clause.field, clause.name, (*clause.pieces, word), quoted, clause.unwanted
        )
        self.open_clause = not quoted
        return True

    def _text(self, word: str, *, minus: bool, quoted: bool, star: bool) -> None:
        if word == "OR" and not minus and not quoted:
            self.either = bool(self.wanted)
            return
        term = term_of(word, star=star)
        if term is None:
            return
        if not minus and term.keys[0].isdigit() and self.wanted[-1:] == [_NUMBER_WORD]:
            self.wanted.pop()  # "số 596" asks for the number; fields hold it without the word
        if minus:
            self.unwanted.append(term)
        elif self.either:
            self.wanted[-1] = (*self.wanted[-1], term)
        else:
            self.wanted.append((term,))
        self.either = False


def parse(text: str) -> Query:
    """Understand what was typed; text without a word in it wants nothing."""
    plain = _NUMBER_GAP.sub("-", nfc(text[:_LONGEST_QUERY]).translate(_QUOTES))
    reader = _Reader()
    for piece in _PIECE.finditer(match_key(plain)):
        reader.read(piece, plain)
    return Query(
        tuple(dict.fromkeys(reader.wanted))[:_MOST_TERMS],
        tuple(reader.unwanted)[:_MOST_TERMS],
        tuple(reader.clauses)[:_MOST_CLAUSES],
    )


def term_of(text: str, *, star: bool = False) -> Term | None:
    """The words of a piece of text as they must stand; None when it has none."""
    keys = keys_of(text)[:_LONGEST_PHRASE]
    return Term(tuple(keys), star or text.endswith("*")) if keys else None
