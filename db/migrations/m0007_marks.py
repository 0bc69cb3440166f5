"""Marks have tags, and the words they are found by in the list of all marks.

`said` holds, without tone marks, what a mark says and what it lies on. What the office noted of
marks (names of colours, own stamps) stands in `meta`; a trigger lets it reach the sidecars.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from alembic.operations import Operations

from ocr.vntext import fold

REVISION: Final = 7

_TRIGGER: Final = """
    CREATE TRIGGER meta_marks_{occasion}_due AFTER {occasion} ON meta
    WHEN new.key LIKE 'marks.%' BEGIN
        INSERT INTO sidecar_due VALUES (0, 1)
        ON CONFLICT (document_id) DO UPDATE SET changes = changes + 1;
    END
"""
_STYLE_WORDS: Final = ("text", "name", "who", "to")


def upgrade(op: Operations) -> None:
    """Add the columns, fill the words of marks that are there, make the triggers."""
    op.execute("ALTER TABLE annotation ADD COLUMN tags TEXT NOT NULL DEFAULT '[]'")
    op.execute("ALTER TABLE annotation ADD COLUMN said TEXT NOT NULL DEFAULT ''")
    op.execute("CREATE INDEX annotation_by_kind ON annotation (kind, modified_at)")
    conn = op.get_bind()
    rows = conn.exec_driver_sql("SELECT id, body, quote, style FROM annotation").all()
    said = [(_said(body, quote, json.loads(style)), key) for key, body, quote, style in rows]
    if said:
        conn.exec_driver_sql("UPDATE annotation SET said = ? WHERE id = ?", said)
    for occasion in ("insert", "update"):
        op.execute(_TRIGGER.format(occasion=occasion))


def _said(body: str, quote: str, style: dict[str, object]) -> str:
    words = (body, quote, *(str(style.get(key, "")) for key in _STYLE_WORDS))
    return fold("\n".join(filter(None, words)))
