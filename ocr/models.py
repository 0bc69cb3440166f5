"""The recognition models: the one for official print that ships with the program, or `vie`."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

OFFICIAL = "vie_official"
SYSTEM = "vie"

_ENDING = ".traineddata"
_VERSION = 23  # place of the version among the parts of a model


@dataclass(frozen=True, slots=True)
class Model:
    """A model: what it is called, and its folder (None for the system's own).

    `version` stands in the model itself; the system's has none worth saying.
    """

    name: str
    folder: Path | None = None
    version: str = ""

    @property
    def label(self) -> str:
        """Name and version, such as "vie_official 1"; pages say so."""
        return f"{self.name} {self.version}".strip()


@cache
def best_model() -> Model:
    """The program's own model, or the system's where that is not there."""
    folder = Path(str(resources.files("resources") / "tessdata"))
    return model_in(folder) or Model(SYSTEM)


def model_in(folder: Path, name: str = OFFICIAL) -> Model | None:
    """The model of a name in a folder; None where there is none that can be used."""
    try:
        words = _version_of(folder / f"{name}{_ENDING}").split()
    except (OSError, ValueError, struct.error):
        return None
    return Model(name, folder, words[-1] if words else "")


def _version_of(file: Path) -> str:
    """What a model says of itself: a count of parts, where each begins, then the parts."""
    data = file.read_bytes()
    (count,) = struct.unpack_from("<I", data)
    starts = (*struct.unpack_from(f"<{min(count, 64)}q", data, 4), len(data))
    if count <= _VERSION or starts[_VERSION] < 0:
        raise ValueError("a model without a version")
    end = min(start for start in starts[_VERSION + 1 :] if start > starts[_VERSION])
    return data[starts[_VERSION] : end].decode("utf-8")
