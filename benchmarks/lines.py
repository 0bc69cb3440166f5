"""Errors of models on single lines in typefaces and from text kept out of training, by damage.

    python -m benchmarks.lines [--model FILE] [--sheets N] [--text FILE]

Compares the system's `vie`, the model that ships and others named by their files. Every damage
(`ocr.training.damage`) is done to the same lines in every typeface that was kept for testing;
Tesseract reads each line by itself, with nothing of ours before or after. The text is the part of
the training text that training leaves out, or made up where there is none.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import cv2

from benchmarks._scoring import letter_error, word_error
from benchmarks.reading import models_named
from ocr.models import Model
from ocr.training import corpus
from ocr.training.charset import ADDED, JUNK
from ocr.training.damage import KINDS
from ocr.training.faces import TESTED
from ocr.training.making import ON_A_SHEET, Source, lines
from ocr.training.strips import Strip

_SEED = 2026
_LETTERS = {chr(code) for code in range(33, 0x1EFA) if chr(code).isprintable()}


@dataclass(frozen=True, slots=True)
class Line:
    """A line to read: its picture's file, what it says, its typeface and damage."""

    file: Path
    text: str
    face: str
    damage: str


def made(folder: Path, tested: Sequence[str], sheets: int) -> list[Line]:
    """Write the pictures of all lines into a folder."""
    letters = (_LETTERS | set(ADDED)) - set(JUNK)
    found = []
    for face in (face for face in TESTED if face.installed):
        source = Source(tested, (), letters, (face,))
        for damage, how in KINDS.items():
            strips = islice(lines(source, _SEED, how), sheets * ON_A_SHEET)
            for number, strip in enumerate(strips):
                file = folder / f"{face.name}.{damage}.{number}.png".replace(" ", "-")
                found.append(_line(file, strip, face.name, damage))
    return found


def _line(file: Path, strip: Strip, face: str, damage: str) -> Line:
    cv2.imwrite(str(file), strip.pixels)
    return Line(file, strip.text, face, damage)


def read(model: Model, found: Sequence[Line], folder: Path) -> list[str]:
    """What a model reads in the pictures of lines, all in one run of the program."""
    listing = folder / "files.txt"
    listing.write_text("".join(f"{line.file}\n" for line in found), "utf-8")
    data = () if model.folder is None else ("--tessdata-dir", str(model.folder))
    command = ("tesseract", str(listing), "stdout", *data, "-l", model.name, "--psm", "13")
    options = ("--dpi", "300", "-c", "page_separator=\f")
    done = subprocess.run(
        (*command, *options), capture_output=True, text=True, check=True,
        env=os.environ | {"OMP_THREAD_LIMIT": "1"},
    )  # fmt: skip
    return done.stdout.split("\f")[: len(found)]


def table(
    found: Sequence[Line], readings: dict[str, list[str]], group: str
) -> Iterator[str]:  # fmt: skip
    """Mean errors of letters and words in a line for each model, by "face" or "damage"."""
    places = defaultdict(list)
    for place, line in enumerate(found):
        places[getattr(line, group)].append(place)
    heads = (f"{name:>16}: letters  words" for name in readings)
    yield f"{group:18} lines | " + " | ".join(heads)
    for name, rows in (*places.items(), ("all", range(len(found)))):
        cells = (
            _errors([(found[row].text, texts[row]) for row in rows]) for texts in readings.values()
        )
        yield f"{name:18} {len(rows):5} | " + " | ".join(cells)


def _errors(pairs: Sequence[tuple[str, str]]) -> str:
    letters = sum(letter_error(truth, text) for truth, text in pairs) / len(pairs)
    words = sum(word_error(truth, text) for truth, text in pairs) / len(pairs)
    return f"{letters:24.2%} {words:6.2%}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 0 also where no typeface is there to measure with."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", action="append", type=Path, default=[], help="a further model")
    parser.add_argument("--sheets", type=int, default=2, help="of each typeface and damage")
    parser.add_argument("--text", type=Path, help=f"training text; else ${corpus.TEXT_VARIABLE}")
    chosen = parser.parse_args(arguments)
    _, tested = corpus.official_lines(chosen.text)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = made(folder, tested, chosen.sheets)
        if not found:
            print(f"none of the typefaces is installed: {[face.name for face in TESTED]}")
            return 0
        models = models_named(chosen.model)
        readings = {model.label: read(model, found, folder) for model in models}
    for group in ("face", "damage"):
        print("\n".join(table(found, readings, group)), end="\n\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
