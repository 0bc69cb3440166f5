"""Page images from a process of their own, so that no file can take the window down."""

from desktop.services.rendering.renderer import Renderer
from desktop.services.rendering.values import (
    AS_IT_IS,
    Adjust,
    Ink,
    Rendered,
    RenderFailure,
    RenderRequest,
    RenderTicket,
)

__all__ = [
    "AS_IT_IS",
    "Adjust",
    "Ink",
    "RenderFailure",
    "RenderRequest",
    "RenderTicket",
    "Rendered",
    "Renderer",
]
