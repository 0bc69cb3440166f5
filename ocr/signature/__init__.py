"""The signer's name under seal and pen, read once more by itself.

The engine takes a name that a seal's rim or a pen runs through for a picture, or loses its first
letters there. What was read of the name shows its line; the line is read again, washed of pale
ink, of rims and of pen strokes, and believed where it gives a whole name that ends as before.
"""

from __future__ import annotations

from collections.abc import Sequence

from ocr.engine.protocol import OcrEngine
from ocr.page_image import Pixels
from ocr.signature.agreeing import agreed
from ocr.signature.finding import broken_name
from ocr.signature.pictures import Place
from ocr.signature.placing import with_name
from ocr.values import EngineWord


def signed(
    image: Pixels, words: Sequence[EngineWord], engine: OcrEngine, *, dpi: float, timeout_s: float
) -> tuple[EngineWord, ...]:
    """The words of a page, the signer's name among them mended where seal or pen broke it.

    Args:
        image: the page as the engine saw it.
        words: as read on it.
        engine: reads the name's line again, a few times.
        dpi: resolution of the image.
        timeout_s: seconds after which to give up on one reading.

    Raises:
        UnreadableFile: the engine cannot be used.
    """
    line = broken_name(words, image.shape[1], dpi)
    if line is None:
        return tuple(words)
    place = Place(image, line, dpi)
    readings = [
        engine.read(picture, dpi=dpi, timeout_s=timeout_s, mode="line")
        for picture in place.pictures(words)
    ]
    name = agreed(readings, line)
    return tuple(words) if name is None else with_name(words, line, name, place.box)
