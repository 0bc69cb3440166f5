"""The sample maker lives outside the packages; here its folder is put on the path."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAKER = ROOT / "packaging" / "samples"
SAMPLES = ROOT / "resources" / "samples"

sys.path.insert(0, str(MAKER))


@pytest.fixture(scope="session")
def sample_folder() -> Path:
    return SAMPLES


@pytest.fixture(scope="session")
def truths() -> dict[str, dict[str, Any]]:
    """The truth of each sample, by file name."""
    files = sorted((SAMPLES / "truth").glob("*.json"))
    return {file.stem: json.loads(file.read_text("utf-8")) for file in files}


@pytest.fixture(scope="session")
def faces() -> Any:
    from samplekit.fonts import load_faces

    try:
        return load_faces()
    except FileNotFoundError as missing:
        pytest.skip(f"the typeface of the samples is not installed: {missing}")


@pytest.fixture(scope="session")
def directives() -> dict[str, Any]:
    """Every directive that samples show, by name."""
    from samplekit.values import load_directive

    loaded = map(load_directive, sorted((MAKER / "texts").glob("*.json")))
    return {directive.name: directive for directive in loaded}
