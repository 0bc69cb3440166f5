"""From text to files of damaged lines; in processes of their own."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from ocr.training import lstmf
from ocr.training.corpus import Prose
from ocr.training.damage import Damage, likely
from ocr.training.faces import Face
from ocr.training.lines import Lines
from ocr.training.scanning import scanned
from ocr.training.sheet import Setter
from ocr.training.strips import Strip, strips

ON_A_SHEET = 11
_IN_A_FILE = 250


@dataclass(frozen=True, slots=True)
class Source:
    """Where lines come from: official lines, words that those lack, letters, typefaces."""

    official: Sequence[str]
    ordinary: Sequence[str]
    letters: Collection[str]
    faces: Sequence[Face]


def lines(source: Source, seed: int, damage: Damage | None = None) -> Iterator[Strip]:
    """Endless damaged lines.

    Args:
        source: what they are made of.
        seed: another one gives other lines.
        damage: what is done to each sheet; None for a likely mixture.
    """
    rng, numbers = random.Random(seed), np.random.default_rng(seed)
    cv2.setNumThreads(1)
    texts = Lines(Prose(source.official, rng, source.ordinary), source.letters, rng)
    setter = Setter(source.faces, rng)
    while True:
        sheet = setter.sheet([texts.next() for _ in range(ON_A_SHEET)])
        yield from strips(scanned(sheet, damage or likely(numbers), numbers), rng)


class Maker:
    """Makes files of lines, in processes of its own. Any thread.

    Args:
        source: what lines are made of.
        workers: how many files are made beside one another.
    """

    def __init__(self, source: Source, workers: int) -> None:
        self._source = source
        self._pool = ProcessPoolExecutor(workers)

    def files(self, count: int, seed: int, folder: Path) -> Path:
        """Write so many damaged lines, other ones for another seed; return the list of files."""
        return self._pool.submit(_write, self._source, seed, count, folder).result()


def _write(source: Source, seed: int, count: int, folder: Path) -> Path:
    folder.mkdir(parents=True)
    made, files = lines(source, seed), []
    for start in range(0, count, _IN_A_FILE):
        some = [next(made) for _ in range(min(_IN_A_FILE, count - start))]
        files.append(folder / f"{start:05d}.lstmf")
        lstmf.write(files[-1], some)
    listing = folder / "list"
    listing.write_text("".join(f"{file}\n" for file in files), "utf-8")
    return listing
