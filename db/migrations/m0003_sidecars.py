"""The archive remembers which documents changed since their sidecar was written.

Triggers note the changes, in the transaction that makes them, so that no way of writing can
forget to. Row 0 of the list stands for the tree of tags.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION: Final = 3

_TABLE: Final = """
    CREATE TABLE sidecar_due (
        document_id INTEGER NOT NULL PRIMARY KEY,
        changes INTEGER NOT NULL
    ) STRICT
"""
_EXISTING: Final = (
    "INSERT INTO sidecar_due SELECT id, 1 FROM document",
    "INSERT INTO sidecar_due VALUES (0, 1)",
)
_TRIGGER: Final = """
    CREATE TRIGGER {table}_{occasion}_due AFTER {occasion} ON {table}
    WHEN {owner} IS NOT NULL BEGIN
        INSERT INTO sidecar_due VALUES ({owner}, 1)
        ON CONFLICT (document_id) DO UPDATE SET changes = changes + 1;
    END
"""
_ALWAYS: Final = ("insert", "update", "delete")
_OF_DOCUMENT: Final = ("field", "citation", "assignment", "annotation", "document_tag", "page")
# The document a changed row belongs to, as SQL.
_OWNERS: Final = {
    **dict.fromkeys(_OF_DOCUMENT, "{row}.document_id"),
    "document": "{row}.id",
    "page_text": "(SELECT document_id FROM page WHERE id = {row}.page_id)",
    "tag": "0",
}


def upgrade(operations: Operations) -> None:
    """Make the list with everything on it, and the triggers that fill it."""
    for statement in (_TABLE, *_EXISTING):
        operations.execute(statement)
    for table, owner in _OWNERS.items():
        for occasion in _ALWAYS[:2] if table == "document" else _ALWAYS:
            row = "old" if occasion == "delete" else "new"
            operations.execute(
                _TRIGGER.format(table=table, occasion=occasion, owner=owner.format(row=row))
            )
