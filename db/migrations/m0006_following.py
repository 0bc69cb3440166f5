"""Tasks carry a clerk's notes; citations are found by number; rules and words reach the sidecars.

What the office taught the archive (rules for tags, words of its own) stands in `meta`; a trigger
lets it reach the archive's sidecar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION: Final = 6

_TRIGGER: Final = """
    CREATE TRIGGER meta_knowing_{occasion}_due AFTER {occasion} ON meta
    WHEN new.key LIKE 'knowing.%' BEGIN
        INSERT INTO sidecar_due VALUES (0, 1)
        ON CONFLICT (document_id) DO UPDATE SET changes = changes + 1;
    END
"""


def upgrade(op: Operations) -> None:
    """Add the column, the index and the triggers."""
    op.execute("ALTER TABLE assignment ADD COLUMN note TEXT NOT NULL DEFAULT ''")
    op.execute("CREATE INDEX citation_by_number ON citation (number)")
    for occasion in ("insert", "update"):
        op.execute(_TRIGGER.format(occasion=occasion))
