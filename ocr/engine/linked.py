"""Tesseract linked into this process, for systems that have no `tesseract` program.

tesserocr carries the library in its wheel. What is asked of it and what comes back is what the
program is asked and prints, so that both read alike.
"""

from __future__ import annotations

import os
from contextlib import chdir
from functools import cached_property
from pathlib import Path
from typing import Any

from ocr.engine.protocol import Mode, OcrEngine
from ocr.engine.tesseract import IMPOSSIBLE, LEAST_PIXELS, SEGMENTATION, words_of
from ocr.errors import UnreadableFile
from ocr.models import SYSTEM, Model, best_model
from ocr.page_image import Pixels
from ocr.values import EngineWord

_ENDING = ".traineddata"


class LinkedEngine:
    """Reads with the Tesseract library in this process, in one thread.

    A library that hangs or dies takes the process with it: for worker processes, which are
    limited in time and memory and made anew.

    Args:
        model: what recognises letters; None for the best there is.
    """

    def __init__(self, model: Model | None = None) -> None:
        self._model = model or best_model()
        # As with the program; the library looks once, when it is loaded.
        os.environ["OMP_THREAD_LIMIT"] = "1"

    @property
    def name(self) -> str:
        """Engine and model, such as "tesseract 5.5.4; vie_official 1"."""
        return f"tesseract {linked_version()}; {self._model.label}"

    @cached_property
    def second(self) -> OcrEngine:
        """The common model, where its data are there and it is not the first."""
        if self._model.name == SYSTEM or SYSTEM not in linked_languages():
            return self
        return LinkedEngine(Model(SYSTEM))

    def read(
        self, image: Pixels, *, dpi: float, timeout_s: float, mode: Mode = "page"
    ) -> tuple[EngineWord, ...]:
        """Read the words of an image; see `OcrEngine.read`."""
        if min(image.shape[:2]) < LEAST_PIXELS:
            return ()
        height, width = image.shape
        self._library.SetPageSegMode(SEGMENTATION[mode])
        self._library.SetVariable("user_defined_dpi", str(max(70, round(dpi))))
        self._library.SetImageBytes(image.tobytes(), width, height, 1, width)
        try:
            return self._recognised(timeout_s)
        finally:
            self._library.Clear()

    def _recognised(self, timeout_s: float) -> tuple[EngineWord, ...]:
        if not self._library.Recognize(timeout=max(1, round(timeout_s * 1000))):
            raise UnreadableFile("engine.timeout")
        return tuple(words_of(self._library.GetTSVText(0).splitlines()))

    @cached_property
    def _library(self) -> Any:
        """The library with the model loaded, which takes a moment."""
        folder = self._model.folder or data_folder()
        if not (folder / f"{self._model.name}{_ENDING}").is_file():
            raise UnreadableFile("engine.no_language", {"language": self._model.name})
        # From inside the folder: on Windows the library opens no path with letters like ờ.
        with chdir(folder):
            library = _import().PyTessBaseAPI(path=f".{os.sep}", lang=self._model.name)
        library.SetVariable("tessedit_do_invert", "0")
        library.SetVariable("tessedit_char_blacklist", IMPOSSIBLE)
        return library


def linked_version() -> str:
    """The version of the library, such as "5.5.4".

    Raises:
        UnreadableFile: engine.missing.
    """
    return str(_import().tesseract_version().split()[1])


def linked_languages() -> tuple[str, ...]:
    """The languages that there is data for."""
    return tuple(sorted(file.stem for file in data_folder().glob(f"*{_ENDING}")))


def data_folder() -> Path:
    """The folder of Tesseract's own data: what the environment names, or the library's place."""
    return Path(os.environ.get("TESSDATA_PREFIX") or _import().get_languages()[0])


def _import() -> Any:
    try:
        import tesserocr  # optional: in the packages for Windows only
    except ImportError as error:
        raise UnreadableFile("engine.missing") from error
    return tesserocr
