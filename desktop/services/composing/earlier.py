"""What a copy need not repeat of the annotations its original came with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from db.records import Annotation
from desktop.services.marks import private_key
from desktop.services.marks.foreign import source_of
from desktop.services.marks.objects import Entries, drop_annotations


def drop_earlier(document: Any, marks: Sequence[Annotation]) -> None:
    """Take off the numbers of an earlier copy, and what was adopted and so is written anew.

    An adopted mark lies over the file's own one; only one of them belongs on paper.
    """
    adopted = {(mark.page, mark.style["adopted"]) for mark in marks if mark.style.get("adopted")}
    for index in range(document.page_count):

        def unwanted(at: int, entry: Entries, index: int = index) -> bool:
            number = entry.name(private_key.PART) == "number"
            return number or (index, source_of(entry, at)) in adopted

        drop_annotations(document, index, unwanted)
