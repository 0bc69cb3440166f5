"""The columns of the table of documents: what each is called, shows and is ordered by."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from db.finding import SortKey
from db.records import DocumentRow
from desktop.ui import wording
from desktop.ui.marker import QT_TRANSLATE_NOOP

CONTEXT = "Columns"


class DocumentColumn(NamedTuple):
    """`key` is what it is remembered by, `letters` how wide it is at first."""

    key: str
    title: str
    letters: int
    text: Callable[[DocumentRow], str]
    order: SortKey
    number: bool = False


COLUMNS: tuple[DocumentColumn, ...] = (
    DocumentColumn(
        "number", QT_TRANSLATE_NOOP("Columns", "Number"), 15, lambda row: row.number or "", "number"
    ),
    DocumentColumn(
        "issued",
        QT_TRANSLATE_NOOP("Columns", "Date"),
        12,
        lambda row: wording.day_text(row.issued_on),
        "issued",
    ),
    DocumentColumn(
        "kind", QT_TRANSLATE_NOOP("Columns", "Kind"), 15, lambda row: row.kind or "", "kind"
    ),
    DocumentColumn(
        "issuer", QT_TRANSLATE_NOOP("Columns", "Issuer"), 24, lambda row: row.issuer or "", "issuer"
    ),
    DocumentColumn(
        "title", QT_TRANSLATE_NOOP("Columns", "Subject"), 48, lambda row: row.title, "title"
    ),
    DocumentColumn(
        "state",
        QT_TRANSLATE_NOOP("Columns", "State"),
        18,
        lambda row: wording.state_word(row.state),
        "state",
    ),
    DocumentColumn(
        "pages",
        QT_TRANSLATE_NOOP("Columns", "Pages"),
        10,
        lambda row: wording.number_text(row.page_count),
        "pages",
        number=True,
    ),
    DocumentColumn(
        "imported",
        QT_TRANSLATE_NOOP("Columns", "Imported"),
        18,
        lambda row: wording.moment_text(row.imported_at),
        "imported",
    ),
    DocumentColumn(
        "tags",
        QT_TRANSLATE_NOOP("Columns", "Tags"),
        20,
        lambda row: ", ".join(tag.name for tag in row.tags),
        "tags",
    ),
)
COLUMN_OF_STATE = 1 + [column.key for column in COLUMNS].index("state")
"""In the model, where column 0 is the whole document."""


def title(column: DocumentColumn) -> str:
    """What a column is called."""
    return QCoreApplication.translate(CONTEXT, column.title)
