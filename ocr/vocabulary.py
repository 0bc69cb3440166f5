"""The vocabularies of official Vietnamese that ship as data: document types and bodies."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal

System = Literal["P", "S", "M"]


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A type of document: its symbol in the number, its printed name, who uses it."""

    symbol: str
    name: str
    systems: str


@dataclass(frozen=True, slots=True)
class Body:
    """An issuing body's symbol and the system it belongs to."""

    symbol: str
    system: System


@cache
def document_types() -> tuple[DocumentType, ...]:
    """All known document types; one symbol may stand for several."""
    return tuple(DocumentType(**entry) for entry in _entries("types"))


@cache
def bodies() -> dict[str, Body]:
    """Issuing bodies by symbol."""
    return {entry["symbol"]: Body(**entry) for entry in _entries("bodies")}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on a directive and the field it fills, such as "Khẩn" for urgency."""

    field: str
    name: str


@cache
def marks() -> tuple[Mark, ...]:
    """All known marks."""
    return tuple(Mark(**entry) for entry in _entries("marks"))


@cache
def names(vocabulary: str) -> tuple[str, ...]:
    """The names of a plain vocabulary: "places", "positions", "heads" or "surnames"."""
    return tuple(entry["name"] for entry in _entries(vocabulary))


def _entries(name: str) -> list[dict[str, Any]]:
    source = resources.files("resources") / "vocabulary" / f"{name}.json"
    entries: list[dict[str, Any]] = json.loads(source.read_text(encoding="utf-8"))[name]
    return entries
