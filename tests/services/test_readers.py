"""Which reader and model read a page, and what counts as older."""

from __future__ import annotations

import pytest

from desktop.services.readers import is_outdated, model_of, todays_model, todays_reader

TODAY = f"{todays_reader()} tesseract 5.3.0; {todays_model()}"


@pytest.mark.parametrize(
    ("reader", "model"),
    [
        (None, ""),
        ("vankien 4; text layer", ""),
        ("vankien 4; tesseract 5.3.0; vie_official 1", "vie_official 1"),
        ("vankien 4; text layer and tesseract 5.3.0; vie", "vie"),
    ],
)
def test_the_model_is_told_from_the_reader(reader, model):
    assert model_of(reader) == model


def test_todays_reading_is_not_outdated():
    assert not is_outdated(None)
    assert not is_outdated(TODAY)
    assert not is_outdated(TODAY.replace("5.3.0", "5.5.0"))
    assert not is_outdated(f"{todays_reader()} text layer")


def test_another_reader_or_model_is_outdated():
    assert is_outdated(f"vankien 0; tesseract 5.3.0; {todays_model()}")
    assert is_outdated(f"{todays_reader()} tesseract 5.3.0; vie_official 0")
    assert is_outdated(f"{todays_reader()} text layer and tesseract 5.3.0; vie_official 0")
