"""Colours of marks as numbers, and the shades made from them."""

from __future__ import annotations

Shade = tuple[float, float, float]
"""Red, green and blue from 0 to 1."""

INK: Shade = (0.20, 0.16, 0.08)
"""Letters of text boxes: dark on any paper."""
WHITE: Shade = (1.0, 1.0, 1.0)
_LIGHTEST = 0.36
"""Luminance above which a colour cannot be read as letters on white paper."""


def rgb(colour: str) -> Shade:
    """`#rrggbb` as three numbers from 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def colour_key(colour: str) -> str:
    """Under which a composer's words have the meaning of a colour."""
    return f"colour {colour}"


def hex_of(shade: Shade) -> str:
    """Three numbers from 0 to 1 as `#rrggbb`."""
    return "#" + "".join(f"{round(min(max(part, 0.0), 1.0) * 255):02x}" for part in shade)


def tint(colour: str) -> Shade:
    """The light ground of a text box of this colour."""
    red, green, blue = rgb(colour)
    return 0.75 + red / 4, 0.75 + green / 4, 0.75 + blue / 4


def legible(colour: str) -> Shade:
    """The colour, darkened where letters in it could not be read on white paper."""
    red, green, blue = rgb(colour)
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    share = min(1.0, _LIGHTEST / light) if light else 1.0
    return red * share, green * share, blue * share
