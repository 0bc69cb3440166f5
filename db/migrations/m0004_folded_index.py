"""The fourth schema: the indexes hold words without marks in order, and beside them each word once.

A query without marks, the usual one, asks for a single word where it asked for every spelling.
The clauses of a query (`loại:`, `người ký:`) ask columns of their own. The new indexes are empty;
the archive's key version is an older one, so `db.search.rebuilding` fills them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION: Final = 4

_STATEMENTS: Final = (
    "DROP TABLE page_index_word",
    "DROP TABLE document_index_word",
    "DROP TABLE page_index",
    "DROP TABLE document_index",
    "DELETE FROM search_term",
    """
    CREATE VIRTUAL TABLE page_index USING fts5 (
        body, words, content='', contentless_delete=1, tokenize='ascii'
    )
    """,
    """
    CREATE VIRTUAL TABLE document_index USING fts5 (
        number, subject, kind, issuer, signer, fields, tags, notes, name, words,
        content='', contentless_delete=1, tokenize='ascii'
    )
    """,
    "CREATE VIRTUAL TABLE page_index_word USING fts5vocab (page_index, instance)",
    "CREATE VIRTUAL TABLE document_index_word USING fts5vocab (document_index, instance)",
)


def upgrade(op: Operations) -> None:
    """Make the indexes anew, in the caller's transaction."""
    for statement in _STATEMENTS:
        op.execute(statement)
