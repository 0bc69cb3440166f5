"""Does a clerk's main job in the program that stands on the screen: clerk.py PYTHON FOLDER FILE...

Files are dragged in from another program's window, read, confirmed, searched, marked and saved as
an annotated copy in FOLDER. Mouse and keys are xdotool's; what stands where is asked of the
accessible tree. Run with the system's Python, which has gi; PYTHON is one with PySide6, for the
window that files are dragged from. FOLDER and FILEs are named as the program sees them.
"""

import select
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parents[2] / "tests" / "ui"
sys.path.insert(0, str(TESTS))

from accessible import Atspi, act, below, greet, named, program, until, write  # noqa: E402

PAUSE_S = 10
NUMBER, WORDS = "112-TB/TU", "so hoa tai lieu"
Place = tuple[int, int]


def hand(*words: object) -> None:
    """Move the mouse or press keys."""
    subprocess.run(["xdotool", *map(str, words)], check=True)


def keys(*words: object) -> None:
    """Press keys in the main window: nobody here gives it the focus but us."""
    hand("search", "--onlyvisible", "--name", " Văn Kiện$", "windowfocus", "--sync", "key", *words)


def area(node: Atspi.Accessible) -> tuple[int, int, int, int]:
    """Left, top, width and height of something on the screen, in pixels."""
    found = node.get_extents(Atspi.CoordType.SCREEN)
    return found.x, found.y, found.width, found.height


def drag(start: Place, end: Place) -> None:
    """Press, move in steps as a hand does, and let go."""
    hand("mousemove", *start, "mousedown", 1)
    for step in range(1, 9):
        place = [
            begin + (finish - begin) * step // 8 for begin, finish in zip(start, end, strict=True)
        ]
        hand("mousemove", *place, "sleep", 0.15)
    hand("sleep", PAUSE_S / 10, "mouseup", 1)


def drop_in(app: Atspi.Accessible, python: str, files: list[str]) -> None:
    """Files from another program's window, let go over the list."""
    x, y, width, height = area(named(app, "frame", "Văn Kiện"))
    source = [python, str(TESTS / "xdnd_source.py"), str(x + 40), str(y + 200), *files]
    with subprocess.Popen(source, stdout=subprocess.PIPE, text=True) as other:
        other.stdout.readline()
        hand("search", "--sync", "--onlyvisible", "--all", "--pid", other.pid, "--class", ".")
        until(lambda: taken(other, (x + 80, y + 240), (x + width // 2, y + height // 2)), "a drop")
        until(lambda: named(app, "list item", f"{NUMBER}, "), "a document that is read")
        other.terminate()  # not before: what is dropped is asked of it
    print("dropped and read")


def taken(other: subprocess.Popen, start: Place, end: Place) -> bool:
    """Drag once; whether the program took the files (a slow machine may miss a quick hand)."""
    drag(start, end)
    while select.select([other.stdout], [], [], PAUSE_S)[0]:
        if other.stdout.readline() == "CopyAction\n":
            return True
    return False


def search(app: Atspi.Accessible) -> None:
    """Words without tone marks; the first hit is opened by the keyboard."""
    keys("ctrl+f", "type", "--delay", 40, WORDS)
    until(lambda: [n for n in below(app) if is_hit(n)], "hits")
    keys("Down", "Return")
    until(lambda: open_number(app), "an open document")
    print("found and opened:", open_number(app))


def is_hit(node: Atspi.Accessible) -> bool:
    """Whether it is a line of the list of hits."""
    return node.get_role_name() == "list item" and "số hoá tài liệu" in node.get_name()


def open_number(app: Atspi.Accessible) -> str:
    """The number in the details of the open document."""
    field = named(app, "text", "Số, ký hiệu")
    return field.get_text(0, -1) if field is not None else ""


def mark(app: Atspi.Accessible) -> None:
    """Words of the page are taken with the mouse and highlighted."""
    pages = until(lambda: pages_of(app), "the page")
    keys("ctrl+1", "sleep", 1)
    x, y, width, height = area(pages)
    for share in (4, 5, 6, 3, 7):  # a line of print is nearly anywhere
        height_of_line = y + height * share // 9
        drag((x + width // 4, height_of_line), (x + width * 3 // 4, height_of_line + 2))
        hand("sleep", 1)
        keys("h", "sleep", 2)
        if marks(app):
            print("marked:", marks(app))
            return
    sys.exit("not found: a mark that was made")


def pages_of(app: Atspi.Accessible) -> Atspi.Accessible | None:
    """The view of pages that is seen (another stands by for a second document)."""
    for node in below(app):
        if node.get_name() == "Các trang" and node.get_state_set().contains(
            Atspi.StateType.SHOWING
        ):
            return node
    return None


def marks(app: Atspi.Accessible) -> int:
    """How many marks the open document has."""
    return named(app, "list", "Dấu của văn bản này").get_child_count()


def confirm(app: Atspi.Accessible) -> None:
    """What was read is said to be right."""
    row = until(lambda: named(app, "list item", f"{NUMBER}, "), "the document in the list")
    row.get_parent().select_child(row.get_index_in_parent())
    until(lambda: act(named(app, "menu item", "Xác nhận là đúng")) or True, "confirming")
    until(lambda: confirmed(app), "a document that is confirmed")
    print("confirmed")


def confirmed(app: Atspi.Accessible) -> bool:
    """Whether the list says so."""
    row = named(app, "list item", f"{NUMBER}, ")
    return row is not None and row.get_name().endswith("xong")


def save(app: Atspi.Accessible, folder: str) -> None:
    """An annotated copy, by the dialog that exports."""
    keys("ctrl+e")
    dialog = until(lambda: named(app, "dialog", "Xuất"), "the dialog that exports")
    kind = named(dialog, "list item", "PDF có đánh dấu")
    kind.get_parent().select_child(kind.get_index_in_parent())
    write(dialog, "Thư mục", folder)
    act(named(dialog, "push button", "Xuất"))
    until(lambda: [n for n in below(app) if "Đã lưu" in n.get_name()], "word of the copy")
    print("saved an annotated copy")


def main(python: str, folder: str, files: list[str]) -> None:
    """The main job."""
    app = until(program, "the program")
    greet(app)
    drop_in(app, python, files)
    confirm(app)
    search(app)
    mark(app)
    save(app, folder)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
