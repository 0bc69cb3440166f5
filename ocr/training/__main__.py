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

from ocr.training import corpus, network, network_file, tools
from ocr.training.base import NAME, Base, prepared
from ocr.training.faces import TESTED, TRAINED, installed
from ocr.training.making import Maker, Source
from ocr.training.settling import expectations
from ocr.training.training import Pass, averaged, integer_model, schedule, trained
from ocr.training.wordlist import official_words

_RATES = (3e-4, *[2e-4] * 5, *[1.5e-4] * 3, 1e-4, 7e-5, 5e-5, 3e-5, 2e-5)
_QUICK_RATES = (2e-4, 1e-4)
_AVERAGED = 3  # the last passes, whose mean ships
_DEBIAN = Path("/usr/share/tesseract-ocr/5/tessdata/vie.traineddata")
_SHIPPED = Path(__file__).parents[2] / "resources" / "tessdata"
_TEST_LINES, _TEST_SEED = 200, 1_000_000

log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, measure on lines kept out of training, and put the model where it ships."""
    chosen = _chosen(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    official, tested = corpus.official_lines(chosen.text)
    if not official:
        log.info("no training text (--text): lines are made up from the shipped word counts")
    base = prepared(chosen.base, chosen.work / "base", official_words(), chosen.version)
    source = Source(official, _ordinary(base), base.letters, installed(TRAINED))
    passes = schedule(chosen.rates, chosen.lines, chosen.workers, chosen.seed)
    networks = []
    for end in trained(base, Maker(source, chosen.workers), passes, chosen.work):
        log.info("trained: %s", end)
        networks.append(end)
    mean = averaged(networks[-_AVERAGED:], chosen.work / "mean.lstm")
    model = integer_model(base, _settled(base, source, mean), chosen.work / f"{NAME}.traineddata")
    log.info("%s: %s", model, _measured(model, base, tested, chosen))
    chosen.out.mkdir(parents=True, exist_ok=True)
    shutil.copy(model, chosen.out)
    record = json.dumps(_record(chosen, source, passes), ensure_ascii=False, indent=2)
    (chosen.out / f"{NAME}.json").write_text(record + "\n", "utf-8")
    return 0


def _settled(base: Base, source: Source, mean: Path) -> Path:
    """The network with new letters expected as seldom as they are printed."""
    changes = expectations(source, base.added, _TEST_SEED)
    changed = network.with_biases(network_file.parsed(mean.read_bytes()), changes)
    settled = mean.with_name("settled.lstm")
    settled.write_bytes(network_file.written(changed))
    return settled


def _measured(model: Path, base: Base, tested: Sequence[str], chosen: argparse.Namespace) -> str:
    faces = [face for face in TESTED if face.installed] or installed(TRAINED)
    exam = Maker(Source(tested, (), base.letters, faces), 1)
    lines = min(_TEST_LINES, chosen.lines)
    shutil.rmtree(chosen.work / "test", ignore_errors=True)
    return tools.evaluated(model, exam.files(lines, _TEST_SEED, chosen.work / "test"))


def _ordinary(base: Base) -> tuple[str, ...]:
    """The small words of the base's list: ordinary Vietnamese, names and some English."""
    return tuple(word for word in base.words if word.isalpha() and word.islower())


def _record(chosen: argparse.Namespace, source: Source, passes: Sequence[Pass]) -> dict[str, Any]:
    """From what a model was made, so that it can be made again."""
    return {
        "version": chosen.version,
        "base": _base_record(chosen.base),
        "text": {
            "lines": len(source.official),
            "sha256": sha256("\n".join(source.official).encode()).hexdigest(),
        },
        "faces": [face.name for face in source.faces],
        "passes": [
            {"rate": each.rate, "lines a worker": each.lines, "seeds": list(each.seeds)}
            for each in passes
        ],
        "averaged": f"the last {min(_AVERAGED, len(passes))}",
    }


def _base_record(model: Path) -> dict[str, Any]:
    """What a base is, and from what it was made itself, where a record of that lies beside it."""
    known = {"file": model.name, "sha256": sha256(model.read_bytes()).hexdigest()}
    beside = model.with_suffix(".json")
    return known | ({"made from": json.loads(beside.read_text("utf-8"))} if beside.exists() else {})


def _chosen(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m ocr.training", description=__doc__)
    parser.add_argument("--base", type=Path, default=_DEBIAN, help="the model to begin with")
    parser.add_argument("--text", type=Path, help=f"lines; else ${corpus.TEXT_VARIABLE}")
    parser.add_argument("--work", type=Path, required=True, help="folder for everything made")
    parser.add_argument("--out", type=Path, default=_SHIPPED, help="folder for the result")
    parser.add_argument("--lines", type=int, default=2500, help="lines a pass, a worker")
    parser.add_argument("--workers", type=int, default=2, help="processes beside one another")
    parser.add_argument("--rates", type=float, nargs="+", default=_RATES, help="one for each pass")
    parser.add_argument("--seed", type=int, default=9)
    parser.add_argument("--version", default=f"{NAME} 2")
    parser.add_argument("--quick", action="store_true",
                        help="the whole way in minutes, into WORK/out: a poor model")  # fmt: skip
    chosen = parser.parse_args(arguments)
    if chosen.quick:
        chosen.rates, chosen.lines, chosen.out = _QUICK_RATES, 40, chosen.work / "out"
    return chosen


if __name__ == "__main__":
    sys.exit(main())
