"""Works the window through its accessible tree alone: run with the system's Python, which has gi.

Prints one line a step.
"""

# ruff: noqa: T201 - talks to the test by what it prints

from __future__ import annotations

from typing import TYPE_CHECKING

from accessible import act, below, greet, named, press, program, until, write

if TYPE_CHECKING:
    from gi.repository import Atspi


def main() -> None:
    """The main job: samples in, read, found, confirmed."""
    app = until(program, "the program")
    greet(app)
    until(lambda: press(app, "Thử với văn bản mẫu") or True, "the samples")
    until(lambda: named(app, "list item", "112-TB/TU, "), "a document that is read")
    until(lambda: named(app, "list item", "09-CT/TU, "), "another")
    print("read")
    write(app, "Tìm", "van thu luu tru")
    until(lambda: named(app, "list item", "09-CT/TU, 18/03/2024"), "a hit")
    print("found")
    write(app, "Tìm", "")
    row = until(lambda: named(app, "list item", "09-CT/TU, "), "the list again")
    row.get_parent().select_child(row.get_index_in_parent())
    until(lambda: act(named(app, "menu item", "Xác nhận là đúng")) or True, "confirming")
    until(lambda: any(n for n in below(app) if confirmed(n)), "a document that is confirmed")
    print("confirmed")


def confirmed(node: Atspi.Accessible) -> bool:
    name = node.get_name()
    return node.get_role_name() == "list item" and "09-CT/TU, " in name and name.endswith("xong")


main()
