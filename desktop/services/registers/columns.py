"""The columns of each table, as the decree on records prescribes those of registers.

Of each its name, its width relative to the others, and how its cells stand.
"""

from __future__ import annotations

from desktop.services.registers.sheet import Align

_DATE, _NUMBER = 11.0, 7.0
Layout = tuple[tuple[str, float, Align], ...]

INCOMING: Layout = (
    ("received_on", _DATE, "center"),
    ("arrival_number", _NUMBER, "center"),
    ("author", 16, "left"),
    ("number", 13, "left"),
    ("issued_on", _DATE, "center"),
    ("subject", 32, "left"),
    ("handed_to", 14, "left"),
    ("handed_on", _DATE, "center"),
    ("receipt", 9, "left"),
    ("remark", 9, "left"),
)
OUTGOING: Layout = (
    ("number", 13, "left"),
    ("issued_on", _DATE, "center"),
    ("subject", 32, "left"),
    ("signer", 14, "left"),
    ("recipients", 18, "left"),
    ("file_copy", 12, "left"),
    ("copies", 8, "center"),
    ("sent_on", _DATE, "center"),
    ("receipt", 9, "left"),
    ("remark", 9, "left"),
)
CONTENTS: Layout = (
    ("ordinal", 5, "center"),
    ("number", 14, "left"),
    ("issued_on", _DATE, "center"),
    ("subject", 44, "left"),
    ("author", 20, "left"),
    ("sheets", 10, "center"),
    ("remark", 12, "left"),
)
LISTED: Layout = (
    ("ordinal", 5, "center"),
    ("number", 14, "left"),
    ("issued_on", _DATE, "center"),
    ("kind", 12, "left"),
    ("title", 36, "left"),
    ("author", 18, "left"),
    ("tags", 14, "left"),
    ("state", 10, "left"),
    ("pages", 7, "center"),
    ("imported_on", _DATE, "center"),
    ("file", 16, "left"),
)
LEFT: Layout = (
    ("ordinal", 5, "center"),
    ("at", 14, "center"),
    ("actor", 14, "left"),
    ("action", 15, "left"),
    ("number", 13, "left"),
    ("title", 32, "left"),
    ("pages", 7, "center"),
    ("made", 7, "center"),
    ("to", 20, "left"),
)
