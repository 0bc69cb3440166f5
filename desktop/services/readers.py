"""Which reader and model read a page, and whether today's would read it otherwise."""

from __future__ import annotations

from ocr.models import SYSTEM, best_model
from ocr.version import READER

_ENGINE = "tesseract"  # in the names of readers that recognised letters, and did not only copy them


def todays_reader() -> str:
    """What the names of today's readers begin with."""
    return f"{READER};"


def todays_model() -> str:
    """Name and version of the model that pages are read with, such as "vie_official 1"."""
    return best_model().label


def own_model_missing() -> bool:
    """Whether the program's own model is not there, so that the system's plainer one reads."""
    return best_model().name == SYSTEM


def model_of(reader: str | None) -> str:
    """The model in a reader's name; empty where none was needed."""
    if reader is None or _ENGINE not in reader:
        return ""
    return reader.rsplit("; ", 1)[-1]


def is_outdated(reader: str | None) -> bool:
    """Whether a page read by this reader would be read otherwise today."""
    if reader is None:
        return False
    return not reader.startswith(todays_reader()) or model_of(reader) not in ("", todays_model())
