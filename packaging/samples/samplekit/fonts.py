"""Tinos in its four faces: widths for the line breaker, glyphs for the page.

Tinos has the widths of the typeface the offices use and every Vietnamese letter. A letter it
lacks is an error here: MuPDF would quietly take that letter from another font.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pymupdf

Face = Literal["regular", "bold", "italic", "bold italic"]

FOLDER = Path("/usr/share/fonts/truetype/croscore")
FILES: Mapping[Face, str] = {
    "regular": "Tinos-Regular.ttf",
    "bold": "Tinos-Bold.ttf",
    "italic": "Tinos-Italic.ttf",
    "bold italic": "Tinos-BoldItalic.ttf",
}


class MissingGlyphError(ValueError):
    """A text holds a letter that the typeface lacks."""


@dataclass(frozen=True, slots=True)
class Faces:
    """The loaded faces."""

    fonts: Mapping[Face, pymupdf.Font]

    def width(self, text: str, face: Face, size: float) -> float:
        """Width in points of `text` at `size` points; raises MissingGlyphError."""
        font = self.fonts[face]
        missing = {letter for letter in text if not font.has_glyph(ord(letter))}
        if missing:
            raise MissingGlyphError(f"{face} Tinos has no glyph for {sorted(missing)}")
        return float(font.text_length(text, fontsize=size))


def load_faces(folder: Path = FOLDER) -> Faces:
    """Load the faces; raises FileNotFoundError naming the Debian package when they are absent."""
    for name in FILES.values():
        if not (folder / name).is_file():
            raise FileNotFoundError(f"{folder / name} (Debian package fonts-croscore)")
    return Faces({face: pymupdf.Font(fontfile=str(folder / name)) for face, name in FILES.items()})
