"""The renderer's child process: draws one page after the other until its pipe closes."""

from __future__ import annotations

from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from desktop.services.rendering.limits import confine
from desktop.services.rendering.transfer import Answer, Begun, Drawn, Ready, Refused, Slot
from desktop.services.rendering.values import RenderRequest

if TYPE_CHECKING:
    from desktop.services.rendering.drawing import Artist


def serve(pipe: Connection, slot: Slot | None) -> None:
    """Answer requests in order; the whole life of the child process.

    Each image goes into `slot`, which is safe because the parent asks for the next page only
    after it has taken the one before.
    """
    confine()
    from desktop.services.rendering.drawing import Artist  # MuPDF: never in the parent

    artist = Artist()
    try:
        pipe.send(Ready())
        while True:
            request = pipe.recv()
            pipe.send(Begun())
            pipe.send(_answer(artist, request, slot))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # the window has gone


def _answer(artist: Artist, request: RenderRequest, slot: Slot | None) -> Answer:
    try:
        pixels = artist.draw(request)
        height, width, stride = pixels.shape[0], pixels.shape[1], pixels.strides[0]
        if slot is None:
            return Drawn(width, height, stride, pixels.tobytes())
        slot.write(pixels.data)
        return Drawn(width, height, stride)
    except MemoryError:
        return Refused("page.too_large", {})
    except Exception as problem:  # noqa: BLE001 - a hostile file may raise anything in MuPDF
        return _refusal(problem)


def _refusal(problem: Exception) -> Refused:
    code = getattr(problem, "code", None)
    if isinstance(code, str):
        return Refused(code, dict(getattr(problem, "values", {})))
    return Refused("page.unrenderable", {"reason": type(problem).__name__})
