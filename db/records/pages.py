"""Pages, their words, and where their reading stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from db.records.places import Box, Turn

PageState = Literal["pending", "running", "done", "failed"]
Source = Literal["ocr", "layer", "mixed", "blank"]
WordOrigin = Literal["read", "mended", "person"]


@dataclass(frozen=True, slots=True)
class PageRecord:
    """One page and how its reading stands.

    `width` and `height` are those of the upright page; `turn` is the clockwise rotation in
    degrees that brings the page as its file shows it upright. `confidence` is the mean of its
    words, 0 to 1, None before reading. `needs_rescan` is a reason code or None.
    `reader` names the version of the reader that read it. `hand_turned`: a person chose the turn.
    """

    id: int
    document_id: int
    index: int
    width: float
    height: float
    turn: Turn
    state: PageState
    error: str | None = None
    source: Source | None = None
    confidence: float | None = None
    needs_rescan: str | None = None
    reader: str | None = None
    hand_turned: bool = False


@dataclass(frozen=True, slots=True)
class PageWord:
    """One word of a page in reading order.

    `after` is what follows it in the page's text: a blank, a line end, a paragraph end (two
    line ends) or nothing. The page's text is the concatenation of `text + after`.
    `raw` is what the engine saw; `confidence` is 0 to 1; `origin` says who chose `text`.
    """

    text: str
    after: str
    box: Box
    confidence: float
    raw: str
    origin: WordOrigin = "read"

    @property
    def raw_after(self) -> str:
        """What follows the word as it was read; one deleted since is still a word there."""
        return self.after or ("" if self.text else " ")


@dataclass(frozen=True, slots=True)
class PageContent:
    """The words of one page with the texts made from them."""

    page_id: int
    text: str
    raw_text: str
    words: tuple[PageWord, ...]


@dataclass(frozen=True, slots=True)
class PageResult:
    """What reading one page gave; stored with its index row in one transaction."""

    width: float
    height: float
    turn: Turn
    words: tuple[PageWord, ...]
    source: Source
    confidence: float
    reader: str
    needs_rescan: str | None = None


@dataclass(frozen=True, slots=True)
class PageJob:
    """A page taken from the queue to be read; `turn` is given where a person chose it."""

    page_id: int
    document_id: int
    index: int
    sha256: str
    media_type: str
    original_name: str
    attempts: int
    turn: Turn | None = None


@dataclass(frozen=True, slots=True)
class QueueCount:
    """How many pages stand in each state of the queue."""

    pending: int
    running: int
    done: int
    failed: int
