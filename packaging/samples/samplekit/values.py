"""A directive's text as `texts/*.json` holds it; frozen, checked when read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

System = Literal["party", "state"]
BlockStyle = Literal["plain", "section", "lead", "legal", "table"]


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table: column widths as shares of the text width, head cells, rows of cells."""

    widths: tuple[float, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph (`lead` is its bold beginning) or one table."""

    style: BlockStyle
    text: str = ""
    lead: str = ""
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Directive:
    """Everything printed on one directive, and what a reader should find in it.

    `subject` holds its line ends, as a typist sets them by sense.
    """

    name: str
    system: System
    superior: tuple[str, ...]
    issuer: tuple[str, ...]
    acting_body: str | None
    number: str
    place: str
    issued_on: date
    kind: str
    subject: str
    addressees: tuple[str, ...]
    body: tuple[Block, ...]
    recipients: tuple[str, ...]
    authority: str | None
    position: tuple[str, ...]
    signer: str
    seal: str
    urgency: str | None
    citations: tuple[dict[str, str], ...]
    deadlines: tuple[dict[str, str], ...]

    @property
    def is_letter(self) -> bool:
        """Whether this is a công văn: no kind printed, the subject under the number."""
        return self.kind == "Công văn"


def load_directive(path: Path) -> Directive:
    """Read one text; raises KeyError or ValueError when something is missing or odd."""
    raw: dict[str, Any] = json.loads(path.read_text("utf-8"))
    lists = ("superior", "issuer", "addressees", "recipients", "position", "citations", "deadlines")
    given = raw | {name: tuple(raw[name]) for name in lists}
    given["issued_on"] = date.fromisoformat(raw["issued_on"])
    given["body"] = tuple(_block(item) for item in raw["body"])
    given.setdefault("urgency", None)
    return Directive(**given)


def _block(raw: dict[str, Any]) -> Block:
    if "table" in raw:
        return Block("table", table=_table(raw["table"]))
    return Block(raw.get("style", "plain"), raw["text"], raw.get("lead", ""))


def _table(raw: dict[str, Any]) -> Table:
    table = Table(tuple(raw["widths"]), tuple(raw["head"]), tuple(map(tuple, raw["rows"])))
    if any(len(row) != len(table.widths) for row in (table.head, *table.rows)):
        raise ValueError("a row of the table has not as many cells as there are columns")
    return table
