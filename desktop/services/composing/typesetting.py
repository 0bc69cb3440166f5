"""Text set by MuPDF with fonts that have every Vietnamese letter; worker processes only."""

from __future__ import annotations

from typing import Any, Final

import pymupdf

from db.records import Box

FAMILY: Final = "notos"
ENDLESS: Final = 1_000_000.0
CSS: Final = """
* { font-family: notos; }
body { margin: 0; }
p { margin: 0; line-height: 1.18; }
h1 { font-size: 14pt; margin: 0 0 2pt 0; }
.grey { color: #555555; }
.who { color: #555555; font-size: 0.82em; }
.number { color: #9c1a1a; font-weight: bold; }
.whole { white-space: nowrap; }
.quote { font-style: italic; color: #333333; }
"""


class Typesetter:
    """Makes stories that share one set of fonts."""

    def __init__(self) -> None:
        self._fonts = pymupdf.Archive()
        self._css = pymupdf.css_for_pymupdf_font(FAMILY, CSS=CSS, archive=self._fonts)

    def story(self, html: str, size: float) -> Any:
        """Text to be placed; `size` in points."""
        body = f"<div style='font-size:{size}pt'>{html}</div>"
        return pymupdf.Story(html=body, user_css=self._css, archive=self._fonts)


def height_of(story: Any, width: float) -> float:
    """Points of height a story takes in a column; it is put back to its beginning."""
    _, filled = story.place(pymupdf.Rect(0, 0, width, ENDLESS))
    story.reset()
    return float(filled[3])


def place(story: Any, room: Box) -> tuple[bool, float]:
    """Fill a room with what of a story is left: whether there is more, and the lower edge."""
    more, filled = story.place(pymupdf.Rect(room))
    return bool(more), float(filled[3])
