"""Writing marks as an XFDF file (ISO 19444-1); worker processes only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent, register_namespace

from db.records import Annotation
from desktop.services.composing.dictionary import area, opacity, quads, run, shade, subtype
from desktop.services.composing.looks import width_of
from desktop.services.marks import private_key
from desktop.services.marks.colours import hex_of, rgb
from desktop.services.marks.dates import pdf_date
from desktop.services.marks.frames import page_spaces
from desktop.services.marks.page_space import PageSpace
from desktop.services.marks.task import XfdfTask
from desktop.services.marks.wording import contents
from desktop.services.marks.xfdf_names import ELEMENTS, NAMESPACE, OWN, OWN_MARK, tag

_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 has no way to write."""


def write_xfdf(task: XfdfTask) -> None:
    """Write the task's marks to `task.file`. Raises OSError."""
    register_namespace("", NAMESPACE)
    register_namespace("vk", OWN)
    root = Element(tag("xfdf"))
    root.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    annots = SubElement(root, tag("annots"))
    wanted = {mark.page for mark in task.marks}
    with page_spaces(task.original, task.media_type, task.pages, wanted) as spaces:
        for mark in task.marks:
            if mark.page in spaces:
                _add(annots, mark, spaces[mark.page])
    SubElement(root, tag("f")).set("href", task.name)
    indent(annots, "")  # one annotation a line
    ElementTree(root).write(task.file, encoding="utf-8", xml_declaration=True)


def _add(annots: Element, mark: Annotation, space: PageSpace) -> None:
    place = area(mark)
    if place is None:
        return
    kind = subtype(mark.kind)
    rect = space.icon_to_pdf(place) if mark.kind == "note" else space.box_to_pdf(place)
    element = SubElement(annots, tag(ELEMENTS[kind]))
    values = {
        "page": str(mark.page),
        "rect": _joined(rect),
        "color": hex_of(shade(mark)),
        "flags": "print",
        "name": mark.uuid,
        "title": mark.author,
        "subject": mark.quote,
        "creationdate": pdf_date(mark.created_at),
        "date": pdf_date(mark.modified_at),
        OWN_MARK: private_key.packed(mark),
        **_own(mark, kind, space),
    }
    for name, value in values.items():
        element.set(name, _FORBIDDEN.sub("", value))
    _add_inner(element, mark, kind, space)
    SubElement(element, tag("contents")).text = _FORBIDDEN.sub("", contents(mark))


def _own(mark: Annotation, kind: str, space: PageSpace) -> dict[str, str]:
    """The attributes that only its kind has."""
    if kind in ("Highlight", "Underline", "StrikeOut", "Squiggly"):
        return {"coords": _joined(quads(mark, space)), "opacity": f"{opacity(mark):g}"}
    if kind in ("Text", "Stamp"):
        return {"icon": "Note" if kind == "Text" else "VanKien"}
    if kind == "FreeText":
        return {"width": "1"}
    width = {"width": f"{width_of(mark) * space.unit:.4f}"}
    if kind == "Line" and mark.strokes:
        line, tail = run(mark.strokes[0], space), "OpenArrow" if mark.kind == "arrow" else "None"
        ends = {"start": _joined(line[:2]), "end": _joined(line[-2:])}
        return {**width, **ends, "head": "None", "tail": tail}
    if mark.kind == "box":
        return {
            **width,
            "interior-color": hex_of(rgb(mark.colour)),
            "opacity": f"{opacity(mark):g}",
        }
    return width


def _add_inner(element: Element, mark: Annotation, kind: str, space: PageSpace) -> None:
    lines = [_points(run(stroke, space)) for stroke in mark.strokes]
    if kind == "Ink":
        drawing = SubElement(element, tag("inklist"))
        for line in lines:
            SubElement(drawing, tag("gesture")).text = line
    elif kind in ("PolyLine", "Polygon") and lines:
        SubElement(element, tag("vertices")).text = lines[0]


def _joined(values: Iterable[float]) -> str:
    return ",".join(f"{value:.4f}" for value in values)


def _points(values: Sequence[float]) -> str:
    return ";".join(_joined(values[at : at + 2]) for at in range(0, len(values), 2))
