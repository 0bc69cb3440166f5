"""The names that XFDF (ISO 19444-1) gives to what PDF calls otherwise."""

from __future__ import annotations

from typing import Final

NAMESPACE: Final = "http://ns.adobe.com/xfdf/"
OWN: Final = "urn:van-kien:marks"
"""Namespace of what the standard has no place for; other programs pass over it."""
OWN_MARK: Final = f"{{{OWN}}}mark"

ELEMENTS: Final = {
    "Highlight": "highlight",
    "Underline": "underline",
    "StrikeOut": "strikeout",
    "Squiggly": "squiggly",
    "Square": "square",
    "Circle": "circle",
    "Text": "text",
    "FreeText": "freetext",
    "Ink": "ink",
    "Line": "line",
    "PolyLine": "polyline",
    "Polygon": "polygon",
    "Stamp": "stamp",
    "Caret": "caret",
    "FileAttachment": "fileattachment",
    "Sound": "sound",
    "Redact": "redact",
}
"""The element of each kind of annotation."""
SUBTYPES: Final = {element: subtype for subtype, element in ELEMENTS.items()}

TEXTS: Final = {
    "T": "title",
    "NM": "name",
    "Subj": "subject",
    "M": "date",
    "CreationDate": "creationdate",
    "VKMark": OWN_MARK,
}
"""The attribute that holds an entry of text."""
FLAGS: Final = {"invisible": 1, "hidden": 2, "print": 4, "nozoom": 8, "norotate": 16, "noview": 32}


def tag(element: str) -> str:
    """An element's name with its namespace."""
    return f"{{{NAMESPACE}}}{element}"
