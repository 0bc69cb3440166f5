"""The recognition engine: the seam, and Tesseract behind it, as a program or as a library."""

from ocr.engine.choice import Installed, best_engine, installed
from ocr.engine.linked import LinkedEngine
from ocr.engine.protocol import Mode, OcrEngine
from ocr.engine.tesseract import TesseractEngine

__all__ = [
    "Installed",
    "LinkedEngine",
    "Mode",
    "OcrEngine",
    "TesseractEngine",
    "best_engine",
    "installed",
]
