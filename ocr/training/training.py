"""Runs `lstmtraining` in passes, each on lines never seen before and at a lower rate in time.

In a pass several workers go on from one network, each with lines of its own, and the mean of
what they learned is where the next pass begins: that uses several cores, which `lstmtraining`
cannot, and the mean is better than any of them.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from ocr.training import network, network_file, tools
from ocr.training.base import NAME, Base
from ocr.training.making import Maker


@dataclass(frozen=True, slots=True)
class Pass:
    """So many lines for each worker, each line seen once, at a learning rate."""

    lines: int
    rate: float


def schedule(lines: int, rates: Sequence[float], a_pass: int) -> list[Pass]:
    """Passes over so many lines a worker, the rates one after the other in equal shares."""
    count = max(len(rates), round(lines / a_pass))
    return [Pass(lines // count, rates[place * len(rates) // count]) for place in range(count)]


def trained(
    base: Base, maker: Maker, passes: Sequence[Pass], workers: int, folder: Path
) -> Iterator[Path]:
    """Train, and yield the integer model after each pass.

    Args:
        base: what training begins with.
        maker: makes the lines.
        passes: one after the other.
        workers: how many train beside one another.
        folder: for lines, checkpoints and models.
    """
    start = base.network
    for number, each in enumerate(passes):
        place = folder / f"pass{number}"
        homes = [place / f"worker{worker}" for worker in range(workers)]
        with ThreadPoolExecutor(workers) as together:
            starts = [start] * workers
            ends = list(
                together.map(lambda home, at: _worked(base, maker, each, at, home), homes, starts)  # noqa: B023
            )
        found = [network_file.parsed(end.read_bytes()) for end in ends]
        start = place / "mean.lstm"
        start.write_bytes(network_file.written(network.averaged(found)))
        for home in homes:
            shutil.rmtree(home)
        yield integer_model(base, start, place / f"{NAME}.traineddata")


def integer_model(base: Base, trained: Path, model: Path) -> Path:
    """A checkpoint or a floating point network as a complete model of small integers."""
    return _complete(base, trained, model, "--convert_to_int")


def _complete(base: Base, trained: Path, model: Path, *options: str) -> Path:
    tools.run(
        "lstmtraining", "--stop_training", *options, "--continue_from", trained,
        "--traineddata", base.model, "--model_output", model,
    )  # fmt: skip
    return model


def _worked(base: Base, maker: Maker, each: Pass, start: Path, home: Path) -> Path:
    """One worker's share of a pass; returns the floating point network it ended with."""
    home.mkdir(parents=True)
    listing = maker.files(each.lines, home / "lines")
    tools.run(
        "lstmtraining", "--continue_from", start, "--traineddata", base.model,
        "--model_output", home / "model", "--train_listfile", listing,
        "--learning_rate", str(each.rate), "--reset_learning_rate",
        "--max_iterations", str(each.lines),
        log=home.parent / f"{home.name}.log",
    )  # fmt: skip
    complete = _complete(base, home / "model_checkpoint", home / "float.traineddata")
    tools.unpack(complete, f"{home}/float.")
    return home / "float.lstm"
