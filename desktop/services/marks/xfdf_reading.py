"""Reading the annotations of an XFDF file; worker processes only."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, ParseError, fromstring
from xml.parsers.expat import ExpatError, ParserCreate

from db.records import Annotation
from desktop.services.marks.frames import page_spaces
from desktop.services.marks.geometry import bounds, kept_inside
from desktop.services.marks.standard import Found, is_mark, mark_of
from desktop.services.marks.task import XfdfTask
from desktop.services.marks.xfdf_entry import XfdfEntry
from desktop.services.marks.xfdf_names import tag
from ocr.errors import UnreadableFile

LARGEST: Final = 64 << 20
"""Bytes; a larger file is not somebody's marking."""
_FAR: Final = 1e6


def read_xfdf(task: XfdfTask) -> tuple[Annotation, ...]:
    """The annotations of `task.file` as marks on the task's document, uuids as they are named.

    Those on pages that the document has not are left out.

    Raises:
        UnreadableFile: xfdf.unreadable when the file is none, or declares entities.
        OSError: when it cannot be read.
    """
    entries = [XfdfEntry(one) for one in _annotations(task.file)]
    wanted = {entry.page for entry in entries}
    sizes = {page.index: (page.width, page.height) for page in task.pages}
    found: list[Annotation] = []
    with page_spaces(task.original, task.media_type, task.pages, wanted) as spaces:
        for entry in entries:
            space = spaces.get(entry.page)
            if space is None or not is_mark(entry):
                continue
            mark = mark_of(Found(entry, space, task.document_id, entry.page, task.now))
            if mark is not None and _is_somewhere(mark):
                placed = kept_inside(mark, *sizes[entry.page])
                found.append(replace(placed, uuid=entry.text("NM")))
    return tuple(found)


def _annotations(path: Path) -> list[Element]:
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise UnreadableFile("xfdf.unreadable")
    try:
        _refuse_declarations(content)
        root = fromstring(content)  # noqa: S314 - no declarations, hence no entities
    except (ParseError, ExpatError, ValueError, LookupError) as error:
        raise UnreadableFile("xfdf.unreadable") from error
    if root.tag != tag("xfdf"):
        raise UnreadableFile("xfdf.unreadable")
    inside = root.find(tag("annots"))
    return list(inside) if inside is not None else []


def _refuse_declarations(content: bytes) -> None:
    """Entities, the bombs among them, can only be declared in a document type; XFDF needs none."""

    def refuse(*_: object) -> None:
        raise ValueError("a document type is declared")

    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.Parse(content, True)


def _is_somewhere(mark: Annotation) -> bool:
    box = bounds(mark)
    return box is not None and all(abs(edge) < _FAR for edge in box)
