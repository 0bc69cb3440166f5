"""Which keys an action may have: not those of typing, of input methods, of menus, of the system."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from desktop.ui.action_spec import ActionSpec

Refusal = Literal["", "text", "method", "letter", "menu", "system"]

Key = Qt.Key
Modifier = Qt.KeyboardModifier
BARE: Final = (Modifier.NoModifier, Modifier.ShiftModifier)
MOVING: Final = frozenset(
    {
        Key.Key_Left,
        Key.Key_Right,
        Key.Key_Up,
        Key.Key_Down,
        Key.Key_Home,
        Key.Key_End,
        Key.Key_Backspace,
        Key.Key_Delete,
        Key.Key_Insert,
    }
)
"""Move through a text or change it, with Ctrl too."""
TYPING: Final = MOVING | {
    Key.Key_PageUp,
    Key.Key_PageDown,
    Key.Key_Return,
    Key.Key_Enter,
    Key.Key_Tab,
    Key.Key_Backtab,
    Key.Key_Space,
    Key.Key_Escape,
}
CLIPBOARD: Final = frozenset({Key.Key_A, Key.Key_C, Key.Key_V, Key.Key_X, Key.Key_Y, Key.Key_Z})
SYSTEM: Final = frozenset(
    {
        (Modifier.AltModifier, Key.Key_F4),
        (Modifier.AltModifier, Key.Key_Tab),
        (Modifier.AltModifier, Key.Key_Escape),
        (Modifier.AltModifier, Key.Key_Space),
        (Modifier.ControlModifier, Key.Key_Escape),
        (Modifier.ShiftModifier, Key.Key_F10),
        (Modifier.NoModifier, Key.Key_Menu),
        (Modifier.NoModifier, Key.Key_Print),
        (Modifier.ControlModifier | Modifier.AltModifier, Key.Key_Delete),
        (Modifier.ControlModifier | Modifier.AltModifier, Key.Key_Backspace),
    }
)
"""Window managers and menus of the system answer these before any program."""
FIRST_NAMED: Final = 0x01000000
"""Qt numbers keys that print nothing from here on."""


def portable(key: QKeySequence | str) -> str:
    """A key as it is stored, in the same words in every language."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def refusal(key: QKeySequence, spec: ActionSpec) -> Refusal:
    """Why an action may not have a key, empty if it may; what it came with it may always have."""
    if portable(key) in {portable(one) for one in spec.keys}:
        return ""
    held = _first(key).keyboardModifiers() & ~Modifier.KeypadModifier
    named = _first(key).key()
    if held & Modifier.MetaModifier or (held, named) in SYSTEM:
        return "system"
    if held in BARE:
        return _bare(named, held, spec)
    return _combined(named, held)


def _bare(named: Qt.Key, held: Qt.KeyboardModifier, spec: ActionSpec) -> Refusal:
    if named == Key.Key_Space and held:
        return "method"
    if named in TYPING:
        return "text"
    if not _prints(named):
        return ""
    # Tools of the page have letters: there nothing is typed, and no input method listens.
    free = not held and spec.scope != "window" and any(_prints_alone(one) for one in spec.keys)
    return "" if free and named < Key.Key_AsciiTilde else "letter"


def _combined(named: Qt.Key, held: Qt.KeyboardModifier) -> Refusal:
    if held & Modifier.ControlModifier and held & Modifier.ShiftModifier:
        return "method"
    if held == Modifier.ControlModifier:
        if named == Key.Key_Space:
            return "method"
        return "text" if named in MOVING | CLIPBOARD else ""
    if not held & Modifier.ControlModifier and _prints(named):
        return "method" if named == Key.Key_Z else "menu"
    return ""


def _first(key: QKeySequence) -> QKeyCombination:
    combination: QKeyCombination = key[0]  # type: ignore[index]  # the stubs do not know it
    return combination


def _prints(named: Qt.Key) -> bool:
    return int(named) < FIRST_NAMED


def _prints_alone(text: str) -> bool:
    combination = _first(QKeySequence(text))
    return _prints(combination.key()) and not combination.keyboardModifiers()
