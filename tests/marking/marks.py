"""Marks of every kind for tests."""

from __future__ import annotations

from dataclasses import replace

from db.records import Annotation, Box, PageRecord
from desktop.services.marks.geometry import bounds, smoothed
from desktop.services.marks.kinds import DRAWN, OVER_TEXT, first_colour

WORDS = "Trình đồng chí: ệ ữ ỵ Ỹ ẵ 😀👍\ndòng hai <b>(\\)"
TIME = "2026-11-21T04:05:06.789Z"
KINDS = (
    "highlight",
    "underline",
    "strikeout",
    "squiggly",
    "box",
    "rect",
    "ellipse",
    "note",
    "text",
    "ink",
    "line",
    "arrow",
    "polyline",
    "polygon",
    "stamp",
    "instruction",
)
STYLES = {
    "stamp": {"stamp": "done", "text": "ĐÃ XỬ LÝ", "name": "Lê Văn Thư", "date": "2026-11-21"},
    "instruction": {"who": "Bí thư", "to": "Văn phòng Tỉnh ủy", "due": "2026-12-01"},
    "ink": {"width": 2.5},
}


def mark_at(kind: str, box: Box, page: int = 0, **changes) -> Annotation:
    """A mark of a kind that fills a box."""
    strokes, rects = (), (box,)
    if kind in DRAWN:
        middle = (box.x0 + (box.x1 - box.x0) / 3, box.y1)
        ends = (box.x0, box.y0), (box.x1, box.y1)
        line = ends if kind in ("line", "arrow") else (ends[0], middle, ends[1])
        strokes = (smoothed(line) if kind == "ink" else line,)
    elif kind in OVER_TEXT:
        half = (box.y0 + box.y1) / 2
        rects = (Box(box.x0, box.y0, box.x1, half), Box(box.x0, half, box.x1 - 1, box.y1))
    mark = Annotation(
        uuid=f"00000000-0000-4000-8000-{KINDS.index(kind):04d}{page:08d}",
        document_id=1,
        page=page,
        kind=kind,
        colour=first_colour(kind),
        author="Nguyễn Thị Mỹ",
        created_at=TIME,
        modified_at="2026-11-21T05:00:00.001Z",
        rects=rects,
        strokes=strokes,
        body=WORDS,
        quote="điểm nghẽn" if kind in OVER_TEXT else "",
        style=STYLES.get(kind, {}),
    )
    mark = replace(mark, **changes)
    around = bounds(mark)
    return replace(mark, rects=(around,)) if mark.strokes and around else mark


def page_record(index: int, width: float, height: float, turn: int = 0) -> PageRecord:
    """A page as the archive knows it; `width` and `height` of the upright page."""
    return PageRecord(
        id=index + 1,
        document_id=1,
        index=index,
        width=width,
        height=height,
        turn=turn,
        state="done",
    )
