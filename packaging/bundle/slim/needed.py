"""Takes out of a frozen program the libraries that nothing in it asks for: needed.py FOLDER.

What is loaded by name stays, and all that it needs: the program, Python's modules, Qt's plugins,
Tesseract. The freezer gathers for more than that: what only a plugin asked for that is left out.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

# Beside these each library is loaded only because another one asks for it.
SHARED = (".libs", "Qt/lib")
# Loaded by the program's first step, and by Qt at run time, by their names.
BY_NAME = ("libpython3", "libXcursor")


def asks_for(library: Path) -> Iterator[str]:
    """Names of the libraries that one needs from its start."""
    told = subprocess.run(
        ["readelf", "--dynamic", "--wide", library], capture_output=True, text=True, check=True
    )
    for line in told.stdout.splitlines():
        if "(NEEDED)" in line:
            yield line.rpartition("[")[2].rstrip("]")


def is_binary(file: Path) -> bool:
    """Whether it is a program or a library of this system."""
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def is_shared(place: Path, top: Path) -> bool:
    """Whether a library is there for others only."""
    if place.name.startswith(BY_NAME):
        return False
    return place.parent == top or place.parent.as_posix().endswith(SHARED)


def unneeded(top: Path) -> list[Path]:
    """Libraries that can be reached from nothing that is loaded by name."""
    binaries = [
        path
        for path in sorted(top.rglob("*"))
        if path.is_file() and not path.is_symlink() and is_binary(path)
    ]
    by_name = {path.name: path for path in binaries}
    waiting = [path for path in binaries if not is_shared(path, top)]
    kept = set(waiting)
    waiting.append(top.parent / "vankien")
    while waiting:
        for name in asks_for(waiting.pop()):
            found = by_name.get(name)
            if found and found not in kept:
                kept.add(found)
                waiting.append(found)
    return [path for path in binaries if path not in kept]


def main(top: Path) -> None:
    """Remove them, and the links that then lead nowhere."""
    gone = unneeded(top)
    for library in gone:
        library.unlink()
    for link in [path for path in top.rglob("*") if path.is_symlink() and not path.exists()]:
        link.unlink()
    print("not needed:", *(library.name for library in gone))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
