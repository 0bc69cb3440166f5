"""Runs `lstmtraining` in passes, each on lines never seen before and at a lower rate in time.

In a pass several workers go on from one network, each with lines of its own, and the mean of
what they learned is where the next pass begins: that uses several cores, which `lstmtraining`
cannot, and the mean is better than any of them. So is the mean of the last passes, which is what
ships.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from ocr.training import network, network_file, tools
from ocr.training.base import Base
from ocr.training.making import Maker


@dataclass(frozen=True, slots=True)
class Pass:
    """So many lines for each worker, each line seen once, at a learning rate.

    `seeds` decide the lines of each worker.
    """

    lines: int
    rate: float
    seeds: tuple[int, ...]


def schedule(rates: Sequence[float], lines: int, workers: int, seed: int) -> list[Pass]:
    """A pass for each rate, so many lines for each worker; no two have the same lines."""
    starts = range(seed, seed + len(rates) * workers, workers)
    return [
        Pass(lines, rate, tuple(range(start, start + workers)))
        for rate, start in zip(rates, starts, strict=True)
    ]


def trained(base: Base, maker: Maker, passes: Sequence[Pass], folder: Path) -> Iterator[Path]:
    """Train, and yield the floating point network after each pass.

    A pass whose network is in the folder already is not run again: a broken run goes on.

    Args:
        base: what training begins with.
        maker: makes the lines.
        passes: one after the other.
        folder: for lines, checkpoints and networks.
    """
    start = base.network
    for number, each in enumerate(passes):
        end = folder / f"pass{number}.lstm"
        if not end.exists():
            _pass(base, maker, each, start, end)
        yield end
        start = end


def averaged(networks: Sequence[Path], mean: Path) -> Path:
    """Write the mean of some networks."""
    found = [network_file.parsed(file.read_bytes()) for file in networks]
    mean.write_bytes(network_file.written(network.averaged(found)))
    return mean


def integer_model(base: Base, trained: Path, model: Path) -> Path:
    """A checkpoint or a floating point network as a complete model of small integers."""
    return _complete(base, trained, model, "--convert_to_int")


def _pass(base: Base, maker: Maker, each: Pass, start: Path, end: Path) -> None:
    """Train workers beside one another from one network, and write the mean of theirs."""
    homes = [end.with_suffix("") / f"worker{number}" for number in range(len(each.seeds))]
    for home in homes:
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
    with ThreadPoolExecutor(len(homes)) as together:
        runs = [
            together.submit(_worked, base, maker, each, seed, start, home)
            for seed, home in zip(each.seeds, homes, strict=True)
        ]
        averaged([run.result() for run in runs], end)
    for home in homes:
        shutil.rmtree(home)


def _complete(base: Base, trained: Path, model: Path, *options: str) -> Path:
    tools.run(
        "lstmtraining", "--stop_training", *options, "--continue_from", trained,
        "--traineddata", base.model, "--model_output", model,
    )  # fmt: skip
    return model


def _worked(base: Base, maker: Maker, each: Pass, seed: int, start: Path, home: Path) -> Path:
    """One worker's share of a pass; returns the floating point network it ended with."""
    listing = maker.files(each.lines, seed, home / "lines")
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
