"""Names for files that leave the archive: valid on every system, never over another file."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

RESERVED = frozenset(
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"]
    + [f"{port}{n}" for port in ("COM", "LPT") for n in "123456789¹²³"]
)
MAX_BYTES = 150
_BAD = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]')


def safe_stem(text: str) -> str:
    """`text` as a file name without its ending, valid on Windows, Linux and USB sticks.

    Characters that some system refuses become "-"; a reserved device name gets an underscore;
    the result is at most 150 bytes long in UTF-8 and never empty.
    """
    name = _BAD.sub("-", unicodedata.normalize("NFC", text)).strip(" .")
    name = name.encode("utf-8")[:MAX_BYTES].decode("utf-8", "ignore").strip(" .")
    if name.partition(".")[0].strip().upper() in RESERVED:
        name = f"_{name}"
    return name.lstrip("-") or "van-ban"


def free_name(
    folder: Path, stem: str, suffix: str, first: Callable[[Path], Path] = lambda path: path
) -> Path:
    """A path in `folder` that does not exist yet: `stem`, else `stem (2)` and so on.

    `first` tells which file is written first where a path stands for several.
    """
    names = itertools.chain([stem], (f"{stem} ({number})" for number in itertools.count(2)))
    paths = (folder / f"{name}{suffix}" for name in names)
    return next(path for path in paths if not first(path).exists())
