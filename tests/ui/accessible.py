"""Working a window through its accessible tree, with the system's Python, which has gi.

The words are looked for in Vietnamese, as a screen reader would say them.
"""

# ruff: noqa: T201 - talks to who started it by what it prints

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - the version is chosen first

PATIENCE_S = 150
AUTHOR = "Lê Văn Thư"


def until(find: Callable[[], object], what: str) -> object:
    """What `find` gives once it gives something."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        try:
            if found := find():
                return found
        except Exception as error:  # noqa: BLE001 - what was just there may be gone
            print("again:", type(error).__name__, file=sys.stderr)
        time.sleep(0.2)
    sys.exit(f"not found: {what}")


def below(node: Atspi.Accessible, depth: int = 0) -> Iterator[Atspi.Accessible]:
    """A node and all below it."""
    yield node
    if depth < 30:
        for place in range(min(node.get_child_count(), 200)):
            child = node.get_child_at_index(place)
            if child is not None:
                yield from below(child, depth + 1)


def program() -> Atspi.Accessible | None:
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        one = desktop.get_child_at_index(place)
        if one is not None and one.get_child_count() and "kien" in one.get_name().lower():
            return one
    return None


def named(root: Atspi.Accessible, role: str, words: str) -> Atspi.Accessible | None:
    for node in below(root):
        if node.get_role_name() == role and words.casefold() in node.get_name().casefold():
            return node
    return None


def act(node: Atspi.Accessible) -> None:
    """Do the first thing a node can do."""
    node.do_action(0)


def press(root: Atspi.Accessible, words: str) -> None:
    for role in ("push button", "button"):
        if node := named(root, role, words):
            act(node)
            return
    raise LookupError(words)


def write(root: Atspi.Accessible, name: str, words: str) -> None:
    field = named(root, "text", name)
    if field is None:
        raise LookupError(name)
    field.set_text_contents(words)


def greet(app: Atspi.Accessible) -> None:
    """Answer the welcome: a name, no tour; the window opens anew."""
    until(lambda: named(app, "text", "Tên của bạn"), "the welcome")
    write(app, "Tên của bạn", AUTHOR)
    tour = named(app, "check box", "Xem giới thiệu nhanh")
    if tour is not None:
        act(tour)
    press(app, "Bắt đầu")
    until(lambda: not named(app, "text", "Tên của bạn"), "the end of the welcome")
    print("welcomed")
