"""Files are known by their content, and special files never block."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ocr.errors import UnreadableFile
from ocr.kinds import media_type


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"From: a@b\r\n\r\njunk %PDF-1.4", "application/pdf"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"II*\x00", "image/tiff"),
        (b"RIFF\x00\x00\x00\x00WEBP", "image/webp"),
    ],
)
def test_known_by_content(tmp_path: Path, content: bytes, kind: str) -> None:
    path = tmp_path / "misleading.docx"
    path.write_bytes(content)
    assert media_type(path) == kind


@pytest.mark.parametrize(
    ("content", "code", "found"),
    [
        (b"", "file.empty", None),
        (b"PK\x03\x04", "file.not_supported", "zip"),
        (b"<!DOCTYPE html><p>", "file.not_supported", "html"),
        ("Kính gửi".encode(), "file.not_supported", "text"),
        (b"\x00" * 90, "file.not_supported", "zeros"),
    ],
)
def test_refused_by_name_of_what_it_is(
    tmp_path: Path, content: bytes, code: str, found: str | None
) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile) as caught:
        media_type(path)
    assert (caught.value.code, caught.value.values.get("found")) == (code, found)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_a_fifo_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "pipe.pdf"
    os.mkfifo(path)
    with pytest.raises(UnreadableFile) as caught:
        media_type(path)
    assert caught.value.values == {"found": "special"}
