"""Opens every dialog and looks at it: `python -m tests.ui.walk HOME [--to DIR]`.

HOME is a user's folder with an archive of some documents that are read; it is worked on, so give
a copy. What is wrong comes out as JSON: by dialog, by kind of fault. With `--to` a picture of
each is stored. The screen is one of 1366 x 768 pixels; `--scale` is the system's.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

SCREEN = (1366, 768)


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("home", type=Path)
    parser.add_argument("--language", default="vi", choices=("vi", "en", "longer"))
    parser.add_argument("--theme", default="light", choices=("light", "dark"))
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--font", type=float, default=1.0, help="times the usual size")
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--to", type=Path)
    return parser.parse_args()


def screen_file(folder: Path, scale: float) -> Path:
    """What tells the platform without a screen that it has one of this scale."""
    size = {"width": int(SCREEN[0] / scale), "height": int(SCREEN[1] / scale), "dpr": scale}
    one = {"name": "S", "x": 0, "y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, **size}
    path = folder / "screen.json"
    path.write_text(json.dumps({"screens": [one]}))
    return path


def main() -> None:
    """Walk, and tell."""
    chosen = options()
    with tempfile.TemporaryDirectory() as folder:
        screen = screen_file(Path(folder), chosen.scale)
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
        from tests.ui.walking import walk  # the screen is chosen before Qt is loaded

        faults = walk(chosen)
    report = {
        "looked at": len(faults),
        "faults": {name: found for name, found in faults.items() if found},
    }
    json.dump(report, sys.stdout, indent=1, ensure_ascii=False)


if __name__ == "__main__":
    main()
