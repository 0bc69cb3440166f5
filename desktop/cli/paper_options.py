"""The choices of the print dialog as options of the command line."""

from __future__ import annotations

import argparse
import re
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import fields
from typing import Any, Final, get_args

from desktop.services.composing.choices import (
    COPIES,
    PER_SHEET,
    SCALES,
    Duplex,
    HeadPart,
    Notes,
    Order,
    Orientation,
    Paper,
    PrintChoices,
)

PREFIX: Final = "paper_"
"""Before a choice's name among the arguments; only what was typed is there."""


def add_paper_options(command: ArgumentParser) -> None:
    """Options that `choices_of` reads."""
    what = command.add_argument_group("what is printed")
    _text(what, "pages", "RANGE", "pages such as 1-3,5")
    _flag(what, "marked_only", "only pages with a mark")
    _one(what, "order", get_args(Order), "of several documents")
    _flag(what, "backwards", "the last document first")
    _flag(what, "no_marks", "the pages without marks")
    _some(what, "kinds", "KIND,...", "only marks of these kinds", str)
    _some(what, "authors", "NAME,...", "only marks by these", str)
    _some(what, "colours", "#RRGGBB,...", "only marks of these colours", _colour)
    _one(what, "notes", get_args(Notes), "how notes stand with the pages")
    parts = get_args(HeadPart)
    _some(what, "head_sheet", "PART,...", f"a sheet first, with: {' '.join(parts)}", _part)
    _flag(what, "grey", "without colour")
    lines = command.add_argument_group("lines at the head and foot")
    _flag(lines, "copy_mark", "BẢN SAO")
    _flag(lines, "secrecy_mark", "the document's secrecy mark")
    _flag(lines, "printed_line", "who printed it and when")
    _flag(lines, "page_numbers", "page x of y")
    _text(lines, "head_text", "TEXT", "at the head")
    _text(lines, "foot_text", "TEXT", "at the foot")
    layout = command.add_argument_group("paper")
    _one(layout, "paper", get_args(Paper), "size; page: as each page is")
    _one(layout, "orientation", get_args(Orientation), "of the paper")
    words = "fill the paper, keep the size, or so many percent"
    _add(layout, "scale", words, type=_scale, metavar="fit|actual|N")
    several = layout.add_mutually_exclusive_group()
    _number(several, "per_sheet", PER_SHEET, "pages on a side")
    _flag(several, "booklet", "two on a side, to be folded")
    _flag(layout, "leaves_together", "the next document may begin on a back")


def add_printer_options(command: ArgumentParser) -> None:
    """Options that only a printer heeds."""
    printer = command.add_argument_group("printer")
    _number(printer, "copies", COPIES, "how many")
    _flag(printer, "uncollated", "all copies of the first page first")
    _one(printer, "duplex", get_args(Duplex), "sides; printer: as it is set")
    _text(printer, "tray", "NAME", "paper source")


def is_given(args: Namespace, *, besides: frozenset[str] = frozenset()) -> bool:
    """Whether any of these options was typed, `besides` some choices by name."""
    names = (name.removeprefix(PREFIX) for name in vars(args) if name.startswith(PREFIX))
    return any(name not in besides for name in names)


def choices_of(args: Namespace, **otherwise: Any) -> PrintChoices:
    """The choices typed; `otherwise` for those that were not."""
    typed = {
        name.removeprefix(PREFIX): value
        for name, value in vars(args).items()
        if name.startswith(PREFIX)
    }
    known = {field.name for field in fields(PrintChoices)}
    values = {name: value for name, value in typed.items() if name in known}
    turned: dict[str, tuple[str, Any]] = {
        "no_marks": ("marks", False),
        "grey": ("shades", "grey"),
        "uncollated": ("collate", False),
        "leaves_together": ("leaf_each", False),
    }
    values |= dict(turned[name] for name in turned.keys() & typed.keys())
    if "scale" in values:
        values["fit"], values["scale"] = values["scale"]
    return PrintChoices(**{**otherwise, **values})


def _option(name: str) -> str:
    return "--" + name.replace("_", "-")


def _add(group: Any, name: str, text: str, **how: Any) -> None:
    group.add_argument(
        _option(name), dest=PREFIX + name, default=argparse.SUPPRESS, help=text, **how
    )


def _flag(group: Any, name: str, text: str) -> None:
    _add(group, name, text, action="store_true")


def _text(group: Any, name: str, metavar: str, text: str) -> None:
    _add(group, name, text, metavar=metavar)


def _one(group: Any, name: str, values: tuple[str, ...], text: str) -> None:
    _add(group, name, text, choices=values)


def _number(group: Any, name: str, values: tuple[int, ...] | range, text: str) -> None:
    def number(typed: str) -> int:
        if not typed.isdecimal() or int(typed) not in values:
            raise argparse.ArgumentTypeError(f"not possible: {typed}")
        return int(typed)

    shown = ",".join(map(str, values)) if isinstance(values, tuple) else "N"
    _add(group, name, text, type=number, metavar=f"{{{shown}}}" if "," in shown else shown)


def _some(group: Any, name: str, metavar: str, text: str, read: Callable[[str], str]) -> None:
    def several(typed: str) -> tuple[str, ...]:
        return tuple(read(part.strip()) for part in typed.split(",") if part.strip())

    _add(group, name, text, type=several, metavar=metavar)


def _colour(typed: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", typed):
        raise argparse.ArgumentTypeError(f"no colour such as #ffd54a: {typed}")
    return typed.lower()


def _part(typed: str) -> str:
    if typed not in get_args(HeadPart):
        raise argparse.ArgumentTypeError(f"no part of a head sheet: {typed}")
    return typed


def _scale(typed: str) -> tuple[str, int]:
    if typed in ("fit", "actual"):
        return typed, 100
    percent = typed.removesuffix("%")
    if not percent.isdecimal() or int(percent) not in SCALES:
        raise argparse.ArgumentTypeError(f"not fit, actual or a percentage: {typed}")
    return "scale", int(percent)
