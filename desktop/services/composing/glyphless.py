"""A font without letters, for words that are only to be found, selected and copied.

It weighs a few hundred bytes, where an embedded subset of a real one takes tens of thousands.
Codes are UTF-16 units, and all of them stand for one box: readers that measure letters by their
outlines find none too flat to be marked. Worker processes only.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from typing import Any, Final

import pymupdf

UNITS: Final = 1000
ASCENT: Final = 1069
DESCENT: Final = -293
"""As of Noto Sans, so that readers mark as high as the letters of the scan stand."""
_NAME: Final = "VanKienWords"
_NO_LETTER: Final = "\ufffd"
_TO_UNICODE: Final = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
1 beginbfrange
<0000><FFFF><0000>
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def writable(text: str) -> str:
    """A text with one sign in place of each letter that the font has no code for."""
    return "".join(letter if ord(letter) < 0x10000 else _NO_LETTER for letter in text)


def coded(text: str) -> str:
    """A writable text as the hexadecimal codes of the font."""
    return text.encode("utf-16-be", "replace").hex()


def add_glyphless(document: Any, widths: Mapping[str, float]) -> int:
    """Add the font to a PDF, with letters as wide as told in ems; the number of its object."""
    file = _stream(document, f"/Length1 {len(_font_file())}", _font_file())
    glyphs = _stream(document, "", struct.pack(">H", 1) * 0x10000)
    words = _stream(document, "", _TO_UNICODE)
    about = _object(
        document,
        f"<</Type/FontDescriptor/FontName/{_NAME}/Flags 4/ItalicAngle 0/StemV 80"
        f"/FontBBox[0 {DESCENT} {UNITS} {ASCENT}]/Ascent {ASCENT}/Descent {DESCENT}"
        f"/CapHeight {ASCENT}/FontFile2 {file} 0 R>>",
    )
    letters = _object(
        document,
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{_NAME}/FontDescriptor {about} 0 R"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/CIDToGIDMap {glyphs} 0 R/DW {UNITS // 2}/W[{_widths(widths.items())}]>>",
    )
    return _object(
        document,
        f"<</Type/Font/Subtype/Type0/BaseFont/{_NAME}/Encoding/Identity-H"
        f"/DescendantFonts[{letters} 0 R]/ToUnicode {words} 0 R>>",
    )


def _widths(widths: Iterable[tuple[str, float]]) -> str:
    known = sorted((ord(letter), width) for letter, width in widths)
    return " ".join(f"{code}[{round(width * UNITS)}]" for code, width in known)


def _object(document: Any, source: str) -> int:
    xref: int = document.get_new_xref()
    document.update_object(xref, source)
    return xref


def _stream(document: Any, entries: str, data: bytes) -> int:
    xref = _object(document, f"<<{entries}>>")
    document.update_stream(xref, data, new=1)
    return xref


def _font_file() -> bytes:
    """A TrueType font of one box, with only the tables that a PDF asks for."""
    width, box = UNITS // 2, (0, DESCENT, UNITS // 2, ASCENT)
    corners = (0, 0, width, 0, DESCENT, ASCENT - DESCENT, 0, DESCENT - ASCENT)
    glyph = struct.pack(">hhhhhHH4B8h", 1, *box, 3, 0, *[1] * 4, *corners)
    tables = {
        b"glyf": glyph,
        b"head": struct.pack(
            ">IIIIHHqqhhhhHHhhh",
            *(0x10000, 0x10000, 0, 0x5F0F3CF5, 0, UNITS, 0, 0, *box, 0, 8, 2, 0, 0),
        ),
        b"hhea": struct.pack(
            ">IhhhHhhhhhh8xhH",
            *(0x10000, ASCENT, DESCENT, 0, UNITS, 0, 0, UNITS, 1, 0, 0, 0, 1),
        ),
        b"hmtx": struct.pack(">Hhh", width, 0, 0),
        b"loca": struct.pack(">HHH", 0, 0, len(glyph) // 2),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, 2, 4, 1, 0, 0, 2, *[0] * 8),
    }
    return _with_directory(tables)


def _with_directory(tables: Mapping[bytes, bytes]) -> bytes:
    """Tables behind each other, each at a multiple of four bytes, with their directory."""
    head = struct.pack(">IHHHH", 0x10000, len(tables), 64, 2, len(tables) * 16 - 64)
    entries, body = b"", b""
    start = len(head) + 16 * len(tables)
    for name, table in tables.items():
        padded = table + bytes(-len(table) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        entries += struct.pack(">4sIII", name, total, start + len(body), len(table))
        body += padded
    return head + entries + body


def widths_of(texts: Iterable[str]) -> dict[str, float]:
    """How wide the letters of writable texts are in ordinary print, in ems."""
    font = pymupdf.Font("notos")
    letters = {letter for text in texts for letter in text} | {" "}
    return {letter: float(font.glyph_advance(ord(letter))) for letter in sorted(letters)}
