"""Who holds which key: what the actions came with, and what was chosen instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtGui import QKeySequence

from desktop.ui.action_spec import ActionSpec
from desktop.ui.action_table import TABLE
from desktop.ui.keys.rules import portable, refusal

SPECS = {spec.id: spec for spec in TABLE}
BETWEEN = "; "
"""Stands between the keys of one action, as Qt's own lists of keys have it."""
Keys = tuple[str, ...]


class KeyBook:
    """The keys of all actions; a key has one holder.

    `chosen` is what settings hold: keys by an action's id, an empty text for none. What cannot
    be understood or may not be had is left out. A key that was chosen goes before one that an
    action came with, so that no new version takes a person's keys away.
    """

    def __init__(self, chosen: Mapping[str, str] | None = None) -> None:
        self._keys = _resolved(chosen or {})

    def keys(self, action_id: str) -> Keys:
        """The keys of an action, in portable words, those shown first in front."""
        return self._keys[action_id]

    def holder(self, key: str) -> str | None:
        """The id of the action that has a key."""
        return next((one for one, keys in self._keys.items() if key in keys), None)

    def give(self, action_id: str, keys: Keys) -> None:
        """Let an action have these keys only; whoever held them loses them."""
        for other, held in self._keys.items():
            self._keys[other] = tuple(key for key in held if key not in keys)
        self._keys[action_id] = keys

    def chosen(self) -> dict[str, str]:
        """What differs from what the actions came with, as settings hold it."""
        return {
            one: BETWEEN.join(keys)
            for one, keys in self._keys.items()
            if keys != _first_keys(SPECS[one])
        }


def key_words(keys: Keys) -> str:
    """Keys as the platform and the language write them."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys)


def with_key(words: str, key: str) -> str:
    """A hint with the key that does the same, if there is one."""
    return f"{words} ({key})" if key else words


def _resolved(chosen: Mapping[str, str]) -> dict[str, Keys]:
    found: dict[str, Keys] = {spec.id: () for spec in TABLE}
    taken: set[str] = set()
    for spec in sorted(TABLE, key=lambda spec: spec.id not in chosen):
        wanted = _read(spec, chosen[spec.id]) if spec.id in chosen else _first_keys(spec)
        found[spec.id] = tuple(key for key in dict.fromkeys(wanted) if key not in taken)
        taken.update(found[spec.id])
    return found


def _first_keys(spec: ActionSpec) -> Keys:
    return tuple(portable(key) for key in spec.keys)


def _read(spec: ActionSpec, text: str) -> Iterator[str]:
    for key in QKeySequence.listFromString(text):
        if key.count() == 1 and portable(key) and not refusal(key, spec):
            yield portable(key)
