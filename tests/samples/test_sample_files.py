"""The shipped samples: complete, small, and what their truth says."""

from __future__ import annotations

import io
import json
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pymupdf
import pytesseract
import pytest
from PIL import Image, ImageOps

Truths = dict[str, dict[str, Any]]


def images(path: Path, dpi: int = 50) -> list[Image.Image]:
    """The pages as a viewer would show them, before any turning that only reading can find out."""
    if path.suffix == ".pdf":
        with pymupdf.open(path) as document:
            pages = [document[index] for index in range(document.page_count)]
            return [Image.open(io.BytesIO(page.get_pixmap(dpi=dpi).tobytes())) for page in pages]
    with Image.open(path) as picture:
        frames = []
        for index in range(getattr(picture, "n_frames", 1)):
            picture.seek(index)
            frames.append(ImageOps.exif_transpose(picture).convert("RGB"))
        return frames


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_index_lists_exactly_the_files(sample_folder: Path, truths: Truths) -> None:
    index = json.loads((sample_folder / "index.json").read_text("utf-8"))
    files = {
        path.name for path in sample_folder.iterdir() if path.suffix in {".pdf", ".tif", ".jpg"}
    }
    assert {item["file"] for item in index} == files == set(truths)
    assert all(item["vi"] and item["en"] for item in index)


def test_samples_stay_small(sample_folder: Path) -> None:
    assert sum(path.stat().st_size for path in sample_folder.rglob("*")) < 6_000_000


def test_page_counts(sample_folder: Path, truths: Truths) -> None:
    counted = {name: len(images(sample_folder / name)) for name in truths}
    assert counted == {name: len(truth["pages"]) for name, truth in truths.items()}


def test_pages_lie_as_the_truth_says(sample_folder: Path, truths: Truths) -> None:
    """Turned by 90 or 270 degrees a page is wide; a photo is stored so, and shown upright."""
    for name, truth in truths.items():
        for picture, turn in zip(images(sample_folder / name), truth["turned"], strict=True):
            stored_wide = turn in {90, 270} and not name.endswith(".jpg")
            assert (picture.width > picture.height) == stored_wide, name


def test_both_systems_and_every_kind_of_scan(sample_folder: Path, truths: Truths) -> None:
    assert {truth["fields"]["system"] for truth in truths.values()} == {"Đảng", "Nhà nước"}
    assert {Path(name).suffix for name in truths} == {".pdf", ".tif", ".jpg"}
    assert any(set(truth["turned"]) & {90, 180} for truth in truths.values())
    with pymupdf.open(sample_folder / "93-CV-VPTU_fax.pdf") as fax:
        assert fax[0].get_images()[0][8] == "CCITTFaxDecode"
    with Image.open(sample_folder / "61-BC-SNV.tif") as tiff:
        assert tiff.info["compression"] == "group4"


def test_fields_stand_on_the_pages(truths: Truths) -> None:
    for name, truth in truths.items():
        text, fields = one_line(" ".join(truth["pages"])), truth["fields"]
        assert unicodedata.is_normalized("NFC", text)
        for field in ("number", "subject", "position", "signer"):
            assert fields[field] in text, (name, field)
        # An office is called by the body it serves, whose name stands above its own.
        assert fields["issuer"].removesuffix(f" {fields['superior']}") in text, name
        day = date.fromisoformat(fields["issued_on"])
        assert f"{fields['place']}, ngày {day:%d} tháng" in text
        assert all(recipient in text for recipient in fields["recipients"]), name


def test_citations_and_deadlines_stand_on_the_pages(truths: Truths) -> None:
    for name, truth in truths.items():
        text = one_line(" ".join(truth["pages"]))
        assert truth["citations"] and truth["deadlines"], name
        for citation in truth["citations"]:
            date.fromisoformat(citation["date"])
            assert citation["number"] in text, (name, citation)
        for deadline in truth["deadlines"]:
            assert date.fromisoformat(deadline["due"]).isoformat() > truth["fields"]["issued_on"]
            assert deadline["quote"] in text, (name, deadline)


def test_the_samples_cite_each_other(truths: Truths) -> None:
    numbers = {truth["fields"]["number"] for truth in truths.values()}
    cited = {item["number"] for truth in truths.values() for item in truth["citations"]}
    assert len(numbers & cited) >= 4


@pytest.mark.parametrize("name", ["112-TB-TU_so-hoa-tai-lieu.pdf", "93-CV-VPTU_fax.pdf"])
def test_the_truth_is_what_the_scan_shows(
    name: str, sample_folder: Path, truths: Truths, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read by Tesseract alone, nearly every word of the truth is there."""
    monkeypatch.setenv("OMP_THREAD_LIMIT", "1")  # its threads wait for each other by spinning
    picture = images(sample_folder / name, dpi=200)[0].convert("RGB")
    without_seal = Image.fromarray(np.asarray(picture).max(axis=2))
    seen = Counter(pytesseract.image_to_string(without_seal, lang="vie", timeout=120).split())
    true = Counter(truths[name]["pages"][0].split())
    assert (true & seen).total() > 0.85 * true.total()
