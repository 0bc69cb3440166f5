"""Tesseract behind the engine seam.

pytesseract says which program it is and what its complaints mean. The program itself is run
here: pytesseract would hand pages over in files, which stay behind when a worker is killed.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import pytesseract

from ocr.engine.child import run
from ocr.engine.protocol import Mode, OcrEngine
from ocr.errors import UnreadableFile
from ocr.models import SYSTEM, Model, best_model
from ocr.page_image import Pixels
from ocr.values import Box, EngineWord

# Letters and signs of the model that no Vietnamese directive prints; each was seen read for a
# Vietnamese letter, a rule or a speck. The engine then takes its next best guess.
IMPOSSIBLE = "ÄÏÐÑÖØäïðñöøÿŒœŠšŸƑƒˆ‡†¬¡¿®|^`~{}\\›‹„€£¥¢¤"

SEGMENTATION: Mapping[Mode, int] = {"page": 3, "block": 6, "line": 7, "sparse": 11}
_TSV_COLUMNS = 12
LEAST_PIXELS = 12  # lower than any line of print, and Tesseract refuses slivers
_MISSING_DATA = ("Error opening data file", "Failed loading language")


class TesseractEngine:
    """Reads with the `tesseract` program of this machine, one OpenMP thread an image.

    Image and words go through pipes: nothing of a page is written to any file.

    Args:
        model: what recognises letters; None for the best there is.
    """

    def __init__(self, model: Model | None = None) -> None:
        self._model = model or best_model()
        self._version: str | None = None
        # Tesseract's own threads only get in each other's way: pages run in parallel instead.
        os.environ["OMP_THREAD_LIMIT"] = "1"

    @property
    def name(self) -> str:
        """Engine and model, such as "tesseract 5.3.0; vie_official 1"."""
        if self._version is None:
            self._version = installed_version()
        return f"tesseract {self._version}; {self._model.label}"

    @cached_property
    def second(self) -> OcrEngine:
        """The system's own model, where it is there and not the first."""
        if self._model.name == SYSTEM or SYSTEM not in pytesseract.get_languages():
            return self
        return TesseractEngine(Model(SYSTEM))

    def read(
        self, image: Pixels, *, dpi: float, timeout_s: float, mode: Mode = "page"
    ) -> tuple[EngineWord, ...]:
        """Read the words of an image; see `OcrEngine.read`."""
        if min(image.shape[:2]) < LEAST_PIXELS:
            return ()
        arguments = ("stdin", "stdout", *_arguments(self._model, dpi, mode))
        table = self._run(arguments, _as_pgm(image), timeout_s)
        return tuple(words_of(table.splitlines()[1:]))

    def _run(self, arguments: Sequence[str], page: bytes, timeout_s: float) -> str:
        try:
            done = run((pytesseract.pytesseract.tesseract_cmd, *arguments), page, timeout_s)
        except OSError as error:
            raise UnreadableFile("engine.missing") from error
        except subprocess.TimeoutExpired as error:
            raise UnreadableFile("engine.timeout") from error
        if done.returncode == 0:
            return done.stdout.decode("utf-8", errors="replace")
        complaint = pytesseract.pytesseract.get_errors(done.stderr)
        lacks_data = any(sign in complaint for sign in _MISSING_DATA)
        code = "engine.no_language" if lacks_data else "engine.failed"
        raise UnreadableFile(code, {"language": self._model.name})


def _as_pgm(image: Pixels) -> bytes:
    """Grey pixels as a PGM file: no compression, nothing for the engine to decode."""
    height, width = image.shape
    return f"P5 {width} {height} 255\n".encode("ascii") + image.tobytes()


def installed_version() -> str:
    """The version of the installed tesseract.

    Raises:
        UnreadableFile: engine.missing.
    """
    try:
        return str(pytesseract.get_tesseract_version(cached=True)).split("-")[0]
    except (pytesseract.TesseractNotFoundError, SystemExit) as error:
        raise UnreadableFile("engine.missing") from error


def _arguments(model: Model, dpi: float, mode: Mode) -> Iterator[str]:
    if model.folder is not None:
        yield from ("--tessdata-dir", str(model.folder))
    yield from ("-l", model.name)
    yield from ("--psm", str(SEGMENTATION[mode]), "--dpi", str(max(70, round(dpi))))
    yield from ("-c", "tessedit_create_tsv=1")
    yield from ("-c", "tessedit_do_invert=0")  # dark on light: no second try in negative
    yield from ("-c", f"tessedit_char_blacklist={IMPOSSIBLE}")


def words_of(rows: Iterable[str]) -> Iterator[EngineWord]:
    """The words among the rows of Tesseract's table, which has rows for blocks and lines too."""
    for row in rows:
        cells = row.split("\t")
        if len(cells) == _TSV_COLUMNS and cells[0] == "5" and cells[11].strip():
            yield _word(cells)


def _word(cells: list[str]) -> EngineWord:
    block, paragraph, line = (int(cell) for cell in cells[2:5])
    left, top, width, height = (int(cell) for cell in cells[6:10])
    box = Box(left, top, left + width, top + height)
    confidence = min(max(float(cells[10]) / 100, 0.0), 1.0)
    return EngineWord(cells[11].strip(), box, confidence, block, paragraph, line)
