"""For every document the row of `facet_count` it is counted in, kept by triggers.

Counts within a search or beside a tag then are counts of one small number a document, read from
one index, instead of four texts gone through and sorted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION: Final = 10

_NEW: Final = (
    "new.trashed_at IS NOT NULL, coalesce(new.kind, ''), coalesce(new.issuer, ''),"
    " substr(coalesce(new.issued_on, ''), 1, 4), new.state"
)
_OLD: Final = _NEW.replace("new.", "old.")
_EACH: Final = _NEW.replace("new.", "document.")
_COLUMNS: Final = "trashed, kind, issuer, year, state"
_TABLES: Final = (
    "DROP TRIGGER document_insert_count",
    "DROP TRIGGER document_delete_count",
    "DROP TRIGGER document_update_count",
    "DROP TABLE facet_count",
    """
    CREATE TABLE facet_count (
        id INTEGER NOT NULL PRIMARY KEY,
        trashed INTEGER NOT NULL,
        kind TEXT NOT NULL,
        issuer TEXT NOT NULL,
        year TEXT NOT NULL,
        state TEXT NOT NULL,
        amount INTEGER NOT NULL
    ) STRICT
    """,
    f"CREATE UNIQUE INDEX facet_count_of_values ON facet_count ({_COLUMNS})",
    """
    CREATE TABLE document_facet (
        document_id INTEGER NOT NULL PRIMARY KEY,
        facet_id INTEGER NOT NULL
    ) STRICT
    """,
)
_FILL: Final = (
    f"""
    INSERT INTO facet_count ({_COLUMNS}, amount)
    SELECT {_EACH}, count(*) FROM document GROUP BY 1, 2, 3, 4, 5
    """,  # noqa: S608 - no values
    f"""
    INSERT INTO document_facet
    SELECT document.id, facet_count.id FROM document CROSS JOIN facet_count
    ON ({", ".join(f"facet_count.{name}" for name in _COLUMNS.split(", "))}) = ({_EACH})
    """,  # noqa: S608 - no values
    "CREATE INDEX document_of_facet ON document_facet (facet_id, document_id)",
)
_MORE: Final = f"""
        INSERT INTO facet_count ({_COLUMNS}, amount) VALUES ({_NEW}, 1)
        ON CONFLICT ({_COLUMNS}) DO UPDATE SET amount = amount + 1;
        INSERT OR REPLACE INTO document_facet
        SELECT new.id, id FROM facet_count WHERE ({_COLUMNS}) = ({_NEW});
"""  # noqa: S608 - no values
_LESS: Final = f"""
        UPDATE facet_count SET amount = amount - 1 WHERE ({_COLUMNS}) = ({_OLD});
        DELETE FROM facet_count WHERE ({_COLUMNS}) = ({_OLD}) AND amount <= 0;
"""  # noqa: S608 - no values
_GONE: Final = "        DELETE FROM document_facet WHERE document_id = old.id;\n"
_TRIGGERS: Final = (
    f"CREATE TRIGGER document_insert_count AFTER INSERT ON document BEGIN {_MORE} END",
    f"CREATE TRIGGER document_delete_count AFTER DELETE ON document BEGIN {_LESS} {_GONE} END",
    f"""
    CREATE TRIGGER document_update_count
    AFTER UPDATE OF trashed_at, kind, issuer, issued_on, state ON document
    WHEN ({_NEW}) IS NOT ({_OLD}) BEGIN {_LESS} {_MORE} END
    """,
)


def upgrade(op: Operations) -> None:
    """Make both tables anew, fill them, and let triggers keep them."""
    for statement in (*_TABLES, *_FILL, *_TRIGGERS):
        op.execute(statement)
