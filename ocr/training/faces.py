"""The typefaces lines are set in: those kept for testing are never trained on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import ImageFont

_TRUE, _OPEN = Path("/usr/share/fonts/truetype"), Path("/usr/share/texmf/fonts/opentype/public")
_PLAIN = ("Regular", "Bold", "Italic", "BoldItalic")

STYLES = (62, 18, 15, 5)  # how often a line is regular, bold, italic, both


@dataclass(frozen=True, slots=True)
class Face:
    """A family: its name, four files (regular, bold, italic, both), how often it is taken."""

    name: str
    files: tuple[Path, ...]
    weight: float = 1.0

    @property
    def installed(self) -> bool:
        """Whether this machine has all its files."""
        return all(file.is_file() for file in self.files)


def _face(name: str, start: Path, styles: tuple[str, ...], weight: float, end: str) -> Face:
    files = tuple(start.with_name(f"{start.name}{style}{end}") for style in styles)
    return Face(name, files, weight)


TRAINED = (
    _face("Tinos", _TRUE / "croscore/Tinos-", _PLAIN, 26, ".ttf"),
    _face("Liberation Serif", _TRUE / "liberation2/LiberationSerif-", _PLAIN, 18, ".ttf"),
    _face("FreeSerif", _TRUE / "freefont/FreeSerif", ("", "Bold", "Italic", "BoldItalic"), 24,
          ".ttf"),
    _face("Noto Serif", _TRUE / "noto/NotoSerif-", _PLAIN, 8, ".ttf"),
    _face("DejaVu Serif", _TRUE / "dejavu/DejaVuSerif", ("", "-Bold", "-Italic", "-BoldItalic"), 6,
          ".ttf"),
    _face("Arimo", _TRUE / "croscore/Arimo-", _PLAIN, 6, ".ttf"),
    _face("FreeSans", _TRUE / "freefont/FreeSans", ("", "Bold", "Oblique", "BoldOblique"), 4,
          ".ttf"),
    _face("Noto Sans", _TRUE / "noto/NotoSans-", _PLAIN, 4, ".ttf"),
    _face("DejaVu Sans", _TRUE / "dejavu/DejaVuSans",
          ("", "-Bold", "-Oblique", "-BoldOblique"), 4, ".ttf"),
)  # fmt: skip

_GYRE = ("regular", "bold", "italic", "bolditalic")
TESTED = (
    _face("TeX Gyre Termes", _OPEN / "tex-gyre/texgyretermes-", _GYRE, 1, ".otf"),
    _face("Linux Libertine", Path("/usr/share/fonts/opentype/linux-libertine/LinLibertine_"),
          ("R", "RB", "RI", "RBI"), 1, ".otf"),
    _face("TeX Gyre Heros", _OPEN / "tex-gyre/texgyreheros-", _GYRE, 1, ".otf"),
)  # fmt: skip


def installed(faces: tuple[Face, ...]) -> list[Face]:
    """Those of some faces that this machine has.

    Raises:
        FileNotFoundError: it has none.
    """
    found = [face for face in faces if face.installed]
    if not found:
        raise FileNotFoundError(f"none of the typefaces {[face.name for face in faces]}")
    return found


@cache
def font(file: Path, size: int) -> ImageFont.FreeTypeFont:
    """A font at a size in pixels."""
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)
