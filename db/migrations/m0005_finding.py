"""One column for a page's words; dossiers; saved searches.

The index of pages holds everything in one column, and beside the words the pairs of common ones
(`db.search.common`). It is empty; the archive's key version is an older one, so
`db.search.rebuilding` fills it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION: Final = 5

_INDEX: Final = (
    "DROP TABLE page_index_word",
    "DROP TABLE page_index",
    """
    CREATE VIRTUAL TABLE page_index USING fts5 (
        body, content='', contentless_delete=1, tokenize='ascii'
    )
    """,
    "CREATE VIRTUAL TABLE page_index_word USING fts5vocab (page_index, instance)",
)
_TABLES: Final = (
    """
    CREATE TABLE dossier (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        code TEXT NOT NULL,
        code_key TEXT NOT NULL UNIQUE,
        code_sort TEXT NOT NULL,
        title TEXT NOT NULL,
        begins_on TEXT,
        ends_on TEXT,
        retention TEXT NOT NULL,
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE document_dossier (
        document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        dossier_id INTEGER NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
        position INTEGER,
        created_at TEXT NOT NULL,
        PRIMARY KEY (document_id, dossier_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX document_of_dossier ON document_dossier (dossier_id, document_id)",
    """
    CREATE TABLE saved_search (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL UNIQUE,
        name_sort TEXT NOT NULL,
        query TEXT NOT NULL,
        choice TEXT NOT NULL,
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL
    ) STRICT
    """,
)
_TRIGGER: Final = """
    CREATE TRIGGER {table}_{occasion}_due AFTER {occasion} ON {table}
    WHEN {owner} IS NOT NULL BEGIN
        INSERT INTO sidecar_due VALUES ({owner}, 1)
        ON CONFLICT (document_id) DO UPDATE SET changes = changes + 1;
    END
"""
_OWNERS: Final = {"document_dossier": "{row}.document_id", "dossier": "0", "saved_search": "0"}


def upgrade(op: Operations) -> None:
    """Make the index anew, the tables, and the triggers that let sidecars follow them."""
    for statement in (*_INDEX, *_TABLES):
        op.execute(statement)
    for table, owner in _OWNERS.items():
        for occasion, row in (("insert", "new"), ("update", "new"), ("delete", "old")):
            op.execute(_TRIGGER.format(table=table, occasion=occasion, owner=owner.format(row=row)))
