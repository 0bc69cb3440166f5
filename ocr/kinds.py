"""What a file is, by its first bytes; its name is never asked."""

from __future__ import annotations

from pathlib import Path

from ocr.errors import UnreadableFile

PDF = "application/pdf"
TIFF = "image/tiff"
JPEG = "image/jpeg"
PNG = "image/png"
BMP = "image/bmp"
GIF = "image/gif"
WEBP = "image/webp"
SUFFIXES = {
    **{PDF: ".pdf", TIFF: ".tif", JPEG: ".jpg", PNG: ".png"},
    **{BMP: ".bmp", GIF: ".gif", WEBP: ".webp"},
}
"""How names of files of each kind end."""

_HEAD_BYTES = 4096  # mail headers and junk may stand before %PDF

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"II+\x00", TIFF),
    (b"MM\x00+", TIFF),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"BM", BMP),
)

_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "office"),
    (b"{\\rtf", "rtf"),
    (b"%!PS", "postscript"),
    (b"\x7fELF", "program"),
    (b"MZ", "program"),
    (b"7z\xbc\xaf", "archive"),
    (b"Rar!", "archive"),
)


def media_type(path: Path) -> str:
    """Name the media type of a file by its content.

    Args:
        path: a regular file that may be opened for reading.

    Returns:
        One of this module's media types.

    Raises:
        UnreadableFile: file.empty, file.damaged (cannot be opened), or file.not_supported with
            `found` naming what it is.
    """
    head = _head(path)
    if not head:
        raise UnreadableFile("file.empty")
    found = _known(head)
    if found is None:
        raise UnreadableFile("file.not_supported", {"found": _foreign(head)})
    return found


def _head(path: Path) -> bytes:
    if not path.is_file():  # a FIFO or device would block or never end
        raise UnreadableFile("file.not_supported", {"found": "special"})
    try:
        with path.open("rb") as file:
            return file.read(_HEAD_BYTES)
    except OSError as error:
        raise UnreadableFile("file.damaged") from error


def _known(head: bytes) -> str | None:
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return WEBP
    return PDF if b"%PDF-" in head else None


def _foreign(head: bytes) -> str:
    for magic, name in _FOREIGN:
        if head.startswith(magic):
            return name
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return "html"
    if not any(head):
        return "zeros"
    return "text" if _looks_like_text(head) else "unknown"


def _looks_like_text(head: bytes) -> bool:
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(head) - 3:  # a letter cut at the end is no error
            return False
    return b"\x00" not in head
