"""docs/architecture.md speaks of modules, rooms and packages that there are."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
ROOMS = ("", "desktop", "desktop/services", "desktop/services/composing")
NAMES = sorted(
    {
        *re.findall(r"`((?:[a-z_]+/)+(?:[a-z_]+(?:\.py)?)?)`", PAGE),
        *re.findall(r"\b(?:ocr|db|desktop)(?:\.[a-z_]+)+\b", PAGE),
    }
    - {"originals/", "sidecars/", "backups/"}  # of an archive
)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_named_is_there(name: str) -> None:
    path = name.rstrip("/").removesuffix(".py").replace(".", "/")
    places = [ROOT / room / path for room in ROOMS]
    assert any(place.is_dir() or place.with_suffix(".py").is_file() for place in places)


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    reasons = PAGE[PAGE.index("## Dependencies") :].lower()
    for wanted in (*project["dependencies"], *project["optional-dependencies"]["dev"]):
        name = re.split(r"[<>=; ]", wanted)[0].lower()
        if not name.startswith("types-"):  # what mypy needs of another one
            assert name.removesuffix("-py") in reasons, name
