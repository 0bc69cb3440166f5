"""From the list of samples to their files."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pymupdf

from samplekit.born import born_pdf
from samplekit.files import write
from samplekit.fonts import Faces
from samplekit.ink import BLUE, RED, Image, Mark, box_stamp, lay, seal, signature
from samplekit.profiles import PROFILES, Profile
from samplekit.scan import Pixels, printed, scanned, turned
from samplekit.sheet import LEFT, MM, TOP, Typeset
from samplekit.truth import truth_of
from samplekit.typeset import typeset
from samplekit.values import Directive, load_directive


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample: its file, the text it shows, how it is scanned, what the index says of it."""

    file: str
    text: str
    profile: str
    vi: str
    en: str


def load_samples(path: Path) -> tuple[Sample, ...]:
    """Read the list of samples."""
    return tuple(Sample(**item) for item in json.loads(path.read_text("utf-8")))


def make_sample(sample: Sample, texts: Path, out: Path, faces: Faces, seed: int) -> None:
    """Write the scan into `out` and its truth into `out/truth`."""
    directive = load_directive(texts / f"{sample.text}.json")
    pages, profile = typeset(directive, faces), PROFILES[sample.profile]
    rng = np.random.default_rng([seed, zlib.crc32(sample.file.encode())])
    with born_pdf(pages, faces) as born:
        images = _scan_all(born, directive, pages, faces, profile, rng)
    write(out / sample.file, images, profile)
    write_json(truth_path(out, sample), truth_of(directive, pages, profile))


def truth_path(out: Path, sample: Sample) -> Path:
    """Where the truth of a sample is kept."""
    return out / "truth" / f"{sample.file}.json"


def write_index(samples: tuple[Sample, ...], out: Path) -> None:
    """Write what the window offers: file and one line in each language."""
    write_json(out / "index.json", [{"file": s.file, "vi": s.vi, "en": s.en} for s in samples])


def write_json(path: Path, value: object) -> None:
    """Write a value the same way every time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _scan_all(
    born: pymupdf.Document,
    directive: Directive,
    pages: Typeset,
    faces: Faces,
    profile: Profile,
    rng: np.random.Generator,
) -> list[Pixels]:
    sheets = [printed(born[page], profile.dpi) for page in range(born.page_count)]
    for page, mark in _marks(directive, pages, faces, profile.dpi, rng):
        lay(sheets[page], mark, profile.dpi)
    return [
        turned(scanned(sheet, _back(sheets, page), profile, rng), profile.turn(page))
        for page, sheet in enumerate(sheets)
    ]


def _back(sheets: list[Image], page: int) -> Image:
    """Printed on both sides: the next page shows through, or the one before the last."""
    return sheets[page + 1 if page + 1 < len(sheets) else max(0, page - 1)]


def _marks(
    directive: Directive, pages: Typeset, faces: Faces, dpi: int, rng: np.random.Generator
) -> list[tuple[int, Mark]]:
    spot = pages.signature
    hand = np.random.default_rng(zlib.crc32(directive.signer.encode()))
    pen = Mark(signature(dpi, hand), BLUE, spot.x + 14, spot.y + 2)
    stamp = Mark(seal(directive.seal, faces, dpi, rng), RED, spot.x - 44, spot.y - 4)
    marks = [(spot.page, pen), (spot.page, stamp)]
    if directive.urgency:
        urgent = box_stamp(directive.urgency, faces, dpi, rng)
        marks.append((0, Mark(urgent, RED, LEFT + 86, TOP + 41 * MM)))
    return marks
