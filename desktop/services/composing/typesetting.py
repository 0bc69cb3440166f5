"""Text set by MuPDF with fonts that have every Vietnamese letter; worker processes only."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import pymupdf

from db.records import Box
from ocr.mupdf import mupdf

FAMILY: Final = "VanKienNotes"
_FACES: Final = {
    (False, False): "notos",
    (True, False): "notosbo",
    (False, True): "notosit",
    (True, True): "notosbi",
}
"""Bold, italic: the font of `pymupdf-fonts`."""
ENDLESS: Final = 1_000_000.0
CSS: Final = (
    f"* {{ font-family: {FAMILY}; }}"
    + """
body { margin: 0; }
p { margin: 0; line-height: 1.18; }
h1 { font-size: 14pt; margin: 0 0 2pt 0; }
.grey { color: #555555; }
.who { color: #555555; font-size: 0.82em; }
.number { color: #9c1a1a; font-weight: bold; }
.whole { white-space: nowrap; }
.quote { font-style: italic; color: #333333; }
"""
)


@cache
def font(bold: bool = False, italic: bool = False) -> Any:
    """A font of the family; one object each, as MuPDF looks through a new one's whole file."""
    return pymupdf.Font(_FACES[bold, italic])


def _answer(name: str, bold: int, italic: int, _exact: int) -> Any:
    """MuPDF's question for a font of the system; pages that lack one find none either way."""
    return font(bool(bold), bool(italic)).this if name == FAMILY else None


@cache
def _share_fonts() -> None:
    """All texts of this process get the same font objects, which costs a third of the time."""
    mupdf.mupdf.fz_install_load_system_font_funcs(_answer)


class Typesetter:
    """Makes stories that share one set of fonts."""

    def __init__(self) -> None:
        _share_fonts()

    def story(self, html: str, size: float) -> Any:
        """Text to be placed; `size` in points."""
        body = f"<div style='font-size:{size}pt'>{html}</div>"
        return pymupdf.Story(html=body, user_css=CSS)


def height_of(story: Any, width: float) -> float:
    """Points of height a story takes in a column; it is put back to its beginning."""
    _, filled = story.place(pymupdf.Rect(0, 0, width, ENDLESS))
    story.reset()
    return float(filled[3])


def place(story: Any, room: Box) -> tuple[bool, float]:
    """Fill a room with what of a story is left: whether there is more, and the lower edge."""
    more, filled = story.place(pymupdf.Rect(room))
    return bool(more), float(filled[3])
