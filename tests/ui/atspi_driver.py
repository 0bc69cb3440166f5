"""Works the window through its accessible tree alone: run with the system's Python, which has gi.

Prints one line a step.
"""

# ruff: noqa: T201 - talks to the test by what it prints

from __future__ import annotations

import sys

from accessible import Atspi, act, below, greet, named, press, program, until, write

NOTE = "Chuyển Sở Nội vụ"


def main() -> None:
    """The main job: samples in, read, found, confirmed, marked, saved with its marks."""
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
    mark(app)
    save_copy(app, sys.argv[1])


def mark(app: Atspi.Accessible) -> None:
    """Highlight the words of the page and write a note to it, by menus and fields alone."""
    until(lambda: highlight(app), "highlighting")
    until(lambda: choose(named(app, "page tab", "Dấu")), "the tab of marks")
    until(lambda: choose(first_mark(app)), "the mark in its list")
    print("marked")
    until(lambda: write(app, "Nội dung ghi chú", NOTE) or True, "the field for a note")
    until(lambda: NOTE in first_mark(app).get_name(), "the note in the list")
    print("noted")


def highlight(app: Atspi.Accessible) -> bool:
    """Highlight all words of the page, once they are there."""
    act(named(app, "menu item", "Chọn cả trang"))
    act(allowed(app, "menu item", "Tô sáng"))
    return True


def save_copy(app: Atspi.Accessible, target: str) -> None:
    """Save the annotated copy through the print dialog."""
    until(lambda: act(allowed(app, "menu item", "In…")) or True, "printing")
    until(lambda: press(app, "Lưu thành PDF") or True, "the print dialog")
    until(lambda: write(app, "Tên tệp", target) or True, "the file's name")
    until(lambda: saved(app), "word of the copy")
    print("saved")


def saved(app: Atspi.Accessible) -> bool:
    """Whether the copy is said to be saved; asks for it as long as its file is asked for."""
    if any("Đã lưu thành" in node.get_name() for node in below(app)):
        return True
    press(named(app, "dialog", "Lưu thành PDF"), "Lưu")
    return False


def allowed(root: Atspi.Accessible, role: str, words: str) -> Atspi.Accessible:
    """Something that can be worked now. Raises LookupError."""
    node = named(root, role, words)
    if node is None or not node.get_state_set().contains(Atspi.StateType.SENSITIVE):
        raise LookupError(words)
    return node


def choose(node: Atspi.Accessible) -> bool:
    """Make one of several the chosen one: a row, a tab."""
    return node.get_parent().select_child(node.get_index_in_parent())


def first_mark(app: Atspi.Accessible) -> Atspi.Accessible:
    """The first row of the document's marks."""
    return named(app, "list", "Dấu của văn bản này").get_child_at_index(0)


def confirmed(node: Atspi.Accessible) -> bool:
    name = node.get_name()
    return node.get_role_name() == "list item" and "09-CT/TU, " in name and name.endswith("xong")


main()
