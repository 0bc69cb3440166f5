"""How many documents there are of each state, kind, issuer and year, kept by triggers.

Counts beside the list are sums of these rows, of which there are far fewer than documents. What is
not known stands as ''. An amount that falls to nothing leaves no row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION: Final = 9

_NEW: Final = (
    "new.trashed_at IS NOT NULL, coalesce(new.kind, ''), coalesce(new.issuer, ''),"
    " substr(coalesce(new.issued_on, ''), 1, 4), new.state"
)
_OLD: Final = _NEW.replace("new.", "old.")
_TABLE: Final = """
    CREATE TABLE facet_count (
        trashed INTEGER NOT NULL,
        kind TEXT NOT NULL,
        issuer TEXT NOT NULL,
        year TEXT NOT NULL,
        state TEXT NOT NULL,
        amount INTEGER NOT NULL,
        PRIMARY KEY (trashed, kind, issuer, year, state)
    ) STRICT, WITHOUT ROWID
"""
_FILL: Final = "INSERT INTO facet_count SELECT {}, count(*) FROM document GROUP BY 1, 2, 3, 4, 5"
_MORE: Final = f"""
        INSERT INTO facet_count VALUES ({_NEW}, 1)
        ON CONFLICT (trashed, kind, issuer, year, state) DO UPDATE SET amount = amount + 1;
"""  # noqa: S608 - no values
_LESS: Final = f"""
        UPDATE facet_count SET amount = amount - 1
        WHERE (trashed, kind, issuer, year, state) = ({_OLD});
        DELETE FROM facet_count
        WHERE (trashed, kind, issuer, year, state) = ({_OLD}) AND amount <= 0;
"""  # noqa: S608 - no values
_STATEMENTS: Final = (
    _TABLE,
    _FILL.format(_NEW.replace("new.", "")),
    f"CREATE TRIGGER document_insert_count AFTER INSERT ON document BEGIN {_MORE} END",
    f"CREATE TRIGGER document_delete_count AFTER DELETE ON document BEGIN {_LESS} END",
    f"""
    CREATE TRIGGER document_update_count
    AFTER UPDATE OF trashed_at, kind, issuer, issued_on, state ON document
    WHEN ({_NEW}) IS NOT ({_OLD}) BEGIN {_LESS} {_MORE} END
    """,
)


def upgrade(op: Operations) -> None:
    """Make the table, fill it, and let triggers keep it."""
    for statement in _STATEMENTS:
        op.execute(statement)
