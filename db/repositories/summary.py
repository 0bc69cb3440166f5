"""What lists show of a document's fields, kept beside the document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sqlalchemy import Connection, or_, select, update

from db.codec import load_value
from db.repositories.heading import heading
from db.tables import document, field
from ocr.vntext import collate_key, natural_key

# Raise it when lists are to show or order anything otherwise: `db.derived` then derives it again.
SUMMARY_VERSION: Final = 2
# Sorts after every key: documents without a number or an issuer end an ascending list.
UNKNOWN_LAST: Final = "~"
_SHOWN: Final = ("number", "kind", "issuer", "issued_on", "subject")
_BELIEVED: Final = 0.6  # below this, digits are likely a pen's and misread


def refresh_summary(conn: Connection, document_id: int) -> None:
    """Bring the list columns of a document in step with its fields and its name."""
    values = summary(conn, document_id)
    conn.execute(update(document).where(document.c.id == document_id).values(values))


def summary(conn: Connection, document_id: int) -> dict[str, str | None]:
    """The list columns of a document as its fields and its name have them."""
    name = conn.scalar(select(document.c.original_name).where(document.c.id == document_id))
    return list_columns(_known(conn, document_id), name or "")


def list_columns(known: Mapping[str, str], name: str) -> dict[str, str | None]:
    """What lists show of a document with these fields and this file name, and sort it by."""
    number, issuer = known.get("number"), known.get("issuer")
    subject = known.get("subject")
    title = heading(subject) if subject else name
    return {
        "number": number,
        "number_sort": natural_key(number) if number else UNKNOWN_LAST,
        "kind": known.get("kind"),
        "issuer": issuer,
        "issuer_sort": collate_key(issuer) if issuer else UNKNOWN_LAST,
        "issued_on": known.get("issued_on"),
        "title": title,
        "title_sort": collate_key(title),
    }


def _known(conn: Connection, document_id: int) -> dict[str, str]:
    """Values good enough for a list, where nobody sees how doubtful they are.

    The title is shown whatever its confidence: a subject with a wrong letter tells more than the
    name of a file.
    """
    query = select(field.c.name, field.c.value).where(
        field.c.document_id == document_id,
        field.c.name.in_(_SHOWN),
        or_(
            field.c.confidence >= _BELIEVED,
            field.c.name == "subject",
            field.c.origin == "person",
            field.c.confirmed == 1,
        ),
    )
    values = ((name, load_value(value)) for name, value in conn.execute(query))
    return {name: value for name, value in values if isinstance(value, str) and value}
