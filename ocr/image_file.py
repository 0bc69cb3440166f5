"""Image files (TIFF, JPEG, PNG, BMP, GIF, WebP): their facts, and their frames as pages."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError
from PIL.TiffImagePlugin import X_RESOLUTION, TiffImageFile

from ocr.errors import UnreadableFile
from ocr.mupdf import MuPdfError, as_array, mupdf
from ocr.page_image import PageImage, Pixels, resized
from ocr.sizes import sane_dpi, sane_size
from ocr.values import FileFacts, Warned

MAX_PIXELS = 170_000_000  # an A0 sheet at 300 dpi is 139 million
MAX_FRAMES = 5_000

_CHEAP_PIXELS = 40_000_000  # what may be decoded only to see whether the file is whole

_EXIF_ORIENTATION = 0x0112
_SIDEWAYS = frozenset({5, 6, 7, 8})
_DECODING = (OSError, SyntaxError, ValueError, EOFError, MemoryError, Image.DecompressionBombError)


def inspect_image(path: Path, media_type: str) -> FileFacts:
    """Page sizes of an image file's frames, from their headers, and its oddities.

    Raises:
        UnreadableFile: file.damaged or file.too_large.
    """
    with _opened(path) as (image, complaints):
        frames = _frame_count(image)
        sizes, odd = [], False
        for index in range(frames):
            _seek(image, index)
            size, oddity = _frame_size(image)
            sizes.append(size)
            odd = odd or oddity
        noted = [Warned("image.odd_dpi")] if odd else []
        cut = _is_truncated(image) or any("runcated" in str(each.message) for each in complaints)
        noted += [Warned("file.truncated")] if cut else []
        noted += [Warned("image.blank")] if not cut and _is_clear(image) else []
        return FileFacts(media_type, tuple(sizes), tuple(noted))


def load_frame(path: Path, index: int, dpi: float, max_pixels: int) -> PageImage:
    """One frame, upright as its EXIF tag asks, on white.

    Args:
        path: of the picture.
        index: of the frame, 0-based.
        dpi: the most that is given; a frame of less comes as it is.
        max_pixels: bound on width times height, which lowers the resolution where it must.

    Raises:
        UnreadableFile: page.damaged or page.too_large.
    """
    with _opened(path) as (image, _):
        _seek(image, index)
        (width, height), _odd = _frame_size(image)
        turned = _orientation(image)
        pixels = _decoded(image) if _is_whole(image) else _salvaged(path, index, turned)
    return PageImage(_square(pixels, width, height, dpi, max_pixels), width, height)


@contextmanager
def _opened(path: Path) -> Iterator[tuple[Image.Image, list[warnings.WarningMessage]]]:
    """The open image, and what Pillow complains of while it is used."""
    with warnings.catch_warnings(record=True) as complaints:
        warnings.simplefilter("always")
        with _open(path) as image:
            yield image, complaints


def _open(path: Path) -> Image.Image:
    try:
        return Image.open(path)
    except Image.DecompressionBombError as error:
        raise UnreadableFile("file.too_large") from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise UnreadableFile("file.damaged") from error


def _frame_count(image: Image.Image) -> int:
    try:
        count = int(getattr(image, "n_frames", 1))
    except _DECODING as error:
        raise UnreadableFile("file.damaged") from error
    if count > MAX_FRAMES:
        raise UnreadableFile("file.too_large", {"pages": str(count)})
    return count


def _seek(image: Image.Image, index: int) -> None:
    try:
        image.seek(index)
    except _DECODING as error:
        raise UnreadableFile("page.damaged") from error
    if image.width * image.height > MAX_PIXELS:
        raise UnreadableFile("file.too_large", {"pixels": f"{image.width} x {image.height}"})


def _frame_size(image: Image.Image) -> tuple[tuple[float, float], bool]:
    """Size in points as shown, and whether the file's resolution was odd."""
    told_x, told_y = _told_dpi(image)
    dpi_y, odd = sane_dpi(image.width, image.height, told_y)
    stretch = told_x / told_y if told_x and told_y and 1 / 4 < told_x / told_y < 4 else 1.0
    width, height = image.width * 72 / (dpi_y * stretch), image.height * 72 / dpi_y
    if _orientation(image) in _SIDEWAYS:
        width, height = height, width
    return sane_size(width, height), odd


def _told_dpi(image: Image.Image) -> tuple[float | None, float | None]:
    if isinstance(image, TiffImageFile) and X_RESOLUTION not in image.tag_v2:
        return None, None  # Pillow makes up 1 dpi where a TIFF states nothing
    told: Any = image.info.get("dpi")
    try:
        return float(told[0]) or None, float(told[1]) or None
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        return None, None


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(_EXIF_ORIENTATION, 1))
    except (*_DECODING, TypeError, KeyError):
        return 1


def _is_truncated(image: Image.Image) -> bool:
    # Large pictures are not decoded only to see whether they are whole.
    return image.width * image.height <= _CHEAP_PIXELS and not _is_whole(image)


def _is_clear(image: Image.Image) -> bool:
    """Whether nothing of the picture can be seen: all of it is transparent."""
    if image.width * image.height > _CHEAP_PIXELS or "A" not in image.getbands():
        return False
    return image.getchannel("A").getextrema()[1] == 0


def _is_whole(image: Image.Image) -> bool:
    try:
        image.load()
    except _DECODING:
        return False
    return True


def _decoded(image: Image.Image) -> Pixels:
    return _on_white(ImageOps.exif_transpose(image))


def _salvaged(path: Path, index: int, orientation: int) -> Pixels:
    """What a more lenient decoder makes of a damaged picture, its lost part empty."""
    try:
        pixels = as_array(mupdf.Pixmap(str(path))) if index == 0 else None
    except MuPdfError as error:
        raise UnreadableFile("page.damaged") from error
    if pixels is None:
        raise UnreadableFile("page.damaged")
    image = Image.fromarray(pixels)
    image.getexif()[_EXIF_ORIENTATION] = orientation
    return _decoded(image)


def _on_white(image: Image.Image) -> Pixels:
    """Grey or RGB, 8 bits, transparency shown as white paper."""
    if image.mode.startswith("I;16") or image.mode in ("I", "F"):
        return _eight_bits(np.asarray(image, dtype=np.float64))
    if "A" in image.getbands() or "transparency" in image.info:
        layer = image.convert("RGBA")
        paper = Image.new("RGBA", layer.size, (255, 255, 255, 255))
        image = Image.alpha_composite(paper, layer).convert("RGB")
    if image.mode not in ("L", "RGB"):
        image = image.convert("L" if image.mode == "1" else "RGB")
    return np.asarray(image, dtype=np.uint8)


def _eight_bits(values: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> Pixels:
    top = 65535.0 if values.max() > 255 else 255.0
    return np.asarray(np.clip(values * (255.0 / top), 0, 255), dtype=np.uint8)


def _square(pixels: Pixels, width: float, height: float, dpi: float, limit: int) -> Pixels:
    """The pixels with equal resolution both ways, at most `dpi` and `limit` pixels."""
    own = max(pixels.shape[1] / width, pixels.shape[0] / height)
    scale = min(own, max(dpi / 72, 1.0), (limit / (width * height)) ** 0.5)
    return resized(pixels, max(1, round(width * scale)), max(1, round(height * scale)))
