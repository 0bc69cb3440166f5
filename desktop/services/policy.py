"""What an administrator decided for every user of a computer: defaults, locks, hidden functions.

The file is JSON with the keys `defaults` and `locked` (settings by their names) and `hidden`
(functions by the ids of docs/deployment.md). What cannot be understood is left out, so that a slip
in the file keeps nobody from working.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Policy:
    """Values for who chose none, values nobody may change, and functions nobody is offered."""

    defaults: Mapping[str, Any] = field(default_factory=dict)
    locked: Mapping[str, Any] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()


def read_policy(files: Sequence[Path]) -> Policy:
    """The policy of the first of these files that is there; an empty one when none is."""
    for file in files:
        try:
            stored = json.loads(file.read_text("utf-8-sig"))
        except OSError:
            continue
        except ValueError:
            return Policy()
        return _policy(stored) if isinstance(stored, dict) else Policy()
    return Policy()


def _policy(stored: dict[str, Any]) -> Policy:
    hidden = stored.get("hidden")
    return Policy(
        defaults=_values(stored.get("defaults")),
        locked=_values(stored.get("locked")),
        hidden=frozenset(one for one in hidden if isinstance(one, str))
        if isinstance(hidden, list)
        else frozenset(),
    )


def _values(stored: object) -> Mapping[str, Any]:
    return dict(stored) if isinstance(stored, dict) else {}
