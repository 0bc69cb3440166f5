"""What a clerk chooses before printing; the same for the window, the command line and presets."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Final, Literal, get_args

Notes = Literal["margin", "footnotes", "summary", "summary_only", "none"]
HeadPart = Literal["fields", "tags", "history", "relations", "assignments"]
Fit = Literal["fit", "actual", "scale"]
Paper = Literal["A4", "Letter", "A3", "A5", "page"]
Orientation = Literal["auto", "portrait", "landscape"]
Shades = Literal["colour", "grey"]
Duplex = Literal["printer", "one", "long", "short"]
Order = Literal["given", "issued", "number", "imported"]

PER_SHEET: Final = (1, 2, 4, 6, 9)
SCALES: Final = range(10, 401)
"""Percent."""
COPIES: Final = range(1, 1000)


@dataclass(frozen=True, slots=True)
class PrintChoices:
    """How documents are printed; the defaults give the annotated copy on A4.

    Which pages: `pages` is a range such as "1-3,5" (see `page_ranges.parse_pages`; empty: all),
    `marked_only` leaves pages without a shown mark out, `order` and `backwards` say in which
    order several documents come.

    What is on them: `marks` draws marks; of these only such whose kind, author or colour
    (`#rrggbb`) is in `kinds`, `authors`, `colours` (None: any). Marks left out have no note
    either. `notes`: in the margin with leader lines ("margin"), numbered under the page
    ("footnotes"), numbered with a list after each document ("summary"), that list alone without
    the pages ("summary_only"), or "none". `head_sheet` puts a sheet with these parts before each
    document. `shades` "grey" takes all colour out.

    Head and foot lines, outside the page's own ink: `copy_mark` ("BẢN SAO"), `secrecy_mark`
    (the document's), `printed_line` ("In ngày … bởi …"), `page_numbers` ("Trang x/y"), and
    `head_text`, `foot_text` as typed.

    Layout: `paper`, or "page" for paper as large as each page; `orientation` "auto" follows the
    pages; `fit` "fit" fills the paper, "actual" keeps the size, "scale" takes `scale` percent;
    `per_sheet` pages lie on a side (one of `PER_SHEET`); `booklet` puts two on a side in the
    order of a booklet to be folded, and wins over `per_sheet`; `leaf_each` begins each document
    on a front side when both sides are printed.

    The printer's own: `copies`, `collate`, `duplex` ("printer": as it is set), `tray` (its name
    for the paper source), `printer` (its name); empty: the default one.
    """

    pages: str = ""
    marked_only: bool = False
    order: Order = "given"
    backwards: bool = False
    marks: bool = True
    kinds: tuple[str, ...] | None = None
    authors: tuple[str, ...] | None = None
    colours: tuple[str, ...] | None = None
    notes: Notes = "margin"
    head_sheet: tuple[HeadPart, ...] = ()
    shades: Shades = "colour"
    copy_mark: bool = False
    secrecy_mark: bool = False
    printed_line: bool = False
    page_numbers: bool = False
    head_text: str = ""
    foot_text: str = ""
    paper: Paper = "A4"
    orientation: Orientation = "auto"
    fit: Fit = "fit"
    scale: int = 100
    per_sheet: int = 1
    booklet: bool = False
    leaf_each: bool = True
    copies: int = 1
    collate: bool = True
    duplex: Duplex = "printer"
    tray: str = ""
    printer: str = ""

    @property
    def two_sided(self) -> bool:
        """Whether both sides of the paper are asked for."""
        return self.duplex in ("long", "short") or self.booklet

    def to_json(self) -> str:
        """As text for a preset."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> PrintChoices:
        """Back from `to_json`; what is unknown, missing or senseless is left at its default."""
        try:
            stored = json.loads(text)
        except ValueError:
            return cls()
        return cls.from_mapping(stored) if isinstance(stored, dict) else cls()

    @classmethod
    def from_mapping(cls, stored: Mapping[str, Any]) -> PrintChoices:
        """From names and values, as `from_json`."""
        known = {name: _read(name, value) for name, value in stored.items() if name in _DEFAULTS}
        return cls(**{name: value for name, value in known.items() if value is not _SENSELESS})


_SENSELESS: Final = object()
_DEFAULTS: Final = {field.name: field.default for field in fields(PrintChoices)}
_ONE_OF: Final[Mapping[str, tuple[Any, ...] | range]] = {
    "order": get_args(Order),
    "notes": get_args(Notes),
    "shades": get_args(Shades),
    "paper": get_args(Paper),
    "orientation": get_args(Orientation),
    "fit": get_args(Fit),
    "duplex": get_args(Duplex),
    "per_sheet": PER_SHEET,
    "scale": SCALES,
    "copies": COPIES,
}
_SETS: Final = ("kinds", "authors", "colours", "head_sheet")


def _read(name: str, value: Any) -> Any:
    """A stored value as the field's type, or `_SENSELESS`."""
    if name in _SETS:
        return _read_set(name, value)
    wanted = type(_DEFAULTS[name])
    if type(value) is not wanted or (name in _ONE_OF and value not in _ONE_OF[name]):
        return _SENSELESS
    return value


def _read_set(name: str, value: Any) -> Any:
    if value is None and name != "head_sheet":
        return None
    if not isinstance(value, list | tuple) or not all(isinstance(part, str) for part in value):
        return _SENSELESS
    if name == "head_sheet":
        return tuple(part for part in get_args(HeadPart) if part in value)
    return tuple(value)
