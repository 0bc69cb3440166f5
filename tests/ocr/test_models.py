"""Which model reads: ours where it can be used, the system's else."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest

from ocr.engine import TesseractEngine
from ocr.models import OFFICIAL, SYSTEM, Model, best_model, model_in
from ocr.page_image import PageImage

PARTS = 24
VERSION = 23


def model_file(folder: Path, version: bytes) -> Path:
    """A file with two parts: something, and what the model says of itself."""
    starts = [-1] * PARTS
    starts[17] = 4 + 8 * PARTS
    starts[VERSION] = starts[17] + 5
    path = folder / f"{OFFICIAL}.traineddata"
    path.write_bytes(struct.pack(f"<I{PARTS}q", PARTS, *starts) + b"parts" + version)
    return path


def test_a_model_says_its_version(tmp_path: Path) -> None:
    model_file(tmp_path, b"vie_official 7")
    model = model_in(tmp_path)
    assert model == Model(OFFICIAL, tmp_path, "7")
    assert model.label == "vie_official 7"


@pytest.mark.parametrize("size", [0, 3, 60])
def test_a_broken_model_is_not_used(tmp_path: Path, size: int) -> None:
    path = model_file(tmp_path, b"vie_official 7")
    path.write_bytes(path.read_bytes()[:size])
    assert model_in(tmp_path) is None


def test_where_there_is_none_the_system_reads(tmp_path: Path) -> None:
    assert model_in(tmp_path) is None
    assert Model(SYSTEM).label == "vie"


def test_ours_ships_and_is_taken() -> None:
    model = best_model()
    assert model.name == OFFICIAL
    assert model.folder is not None
    assert model.version.isdecimal()


def test_each_model_reads_and_is_named(picture: PageImage) -> None:
    grey = np.ascontiguousarray(picture.pixels.max(axis=2)[150:400])
    for model in (Model(SYSTEM), best_model()):
        engine = TesseractEngine(model)
        assert engine.name.endswith(f"; {model.label}")
        assert "CỘNG" in {word.text for word in engine.read(grey, dpi=200, timeout_s=60)}
