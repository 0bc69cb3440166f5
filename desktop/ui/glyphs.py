"""The font that icons are drawn with: the one set of QtAwesome's that is used.

Only its two files are read. Importing the package would load eleven fonts more, and all of Qt's
names twice: a sixth of a second of every start.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FONT = "materialdesignicons6-webfont-[0-9]*.ttf"
NAMES = "materialdesignicons6-webfont-charmap-*.json"


@cache
def characters() -> dict[str, str]:
    """The character of every glyph by its name.

    Raises:
        FileNotFoundError: when the package is not whole.
    """
    codes = json.loads(_file(NAMES).read_bytes())
    return {name: chr(int(code, 16)) for name, code in codes.items()}


def glyph_font(pixels: int) -> QFont:
    """The font of the glyphs, so many pixels high; GUI thread only."""
    font = QFont(_family())
    font.setPixelSize(pixels)
    return font


@cache
def _family() -> str:
    number = QFontDatabase.addApplicationFontFromData(_file(FONT).read_bytes())
    # Where the system lets programs bring no fonts, an office may have installed it.
    return next(iter(QFontDatabase.applicationFontFamilies(number)), "Material Design Icons")


def _file(pattern: str) -> Path:
    package = find_spec("qtawesome")
    for folder in (package and package.submodule_search_locations) or ():
        for found in Path(folder, "fonts").glob(pattern):
            return found
    raise FileNotFoundError(pattern)
