"""The front door: the window without arguments, the command line with a command."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.services.paths import AppPaths

if TYPE_CHECKING:
    from desktop.services.composing.choices import PrintChoices
    from desktop.services.composing.task import Composed

WINDOW_WORDS = ("--archive", "--language")
_WITH_VALUE = tuple(f"{option}=" for option in WINDOW_WORDS)


def main(argv: Sequence[str] | None = None) -> int:
    """Start the program; returns its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    paths = AppPaths.of_user()
    if not _wants_window(words):
        return _command_line(words, paths)
    if not _has_screen():
        sys.stderr.write(
            "Không có màn hình: làm trọn công việc chính bằng dòng lệnh, với văn bản mẫu.\n"
            "No screen here: doing the main job on the command line, with the sample documents.\n"
            "(vankien --help)\n"
        )
        return _command_line([*words, "tour"], paths)
    return _window(words, paths)


def _wants_window(words: Sequence[str]) -> bool:
    """Whether only options of the window are given, --archive DIR and --language LANG, and files.

    File managers name files from the root, which no command's name begins with; a person may name
    one that lies here, whose name has an ending, which no command's name has.
    """
    rest = iter(words)
    for word in rest:
        if word in WINDOW_WORDS:
            next(rest, None)
        elif not (word.startswith(_WITH_VALUE) or _is_file(Path(word))):
            return False
    return True


def _is_file(word: Path) -> bool:
    return word.is_absolute() or (bool(word.suffix) and word.exists())


def _has_screen() -> bool:
    """Whether a window can be shown. Windows and macOS always have a screen."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _command_line(words: Sequence[str], paths: AppPaths) -> int:
    from desktop.cli.run import run  # without Qt

    return run(words, paths, _print_copy)


def _print_copy(made: Composed, choices: PrintChoices) -> None:
    from desktop.services import cups

    if cups.has_queues():
        cups.print_copy(made, choices)
        return
    from desktop.ui.printing.direct import print_copy  # Qt, only where CUPS is not

    print_copy(made, choices)


def _window(words: Sequence[str], paths: AppPaths) -> int:
    # What is loaded now stays to the end: looking through it for garbage, time and again, would
    # take a sixth of the start. The window's own collector takes over.
    gc.disable()
    from desktop.ui.app import run_window  # Qt

    return run_window(words, paths)


if __name__ == "__main__":
    raise SystemExit(main())
