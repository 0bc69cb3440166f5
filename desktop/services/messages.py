"""Codes worded for people: `resources/messages/vi.json` and `en.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib import resources
from typing import Any

from desktop.services.settings import Language


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence that says what happened and one that says what to do."""

    title: str
    advice: str

    def __str__(self) -> str:
        return f"{self.title} {self.advice}"


@cache
def _catalogue(language: Language) -> dict[str, Any]:
    text = (resources.files("resources") / "messages" / f"{language}.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


class _Blank(dict[str, str]):
    """Leaves a value that was not given visible as an ellipsis instead of failing."""

    def __missing__(self, key: str) -> str:
        return "…"


def local_time(iso: str) -> str:
    """An ISO time in UTC as the clerk's clock shows it; anything else as it is."""
    try:
        return f"{datetime.fromisoformat(iso).astimezone():%H:%M %d/%m/%Y}"
    except ValueError:
        return iso


class Messages:
    """Words codes in one language. Any thread."""

    def __init__(self, language: Language) -> None:
        self._entries = _catalogue(language)

    def problem(self, code: str, values: Mapping[str, str] | None = None) -> Message:
        """The message of a problem; a code without words is shown as itself."""
        entry = self._entries["problems"].get(code)
        if entry is None:
            return Message(code, self._entries["problems"]["unknown"]["advice"])
        known = _Blank({name: self._shown(name, text) for name, text in (values or {}).items()})
        return Message(entry["title"].format_map(known), entry["advice"].format_map(known))

    def _shown(self, name: str, value: str) -> str:
        """A value in words: times in local form, codes that the catalogue knows worded."""
        if name in ("since", "at"):
            return local_time(value)
        worded: str = self._entries["texts"].get(f"{name}.{value}", value)
        return worded

    def warning(self, code: str, values: Mapping[str, str] | None = None) -> str:
        """The sentence of a warning; a code without words is shown as itself."""
        template: str = self._entries["warnings"].get(code, code)
        return template.format_map(_Blank(values or {}))

    def text(self, key: str, **values: str | int) -> str:
        """Any other sentence of the catalogue."""
        template: str = self._entries["texts"].get(key, key)
        return template.format_map(_Blank({k: str(v) for k, v in values.items()}))
