"""The seam to the recognition engine: an image in, words with boxes out."""

from __future__ import annotations

from typing import Literal, Protocol

from ocr.page_image import Pixels
from ocr.values import EngineWord

Mode = Literal["page", "block", "line", "sparse"]


class OcrEngine(Protocol):
    """What the reader needs of an engine. One engine serves one thread at a time."""

    @property
    def name(self) -> str:
        """Engine and model with their versions, such as "tesseract 5.3.0; vie_official 1"."""
        ...

    @property
    def second(self) -> OcrEngine:
        """An engine with another model, for words that this one doubts; itself without one."""
        ...

    def read(
        self, image: Pixels, *, dpi: float, timeout_s: float, mode: Mode = "page"
    ) -> tuple[EngineWord, ...]:
        """Read the words of an image.

        Args:
            image: grey pixels, dark ink on light paper, text upright.
            dpi: resolution of the image.
            timeout_s: seconds after which to give up.
            mode: "page" for a whole page of any layout, "block" for one column of text,
                "line" for a single line, "sparse" for scattered words.

        Returns:
            Words in the engine's order; boxes in pixels of `image`.

        Raises:
            UnreadableFile: engine.missing, engine.no_language, engine.timeout, engine.failed.
        """
        ...
