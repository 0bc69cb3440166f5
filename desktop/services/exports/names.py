"""Names of files that leave the archive, made by a template from what a document says of itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from db.records import DocumentRow
from desktop.services.filenames import safe_stem
from ocr.vntext import fold

WORDS: Final[Mapping[str, str]] = {
    "số": "number",
    "ngày": "date",
    "năm": "year",
    "loại": "kind",
    "trích yếu": "subject",
    "cơ quan": "issuer",
    "tên tệp": "file",
    "mã": "id",
}
"""What a template may hold in braces, in Vietnamese, and the English word for the same."""
_PLACE: Final = re.compile(r"\{([^{}]*)\}")
_KNOWN: Final = {fold(word): name for word, name in WORDS.items()} | {
    name: name for name in WORDS.values()
}


def named(template: str, row: DocumentRow) -> str:
    """A file name without its ending, valid on every system, for one document.

    What a document does not know of itself is left out; if nothing remains, the name is that of
    the file it came from. Braces around an unknown word stay as they are.
    """
    values = _values(row)

    def fill(found: re.Match[str]) -> str:
        name = _KNOWN.get(fold(found[1].strip()))
        return found[0] if name is None else values[name]

    text = " ".join(_PLACE.sub(fill, template).split()).strip(" -_,;")
    return safe_stem(text or values["file"])


def _values(row: DocumentRow) -> dict[str, str]:
    file = Path(row.original_name).stem
    named_by_file = row.title == row.original_name
    return {
        "number": row.number or "",
        "date": row.issued_on or "",
        "year": (row.issued_on or "")[:4],
        "kind": row.kind or "",
        "subject": file if named_by_file else row.title,
        "issuer": row.issuer or "",
        "file": file,
        "id": str(row.id),
    }
