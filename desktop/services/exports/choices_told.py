"""Print choices in short, for the register of copies."""

from __future__ import annotations

from dataclasses import fields

from desktop.services.composing.choices import PrintChoices

_ELSEWHERE = frozenset({"copies", "collate", "tray", "printer", "head_text", "foot_text"})
"""Told in columns of their own, or no matter of settings."""


def choices_told(choices: PrintChoices) -> str:
    """The notes mode and every choice that is not the usual one, as "name=value; …"."""
    usual = PrintChoices()
    parts = [f"notes={choices.notes}"]
    for field in fields(PrintChoices):
        value = getattr(choices, field.name)
        if field.name in _ELSEWHERE or field.name == "notes" or value == getattr(usual, field.name):
            continue
        parts.append(f"{field.name}={','.join(value) if isinstance(value, tuple) else value}")
    return "; ".join(parts)
