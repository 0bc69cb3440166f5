"""The command: a new model from an installed one. See README.md and `--help`."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from ocr.training import corpus
from ocr.training.base import Base, prepared
from ocr.training.faces import TRAINED, installed
from ocr.training.making import Maker, Source
from ocr.training.training import schedule, trained
from ocr.training.wordlist import official_words

_RATES = (4e-4, 2e-4, 1e-4, 5e-5, 2e-5)
_DEBIAN = Path("/usr/share/tesseract-ocr/5/tessdata/vie.traineddata")

log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Train and leave the models of all passes in a folder."""
    chosen = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    official, _ = corpus.official_lines(chosen.text)
    if not official:
        log.info("no training text (--text): lines are made up from the shipped word counts")
    base = prepared(chosen.base, chosen.work / "base", official_words(), chosen.version)
    source = Source(official, _ordinary(base), base.letters, installed(TRAINED))
    maker = Maker(source, chosen.seed, chosen.workers)
    passes = schedule(chosen.lines, chosen.rates, chosen.pass_lines)
    for model in trained(base, maker, passes, chosen.workers, chosen.work):
        log.info("%s", model)
    return 0


def _ordinary(base: Base) -> tuple[str, ...]:
    """The small words of the base's list: ordinary Vietnamese, names and some English."""
    return tuple(word for word in base.words if word.isalpha() and word.islower())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m ocr.training", description=__doc__)
    parser.add_argument("--base", type=Path, default=_DEBIAN, help="the model to begin with")
    parser.add_argument("--text", type=Path, help=f"lines; else ${corpus.TEXT_VARIABLE}")
    parser.add_argument("--work", type=Path, required=True, help="folder for everything made")
    parser.add_argument("--lines", type=int, default=30_000, help="lines in all, a worker")
    parser.add_argument("--pass-lines", type=int, default=2500, help="lines a pass, a worker")
    parser.add_argument("--workers", type=int, default=2, help="cores to use")
    parser.add_argument("--rates", type=float, nargs="+", default=_RATES)
    parser.add_argument("--seed", type=int, default=9)
    parser.add_argument("--version", default="vie_official 1")
    return parser


if __name__ == "__main__":
    sys.exit(main())
