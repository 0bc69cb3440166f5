"""The log of events is sealed, and documents can leave the archive for good.

Each event carries a checksum of itself and of the seal before it; what was logged earlier stays
unsealed. `leaving` names originals whose rows are gone and whose files are still to be removed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION: Final = 8


def upgrade(op: Operations) -> None:
    """Add the column and the table."""
    op.execute("ALTER TABLE event ADD COLUMN seal TEXT")
    op.execute("CREATE TABLE leaving (sha256 TEXT NOT NULL PRIMARY KEY) STRICT")
