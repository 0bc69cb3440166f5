"""Readings of scans, kept between runs: reading a page takes seconds, judging it does not."""

from __future__ import annotations

import hashlib
import pickle
import sys
from collections.abc import Sequence
from pathlib import Path

from ocr.engine import TesseractEngine
from ocr.pages import inspect
from ocr.reader import read_page
from ocr.values import PageReading
from ocr.version import READER


def readings_of(scan: Path, cache: Path) -> tuple[PageReading, ...]:
    """All pages of a scan as read, from the cache where this version has read it before.

    Args:
        scan: the file.
        cache: a folder of this user's; pickles from it are trusted.
    """
    digest = hashlib.sha256(READER.encode() + scan.read_bytes()).hexdigest()[:24]
    kept = cache / f"{digest}.pickle"
    if not kept.exists():
        found = _read(scan)
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        kept.write_bytes(pickle.dumps(found))
        return found
    pages: tuple[PageReading, ...] = pickle.loads(kept.read_bytes())  # noqa: S301 (our own)
    return pages


def _read(scan: Path) -> tuple[PageReading, ...]:
    print(f"reading {scan.name}", file=sys.stderr, flush=True)
    facts, engine = inspect(scan), TesseractEngine()
    pages: Sequence[int] = range(len(facts.pages))
    return tuple(read_page(scan, facts.media_type, page, engine) for page in pages)
