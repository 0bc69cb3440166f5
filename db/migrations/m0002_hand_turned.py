"""Pages remember that a person turned them, so that no reading turns them back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION: Final = 2


def upgrade(operations: Operations) -> None:
    """Add the column to `page`."""
    operations.execute("ALTER TABLE page ADD COLUMN hand_turned INTEGER NOT NULL DEFAULT 0")
