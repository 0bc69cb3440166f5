"""Looking at a page picture: the likely way up first, a second look where the first is poor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ocr.cells import read_with_cells, unframed
from ocr.completing import completed
from ocr.engine.protocol import Mode, OcrEngine
from ocr.ink import without_colour
from ocr.judge import Verdict, judged
from ocr.orientation import likely_turns
from ocr.overlooked import unread_share
from ocr.page_image import PageImage
from ocr.prepare import Prepared, prepare
from ocr.signature import signed
from ocr.values import EngineWord, Turn

TIMEOUT_S = 60.0

_MUCH_UNREAD = 0.25  # share of letter-like ink without words: a block was taken for a picture
_BETTER = 1.1  # how much more another way of looking must yield
_OTHER_WAYS: tuple[tuple[bool, Mode], ...] = ((True, "page"), (False, "sparse"))
_CLEARLY = 1.25  # how much more a later look must yield to overrule a likelier one


@dataclass(frozen=True, slots=True)
class Look:
    """One reading of a page picture: how it was turned and prepared, what was read."""

    turn: Turn
    page: PageImage
    prepared: Prepared
    words: tuple[EngineWord, ...]
    verdict: Verdict


def best_look(page: PageImage, engine: OcrEngine, turn: Turn | None) -> Look:
    """Read a page, again another way where the first reading is poor, and keep the better.

    Args:
        page: as its file shows it.
        engine: recognises the words.
        turn: clockwise degrees to upright, where a person said so; None to find out.

    Raises:
        UnreadableFile: the engine cannot be used.
    """
    best: Look | None = None
    for next_turn in _turns(page, turn):
        look = _look(page, next_turn, engine)
        if best is None or look.verdict.substance > _CLEARLY * best.verdict.substance:
            best = look
        if best.verdict.good:
            break
    assert best is not None  # noqa: S101 - there is always a first turn
    best = best if _is_enough(best) else _otherwise(page, best, engine)
    return _completed(best, engine) if best.verdict.good else best


def _is_enough(look: Look) -> bool:
    """Whether a reading is believable and leaves little of the page's ink unread."""
    unread = unread_share(look.prepared.image, look.words)
    return unread < _MUCH_UNREAD if look.verdict.good else look.verdict.letters + unread == 0


def _otherwise(page: PageImage, best: Look, engine: OcrEngine) -> Look:
    """The best of a poor reading and of others, with other thresholding or segmentation."""
    for harder, mode in _OTHER_WAYS:
        look = _look(page, best.turn, engine, harder=harder, mode=mode)
        if look.verdict.substance > _BETTER * best.verdict.substance:
            best = look
    return best


def _completed(look: Look, engine: OcrEngine) -> Look:
    image, dpi = look.prepared.image, look.prepared.dpi
    clear = unframed(image, dpi)
    words = completed(clear, look.words, engine, dpi=dpi, timeout_s=TIMEOUT_S)
    words = signed(image, words, engine, dpi=dpi, timeout_s=TIMEOUT_S)
    return look if words == look.words else replace(look, words=words, verdict=judged(words))


def _turns(page: PageImage, turn: Turn | None) -> Iterator[Turn]:
    if turn is not None:
        yield turn
        return
    grey = page.pixels if page.pixels.ndim == 2 else without_colour(page.pixels)
    yield from likely_turns(grey)


def _look(
    page: PageImage,
    turn: Turn,
    engine: OcrEngine,
    *,
    harder: bool = False,
    mode: Mode = "page",
) -> Look:
    upright = page.turned(turn)
    prepared = prepare(upright, harder=harder)
    words = read_with_cells(
        prepared.image, engine, dpi=prepared.dpi, timeout_s=TIMEOUT_S, mode=mode
    )
    return Look(turn, upright, prepared, words, judged(words))
