"""What the frozen program runs first; worker processes come in by the same door."""

import multiprocessing
import os
import sys
from pathlib import Path


def use_own_engine() -> None:
    """Find the Tesseract of the bundle before any of the system."""
    bundle = Path(sys._MEIPASS)  # set by the frozen program's loader
    os.environ["PATH"] = os.pathsep.join((str(bundle / "engine"), os.environ.get("PATH", "")))
    os.environ["TESSDATA_PREFIX"] = str(bundle / "tessdata")


def spare_other_programs() -> None:
    """Let programs of the system (printing, file manager) load the system's own libraries.

    The loader points LD_LIBRARY_PATH into the bundle; worker processes pass by it again.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)


def use_own_folder() -> None:
    """Keep archive and settings beside the program when a file `portable.txt` lies there."""
    beside = Path(sys.executable).parent
    if (beside / "portable.txt").exists():
        os.environ.setdefault("VANKIEN_HOME", str(beside / "vankien-data"))


if __name__ == "__main__":
    multiprocessing.freeze_support()
    use_own_engine()
    spare_other_programs()
    use_own_folder()
    from desktop.main import main

    raise SystemExit(main())
