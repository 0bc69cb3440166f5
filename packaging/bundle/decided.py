"""Prints what the window offers and what its settings say: one line a menu item, one a control.

Read from the accessible tree, for the trial of an administrator's settings file (in English).
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tests" / "ui"))

from accessible import Atspi, below, named, program, until

CONTROLS = ("combo box", "text", "spin button", "check box")


def offered(app: Atspi.Accessible) -> Iterator[str]:
    """The names of the items that an open menu shows, and whether they can be chosen."""
    for node in below(app):
        states = node.get_state_set()
        if node.get_role_name() == "menu item" and states.contains(Atspi.StateType.VISIBLE):
            free = states.contains(Atspi.StateType.SENSITIVE)
            yield f"menu: {node.get_name()}{'' if free else ' (not now)'}"


def keys(*words: str) -> None:
    """Press keys in the main window: nobody here gives it the focus but us."""
    window = ["search", "--onlyvisible", "--name", " Văn Kiện$", "windowfocus", "--sync"]
    subprocess.run(["xdotool", *window, "key", *words], check=True)


def value(node: Atspi.Accessible) -> str:
    """What a control stands at."""
    if node.get_role_name() == "check box":
        return "yes" if node.get_state_set().contains(Atspi.StateType.CHECKED) else "no"
    if node.get_role_name() == "combo box":
        chosen = node.get_child_at_index(0).get_selected_child(0)
        return chosen.get_name() if chosen is not None else ""
    return Atspi.Text.get_text(node, 0, -1)


def controls(dialog: Atspi.Accessible) -> Iterator[str]:
    """Each control with its value, and whether it may be changed."""
    for node in below(dialog):
        if node.get_role_name() in CONTROLS and node.get_name():
            free = node.get_state_set().contains(Atspi.StateType.SENSITIVE)
            yield f"{node.get_name()} = {value(node)} ({'free' if free else 'locked'})"


def main() -> None:
    """Menus first, then the dialog of settings, by its key."""
    app = until(program, "the program")
    frame = until(lambda: named(app, "frame", "Văn Kiện"), "the window")
    print("window:", frame.get_name())
    keys("alt+f")
    print(*until(lambda: list(offered(app))[5:] and list(offered(app)), "the menu"), sep="\n")
    subprocess.run(["xdotool", "key", "Escape"], check=True)
    keys("ctrl+comma")
    dialog = until(lambda: named(app, "dialog", "Settings"), "the settings")
    print(*controls(dialog), sep="\n")
    subprocess.run(["xdotool", "key", "Escape"], check=True)


if __name__ == "__main__":
    main()
