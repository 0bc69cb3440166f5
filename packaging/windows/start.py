"""What the program for Windows runs first; worker processes come in by the same door."""

import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def use_own_engine() -> None:
    """Find the data of the Tesseract that lies in this folder."""
    os.environ["TESSDATA_PREFIX"] = str(HERE / "tessdata")


def use_own_folder() -> None:
    """Keep archive and settings beside the program when a file `portable.txt` lies there."""
    if (HERE.parent / "portable.txt").exists():
        os.environ.setdefault("VANKIEN_HOME", str(HERE.parent / "vankien-data"))


def look_as_tried() -> None:
    """Have Qt draw all by itself: colours, contrast and sizes are then the same on each Windows."""
    os.environ.setdefault("QT_STYLE_OVERRIDE", "fusion")


def have_streams() -> None:
    """Without a console there are none, and what writes to them would fail."""
    if sys.stdout is None or sys.stderr is None:
        sys.stdout = sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115


if __name__ == "__main__":
    use_own_engine()
    use_own_folder()
    look_as_tried()
    have_streams()
    from desktop.main import main

    raise SystemExit(main())
