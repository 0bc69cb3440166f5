"""The recognition engine: the seam, and Tesseract behind it."""

from ocr.engine.protocol import Mode, OcrEngine
from ocr.engine.tesseract import TesseractEngine

__all__ = ["Mode", "OcrEngine", "TesseractEngine"]
