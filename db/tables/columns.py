"""The kinds of columns and tables that the schema is made of."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import INTEGER, REAL, TEXT, Column, ForeignKey, Index, MetaData, Table

metadata: Final = MetaData()


def row_id(name: str = "id") -> Column[Any]:
    """The row's own number, local to one archive."""
    return Column(name, INTEGER, primary_key=True, nullable=False)


def uuid() -> Column[Any]:
    """What the row is called wherever it travels."""
    return Column("uuid", TEXT, nullable=False, unique=True)


def key_text(name: str) -> Column[Any]:
    """Text that is the table's key or a part of it."""
    return Column(name, TEXT, primary_key=True, nullable=False)


def text(name: str) -> Column[Any]:
    """Text that is always there."""
    return Column(name, TEXT, nullable=False)


def maybe_text(name: str) -> Column[Any]:
    """Text that may be unknown."""
    return Column(name, TEXT)


def number(name: str) -> Column[Any]:
    """A whole number that is always there."""
    return Column(name, INTEGER, nullable=False)


def maybe_number(name: str) -> Column[Any]:
    """A whole number that may be unknown."""
    return Column(name, INTEGER)


def real(name: str) -> Column[Any]:
    """A number with a fraction that is always there."""
    return Column(name, REAL, nullable=False)


def document_id() -> Column[Any]:
    """The document a row is of, and with which it goes."""
    target = ForeignKey("document.id", ondelete="CASCADE")
    return Column("document_id", INTEGER, target, nullable=False)


def key_of(parent: str) -> Column[Any]:
    """The row of table `parent` with which this one goes, as the key or a part of it."""
    target = ForeignKey(f"{parent}.id", ondelete="CASCADE")
    return Column(f"{parent}_id", INTEGER, target, primary_key=True, nullable=False)


def times() -> tuple[Column[Any], Column[Any]]:
    """When the row was made and when it was last changed."""
    return text("created_at"), text("modified_at")


def table(name: str, *items: Column[Any] | Index, rowid: bool = True, **options: Any) -> Table:
    """A strict table of `metadata`; without `rowid` it is kept in the order of its key."""
    return Table(name, metadata, *items, sqlite_strict=True, sqlite_with_rowid=rowid, **options)
