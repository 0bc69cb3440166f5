"""What describes one thing the window can do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Scope = Literal["window", "reader", "sides", "list"]
Need = Literal[
    "",
    "documents",
    "open",
    "words",
    "hits",
    "trashed",
    "locked",
    "any",
    "live",
    "failed",
    "filtered",
    "tabs",
    "closed",
    "beside",
]


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing the window can do.

    `text` is the English source with its mnemonic, `short` the one for the tool bar where it
    differs; `slot` is `part.method` of the window's parts; `scope` says where its keys work;
    `need` names what must be there for it to be enabled; `checkable` actions pass their new
    state to the slot.
    """

    id: str
    text: str
    slot: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    scope: Scope = "window"
    need: Need = ""
    checkable: bool = False
    short: str = ""
