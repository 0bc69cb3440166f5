"""The kinds of copies: what each is called in the log, and its file's ending."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

Form = Literal["annotated", "searchable", "original", "text", "markdown", "png", "jpeg", "notes"]


@dataclass(frozen=True, slots=True)
class ExportAsked:
    """What is wanted of each document.

    `dpi` of page images, 50 to 600; `marks` draws marks on them. Of annotated copies `notes`
    says whether notes are listed after the pages, `flat` makes marks part of the pages.
    """

    form: Form = "annotated"
    dpi: int = 200
    marks: bool = True
    notes: Literal["summary", "none"] = "summary"
    flat: bool = False


SUFFIX: Final[Mapping[Form, str]] = {
    "annotated": ".pdf",
    "searchable": ".pdf",
    "original": "",
    "text": ".txt",
    "markdown": ".md",
    "png": ".png",
    "jpeg": ".jpg",
    "notes": ".md",
}
"""The ending of each kind's files; the original keeps its own."""
DPI: Final = range(50, 601)
