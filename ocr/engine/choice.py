"""Which of the two ways to Tesseract this machine has: its program, or else its library."""

from __future__ import annotations

import shutil
from dataclasses import dataclass

import pytesseract

from ocr.engine.linked import LinkedEngine, linked_languages, linked_version
from ocr.engine.protocol import OcrEngine
from ocr.engine.tesseract import TesseractEngine, installed_version


@dataclass(frozen=True, slots=True)
class Installed:
    """The Tesseract of this machine: its version, and the languages it has data for."""

    version: str
    languages: tuple[str, ...]


def best_engine() -> OcrEngine:
    """An engine on the program where it is found, on the library elsewhere."""
    return TesseractEngine() if _has_program() else LinkedEngine()


def installed() -> Installed:
    """What `best_engine` reads with.

    Raises:
        UnreadableFile: engine.missing.
    """
    if _has_program():
        return Installed(installed_version(), tuple(pytesseract.get_languages()))
    return Installed(linked_version(), linked_languages())


def _has_program() -> bool:
    return shutil.which(pytesseract.pytesseract.tesseract_cmd) is not None
