"""The words that text boxes, stamps and instructions show on the page.

They are part of a Vietnamese paper, whatever language the window speaks.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from db.records import Annotation, Box

STAMPS: Final = {"done": "ĐÃ XỬ LÝ", "copy": "SAO Y", "urgent": "KHẨN"}
"""What the ready-made stamps say, by the value of the style's `stamp`."""
FOOT_SHARE: Final = 0.16
"""Of the height of a stamp with a picture, for each line of words under it."""
_DUE: Final = "Hạn"
_TO: Final = "Chuyển"


class Shown(NamedTuple):
    """A heading, and the lines under it; either may be empty."""

    head: str
    lines: tuple[str, ...]


def style_text(mark: Annotation, key: str) -> str:
    """A setting of a mark that is text, empty where it has none."""
    value = mark.style.get(key, "")
    return value if isinstance(value, str) else ""


def style_number(mark: Annotation, key: str, otherwise: float) -> float:
    """A setting of a mark that is a positive number, `otherwise` where it is none."""
    value = mark.style.get(key)
    sound = isinstance(value, int | float) and not isinstance(value, bool) and value > 0
    return float(value) if sound and value is not None else otherwise


def day_text(iso: str) -> str:
    """An ISO day or time as day/month/year."""
    return f"{iso[8:10]}/{iso[5:7]}/{iso[0:4]}" if len(iso) >= 10 else iso


def shown(mark: Annotation) -> Shown:
    """What a written mark shows."""
    if mark.kind == "stamp":
        return _stamp(mark)
    if mark.kind == "instruction":
        return _instruction(mark)
    return Shown("", tuple(mark.body.splitlines()))


def picture_and_foot(mark: Annotation, width: float, height: float) -> tuple[Box, Box | None]:
    """Where in a stamp its picture lies, and its words below, if it has any.

    Args:
        mark: the stamp.
        width: of the stamp, in points; the boxes have their origin at its top left.
        height: of the stamp, in points.
    """
    said = [style_text(mark, key) for key in ("text", "name", "date")]
    lines = int(bool(said[0])) + int(any(said[1:]))
    foot = min(height / 2, lines * height * FOOT_SHARE)
    below = Box(0, height - foot, width, height) if foot else None
    return Box(0, 0, width, height - foot), below


def contents(mark: Annotation) -> str:
    """All words of a mark, as other readers are told them."""
    if mark.kind not in ("stamp", "instruction"):
        return mark.body
    head, lines = shown(mark)
    extra = (mark.body,) if mark.kind == "stamp" and mark.body not in ("", head) else ()
    return "\n".join((*((head,) if head else ()), *lines, *extra))


def is_noted(mark: Annotation) -> bool:
    """Whether a mark carries a note that the page itself does not show."""
    return bool(mark.body.strip()) and mark.kind not in ("text", "instruction")


def _stamp(mark: Annotation) -> Shown:
    head = style_text(mark, "text") or STAMPS.get(style_text(mark, "stamp"), "")
    foot = " · ".join(filter(None, (style_text(mark, "name"), day_text(style_text(mark, "date")))))
    return Shown(head, (foot,) if foot else ())


def _instruction(mark: Annotation) -> Shown:
    to, due = style_text(mark, "to"), style_text(mark, "due")
    lines = mark.body.splitlines()
    if to:
        lines.insert(0, f"{_TO}: {to}")
    if due:
        lines.append(f"{_DUE}: {day_text(due)}")
    return Shown(style_text(mark, "who"), tuple(lines))
