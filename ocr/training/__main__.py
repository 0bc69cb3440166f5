"""The command: a new model from an installed one. See README.md and `--help`."""

from __future__ import annotations

import argparse
import json
import logging
import shutil
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from ocr.training import corpus, tools
from ocr.training.base import NAME, Base, prepared
from ocr.training.faces import TESTED, TRAINED, Face, installed
from ocr.training.making import Maker, Source
from ocr.training.training import schedule, trained
from ocr.training.wordlist import official_words

_RATES = (3e-4, 2e-4, 2e-4, 2e-4, 1.5e-4, 7e-5, 2e-5)
_DEBIAN = Path("/usr/share/tesseract-ocr/5/tessdata/vie.traineddata")
_SHIPPED = Path(__file__).parents[2] / "resources" / "tessdata"
_TEST_LINES, _TEST_SEED = 200, 1_000_000

log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, measure on lines kept out of training, and put the model where it ships."""
    chosen = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    official, tested = corpus.official_lines(chosen.text)
    if not official:
        log.info("no training text (--text): lines are made up from the shipped word counts")
    base = prepared(chosen.base, chosen.work / "base", official_words(), chosen.version)
    faces = installed(TRAINED)
    source = Source(official, _ordinary(base), base.letters, faces)
    exam = Source(tested, (), base.letters, [face for face in TESTED if face.installed] or faces)
    test = Maker(exam, _TEST_SEED, 1).files(_TEST_LINES, chosen.work / "test")
    maker = Maker(source, chosen.seed, chosen.workers)
    passes = schedule(chosen.lines, chosen.rates, chosen.pass_lines)
    for model in trained(base, maker, passes, chosen.workers, chosen.work):
        log.info("%s: %s", model, tools.evaluated(model, test))
    chosen.out.mkdir(parents=True, exist_ok=True)
    shutil.copy(model, chosen.out / f"{NAME}.traineddata")
    record = json.dumps(_record(chosen, official, faces), ensure_ascii=False, indent=2)
    (chosen.out / f"{NAME}.json").write_text(record + "\n", "utf-8")
    return 0


def _ordinary(base: Base) -> tuple[str, ...]:
    """The small words of the base's list: ordinary Vietnamese, names and some English."""
    return tuple(word for word in base.words if word.isalpha() and word.islower())


def _record(
    chosen: argparse.Namespace, official: Sequence[str], faces: Sequence[Face]
) -> dict[str, Any]:
    """From what a model was made, so that it can be made again."""
    return {
        "version": chosen.version,
        "base": {"file": chosen.base.name, "sha256": sha256(chosen.base.read_bytes()).hexdigest()},
        "text": {
            "lines": len(official),
            "sha256": sha256("\n".join(official).encode()).hexdigest(),
        },
        "faces": [face.name for face in faces],
        "seed": chosen.seed,
        "workers": chosen.workers,
        "lines a worker": chosen.lines,
        "rates": list(chosen.rates),
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m ocr.training", description=__doc__)
    parser.add_argument("--base", type=Path, default=_DEBIAN, help="the model to begin with")
    parser.add_argument("--text", type=Path, help=f"lines; else ${corpus.TEXT_VARIABLE}")
    parser.add_argument("--work", type=Path, required=True, help="folder for everything made")
    parser.add_argument("--out", type=Path, default=_SHIPPED, help="folder for the result")
    parser.add_argument("--lines", type=int, default=17_500, help="lines in all, a worker")
    parser.add_argument("--pass-lines", type=int, default=2500, help="lines a pass, a worker")
    parser.add_argument("--workers", type=int, default=2, help="cores to use")
    parser.add_argument("--rates", type=float, nargs="+", default=_RATES)
    parser.add_argument("--seed", type=int, default=9)
    parser.add_argument("--version", default=f"{NAME} 1")
    return parser


if __name__ == "__main__":
    sys.exit(main())
