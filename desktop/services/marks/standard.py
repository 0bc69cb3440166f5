"""One standard annotation of a PDF as a mark; worker processes only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import Final

from db.records import Annotation, Box
from desktop.services.marks import private_key
from desktop.services.marks.colours import hex_of
from desktop.services.marks.completing import completed
from desktop.services.marks.dates import iso_date
from desktop.services.marks.entry import Entry
from desktop.services.marks.geometry import Stroke, around_points
from desktop.services.marks.kinds import DRAWN, OVER_TEXT, YELLOW
from desktop.services.marks.page_space import PageSpace

_KINDS: Final = {
    "Highlight": "highlight",
    "Underline": "underline",
    "StrikeOut": "strikeout",
    "Squiggly": "squiggly",
    "Square": "rect",
    "Circle": "ellipse",
    "Text": "note",
    "FreeText": "text",
    "Ink": "ink",
    "Line": "line",
    "PolyLine": "polyline",
    "Polygon": "polygon",
    "Stamp": "stamp",
    "Caret": "caret",
    "FileAttachment": "attachment",
    "Sound": "sound",
    "Redact": "redact",
}
"""What is listed; windows, links and fields of forms are no marks."""
_STAMPS: Final = frozenset(
    [
        "Approved",
        "AsIs",
        "Confidential",
        "Departmental",
        "Draft",
        "Experimental",
        "Expired",
        "Final",
        "ForComment",
        "ForPublicRelease",
        "NotApproved",
        "NotForPublicRelease",
        "Sold",
        "TopSecret",
    ]
)
"""The names of ISO 32000-1, 12.5.6.12."""
_HIDDEN: Final = 2
_TAG: Final = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Found:
    """An annotation's entries with the frames of its page and what its document says."""

    entry: Entry
    space: PageSpace
    document_id: int
    page: int
    now: str


def is_mark(entry: Entry) -> bool:
    """Whether an annotation is somebody's mark and to be seen."""
    hidden = int(entry.number("F", 0)) & _HIDDEN
    return entry.name("Subtype") in _KINDS and not entry.has(private_key.PART) and not hidden


def mark_of(found: Found) -> Annotation | None:
    """The mark an annotation makes, without uuid; None for one that lies nowhere."""
    kind = _kind(found.entry)
    strokes = _strokes(found, kind)
    rects = _rects(found, kind, strokes)
    if not rects:
        return None
    return completed(found.entry, _plain(found, kind, rects, strokes))


def _kind(entry: Entry) -> str:
    kind = _KINDS[entry.name("Subtype")]
    ends = entry.names("LE")
    if kind == "line" and any(end.endswith("Arrow") for end in ends):
        return "arrow"
    return "box" if kind == "rect" and entry.has("IC") and entry.number("CA", 1) < 1 else kind


def _strokes(found: Found, kind: str) -> tuple[Stroke, ...]:
    entry, space = found.entry, found.space
    if kind == "ink":
        runs = entry.rows("InkList")
    elif kind in ("line", "arrow"):
        runs = (_arrow_last(entry),)
    elif kind in ("polyline", "polygon"):
        runs = (entry.numbers("Vertices"),)
    else:
        return ()
    strokes = (space.stroke_from_pdf(run) for run in runs)
    return tuple(stroke for stroke in strokes if stroke)


def _arrow_last(entry: Entry) -> tuple[float, ...]:
    """A line's ends, the one with the arrow's head last."""
    ends, line = entry.names("LE"), entry.numbers("L")
    backwards = len(ends) == 2 and ends[0].endswith("Arrow") and not ends[1].endswith("Arrow")
    return line[2:] + line[:2] if backwards else line


def _rects(found: Found, kind: str, strokes: tuple[Stroke, ...]) -> tuple[Box, ...]:
    if kind in DRAWN and strokes:
        return (around_points(point for stroke in strokes for point in stroke),)
    if kind == "note":
        icon = found.space.icon_from_pdf(found.entry.numbers("Rect"))
        return (icon,) if icon is not None else ()
    quads = found.entry.numbers("QuadPoints") if kind in OVER_TEXT else ()
    runs = [quads[at : at + 8] for at in range(0, len(quads) - 7, 8)]
    boxes = [found.space.box_from_pdf(run) for run in runs or [found.entry.numbers("Rect")]]
    return tuple(box for box in boxes if box is not None)


def _plain(
    found: Found, kind: str, rects: tuple[Box, ...], strokes: tuple[Stroke, ...]
) -> Annotation:
    """The mark as the standard tells it."""
    entry = found.entry
    modified = iso_date(entry.text("M"))
    created = iso_date(entry.text("CreationDate")) or modified or found.now
    return Annotation(
        uuid="",
        document_id=found.document_id,
        page=found.page,
        kind=kind,
        colour=_colour(entry),
        author=entry.text("T"),
        created_at=created,
        modified_at=modified or created,
        rects=rects,
        body=_body(entry),
        strokes=strokes,
        style=_style(found, kind),
    )


def _body(entry: Entry) -> str:
    plain = entry.text("Contents").replace("\r\n", "\n").replace("\r", "\n")
    if plain:
        return plain
    rich = entry.text("RC").replace("</p>", "\n").replace("<br/>", "\n")
    return unescape(_TAG.sub("", rich)).strip()


def _colour(entry: Entry) -> str:
    parts = entry.numbers("C")
    if len(parts) == 3:
        return hex_of((parts[0], parts[1], parts[2]))
    if len(parts) == 1:
        return hex_of((parts[0],) * 3)
    if len(parts) == 4:
        cyan, magenta, yellow, black = parts
        return hex_of(
            ((1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black))
        )
    return YELLOW


def _style(found: Found, kind: str) -> dict[str, str | float | bool]:
    width = found.entry.entry("BS").number("W", 0) / found.space.unit
    style: dict[str, str | float | bool] = {}
    if width > 0 and kind in DRAWN | {"rect", "ellipse", "box"}:
        style["width"] = round(width, 3)
    if kind == "stamp":
        style["text"] = _stamp_text(found.entry)
    return style


def _stamp_text(entry: Entry) -> str:
    """What a stamp says: one of the standard ones its name, any other the words it came with."""
    name = entry.name("Name")
    lines = _body(entry).splitlines()
    return name if name in _STAMPS or not lines else lines[0]
