"""The sample documents that ship with the program."""

from __future__ import annotations

import json
from contextlib import ExitStack
from importlib import resources
from pathlib import Path


def sample_paths(keep: ExitStack) -> list[Path]:
    """The sample files in the order of their index; none when they were not shipped.

    They are real files as long as `keep` is open, also when the package is an archive.
    """
    folder = resources.files("resources") / "samples"
    index = folder / "index.json"
    if not index.is_file():
        return []
    names = [entry["file"] for entry in json.loads(index.read_text("utf-8"))]
    return [keep.enter_context(resources.as_file(folder / name)) for name in names]
