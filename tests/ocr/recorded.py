"""An engine that answers what it was told, for tests of the stages around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ocr.engine import Mode
from ocr.page_image import Pixels
from ocr.values import Box, EngineWord


class RecordedEngine:
    """Finds the same words on every image, side by side from its middle.

    Args:
        words: to find.
        confidence: in all of them, 0 to 1.
        poor: what to find in some modes instead, with next to no confidence.
    """

    def __init__(
        self,
        words: Sequence[str],
        confidence: float = 0.96,
        poor: Mapping[Mode, Sequence[str]] | None = None,
    ) -> None:
        self._words = words
        self._poor = poor or {}
        self._confidence = confidence
        self.reads = 0

    @property
    def name(self) -> str:
        return "recorded 1; none"

    @property
    def second(self) -> RecordedEngine:
        return self

    def read(
        self, image: Pixels, *, dpi: float, timeout_s: float, mode: Mode = "page"
    ) -> tuple[EngineWord, ...]:
        self.reads += 1
        height, width = image.shape
        if min(height, width) < 12:
            return ()
        words = self._poor.get(mode, self._words)
        confidence = 0.2 if mode in self._poor else self._confidence
        step = width / (len(words) + 1)
        return tuple(
            EngineWord(
                text,
                Box(step * n, height * 0.5, step * (n + 0.9), height * 0.52),
                confidence, 1, 1, 1,
            )
            for n, text in enumerate(words)
        )  # fmt: skip
