"""An annotation of an XFDF file, read as if it were the dictionary of a PDF."""

from __future__ import annotations

import re
from typing import Final
from xml.etree.ElementTree import Element

from desktop.services.marks.colours import rgb
from desktop.services.marks.xfdf_names import FLAGS, SUBTYPES, TEXTS, tag

_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")
_NUMBER: Final = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_COLOURS: Final = {"C": "color", "IC": "interior-color"}
_RUNS: Final = {"Rect": "rect", "QuadPoints": "coords"}


class XfdfEntry:
    """One element below `annots`; whatever is missing or malformed reads as nothing."""

    def __init__(self, element: Element) -> None:
        self._element = element

    def has(self, key: str) -> bool:
        """Whether there is such an entry; windows and parts of copies do not occur in XFDF."""
        return key in _COLOURS and self._element.get(_COLOURS[key]) is not None

    def text(self, key: str) -> str:
        """A text string."""
        if key == "Contents":
            return self._inner("contents")
        if key == "RC":
            rich = self._element.find(tag("contents-richtext"))
            return "\n".join(filter(None, rich.itertext())) if rich is not None else ""
        return self._element.get(TEXTS[key], "") if key in TEXTS else ""

    def name(self, key: str) -> str:
        """The kind of annotation, or the name of its icon."""
        if key == "Subtype":
            return SUBTYPES.get(self._element.tag.rpartition("}")[2], "")
        return self._element.get("icon", "") if key == "Name" else ""

    def number(self, key: str, otherwise: float) -> float:
        """Flags, opacity or the width of lines."""
        if key == "F":
            words = self._element.get("flags", "").replace(" ", "").lower().split(",")
            return float(sum(FLAGS.get(word, 0) for word in set(words)))
        found = _numbers(self._element.get({"CA": "opacity", "W": "width"}.get(key, ""), ""))
        return found[0] if found else otherwise

    def numbers(self, key: str) -> tuple[float, ...]:
        """A colour, or a run of coordinates."""
        if key in _COLOURS:
            colour = self._element.get(_COLOURS[key], "")
            return rgb(colour) if _COLOUR.fullmatch(colour) else ()
        if key == "L":
            ends = (self._element.get("start", ""), self._element.get("end", ""))
            return _numbers(",".join(ends))
        if key == "Vertices":
            return _numbers(self._inner("vertices"))
        return _numbers(self._element.get(_RUNS.get(key, ""), ""))

    def rows(self, key: str) -> tuple[tuple[float, ...], ...]:
        """The lines of a drawing."""
        found = self._element.find(tag("inklist")) if key == "InkList" else None
        gestures = found.findall(tag("gesture")) if found is not None else ()
        return tuple(_numbers(gesture.text or "") for gesture in gestures)

    def names(self, key: str) -> tuple[str, ...]:
        """The ends of a line."""
        if key != "LE":
            return ()
        return self._element.get("head", "None"), self._element.get("tail", "None")

    def entry(self, key: str) -> XfdfEntry:
        """The border, whose width is an attribute of the annotation itself."""
        return self if key == "BS" else XfdfEntry(Element("none"))

    @property
    def page(self) -> int:
        """The 0-based page it is on; -1 when it does not say."""
        words = self._element.get("page", "")
        return int(words) if words.isdigit() else -1

    def _inner(self, element: str) -> str:
        return self._element.findtext(tag(element), "")


def _numbers(text: str) -> tuple[float, ...]:
    return tuple(float(found) for found in _NUMBER.findall(text))
