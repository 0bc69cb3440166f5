"""Whether the indexes hold exactly the words of what they speak of.

The indexes keep no text, so their words are read back place by place and summed up by row; the
sum of what should be there must be the same. One pass over an index, one number a row in memory.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from sqlalchemy import Connection, TableClause, column, select, table

from db.search.index import Columns, document_columns, document_texts, page_columns
from db.search.tokens import keys_of
from db.tables import document, page_text

_AT_ONCE: Final = 500
_PLACES: Final = ("term", "doc", "col", "offset")
_page_words: Final = table("page_index_word", *map(column, _PLACES))
_document_words: Final = table("document_index_word", *map(column, _PLACES))


def differing_pages(conn: Connection) -> list[int]:
    """The pages whose row in the index is missing, left over, or of another text; sorted."""
    rows = conn.execute(select(page_text.c.page_id, page_text.c.text)).yield_per(100)
    wanted = {page_id: _sum(page_columns(keys_of(text))) for page_id, text in rows}
    return _differing(wanted, _sums(conn, _page_words))


def differing_documents(conn: Connection) -> list[int]:
    """The documents whose row in the index is missing, left over, or of other text; sorted."""
    wanted: dict[int, int] = {}
    ids = conn.scalars(select(document.c.id)).all()
    for start in range(0, len(ids), _AT_ONCE):
        texts = document_texts(conn, ids[start : start + _AT_ONCE])
        wanted |= {one: _sum(document_columns(text)) for one, text in texts.items()}
    return _differing(wanted, _sums(conn, _document_words))


def _differing(wanted: Mapping[int, int], found: Mapping[int, int]) -> list[int]:
    return sorted(
        row for row in wanted.keys() | found.keys() if wanted.get(row, 0) != found.get(row, 0)
    )


def _sum(columns: Columns) -> int:
    return sum(
        _place(word, column, at)
        for column, words in columns.items()
        for at, word in enumerate(words)
    )


def _sums(conn: Connection, words: TableClause) -> Mapping[int, int]:
    """The sum of every row as the index has it."""
    sums: defaultdict[int, int] = defaultdict(int)
    query = select(words.c.term, words.c.doc, words.c.col, words.c.offset)
    for term, row, column_name, at in conn.execute(query).yield_per(1000):
        sums[row] += _place(term, column_name, at)
    return sums


def _place(key: str, column_name: str, at: int) -> int:
    # Of a text, not of a tuple: sums of the hashes of tuples meet when two words change places.
    return hash(f"{at} {column_name} {key}")
