"""Word error and time of reading, beside bare Tesseract in the same run, by scan profile.

    python -m benchmarks.reading [FOLDER] [--profile NAME] [--jobs N] [--each K] [--model FILE]

FOLDER holds `synthetic/NAME.PROFILE.pdf` with `NAME.truth.json`, and `real/` with
`pages/INDEX.json`; other folders are read by the same layout. Bare Tesseract gets each page
drawn at 300 dots per inch as PNG; only its own time counts, while ours counts everything from
the file to the words. Ours has a column for each model: the system's `vie`, the one that ships,
and any others named by their files. "num" is the error in words with digits: numbers and dates.
OCRmyPDF joins in where it is installed. Memory is the most that a process
held while it read the pages of a profile, its engine not counted.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from benchmarks._scoring import bag_error, number_error, word_error
from ocr.models import SYSTEM, Model, best_model, model_in

PDF = "application/pdf"
BESIDE = Path(__file__).resolve().parents[2] / "shared" / "scans"


@dataclass(frozen=True, slots=True)
class Task:
    """A page to read, the profile it counts for, and its true text in the orders that count."""

    profile: str
    path: Path
    index: int
    truths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Errors as shares of the true words; seconds of processor time; most memory in MB so far.

    `numbers` is None for a page without any.
    """

    errors: float
    bag: float
    numbers: float | None
    seconds: float
    memory: float = 0.0


def tasks_of(folder: Path) -> Iterator[Task]:
    """All pages of a folder of scans whose true text is known."""
    for truth_file in sorted((folder / "synthetic").glob("*.truth.json")):
        truth = json.loads(truth_file.read_text(encoding="utf-8"))
        name = truth_file.name.removesuffix(".truth.json")
        orders = list(zip(truth["pages"], truth["pages_by_row"], strict=True))
        for scan in sorted(truth_file.parent.glob(f"{name}.*.pdf")):
            profile = scan.name.split(".")[-2]
            yield from (Task(profile, scan, index, both) for index, both in enumerate(orders))
    index_file = folder / "real" / "pages" / "INDEX.json"
    if index_file.is_file():
        for entry in json.loads(index_file.read_text(encoding="utf-8")):
            text = (index_file.parent / entry["txt"]).read_text(encoding="utf-8")
            yield Task("real", folder / "real" / entry["file"], entry["page"] - 1, (text,))


def bare(task: Task) -> Score:
    """Score of the `tesseract` program alone on the drawn page."""
    import pymupdf

    with tempfile.TemporaryDirectory() as folder, pymupdf.open(task.path) as document:
        picture = Path(folder) / "page.png"
        document[task.index].get_pixmap(dpi=300).save(picture)
        command = ["tesseract", str(picture), "stdout", "-l", "vie", "--psm", "3", "--dpi", "300"]
        started = _children()
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return _score(task, done.stdout, _children() - started)


def ours(model: Model, task: Task) -> Score:
    """Score of the reading room with a model, from the file to the words."""
    from ocr.engine import TesseractEngine
    from ocr.reader import read_page

    started = time.process_time() + _children()
    reading = read_page(task.path, PDF, task.index, TesseractEngine(model))
    seconds = time.process_time() + _children() - started
    score = _score(task, "".join(word.text + word.after for word in reading.words), seconds)
    return replace(score, memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def ocrmypdf(task: Task) -> Score:
    """Score of OCRmyPDF with all that it does for scans; a page it fails on is not read at all."""
    import pymupdf

    with tempfile.TemporaryDirectory() as folder, pymupdf.open(task.path) as document:
        one, text = Path(folder) / "page.pdf", Path(folder) / "page.txt"
        document.select([task.index])  # with --pages it would write of the pages it skipped, too
        document.save(one)
        options = ("-l", "vie", "--force-ocr", "--deskew", "--clean", "--rotate-pages", "-j", "1")
        ways = ("--sidecar", str(text), "--output-type", "pdf")
        started = _children()
        command = ["ocrmypdf", "-q", *options, *ways, str(one), f"{folder}/out.pdf"]
        done = subprocess.run(command, capture_output=True, check=False)
        read = text.read_text(encoding="utf-8") if done.returncode == 0 else ""
        return _score(task, read, _children() - started)


def sides(models: Sequence[Model], *, others: bool = True) -> dict[str, Callable[[Task], Score]]:
    """Who reads, by name: ours with each model, and `others` for the programs beside ours."""
    theirs = {"ocrmypdf": ocrmypdf} if shutil.which("ocrmypdf") else {}
    own = {model.label: partial(ours, model) for model in models}
    return {"bare": bare, **theirs, **own} if others else dict(own)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _score(task: Task, text: str, seconds: float) -> Score:
    errors = min(word_error(truth, text) for truth in task.truths)
    truth = task.truths[0]
    return Score(errors, bag_error(truth, text), number_error(truth, text), seconds)


def _all(readers: Sequence[Callable[[Task], Score]], task: Task) -> tuple[str, tuple[Score, ...]]:
    return task.profile, tuple(read(task) for read in readers)


def measure(
    tasks: Sequence[Task], readers: Sequence[Callable[[Task], Score]], jobs: int
) -> dict[str, list[tuple[Score, ...]]]:
    """Scores of all readers for every page, by profile."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    found: dict[str, list[tuple[Score, ...]]] = defaultdict(list)
    with ProcessPoolExecutor(jobs) as pool:
        for profile, scores in pool.map(partial(_all, readers), tasks):
            found[profile].append(scores)
    return found


def table(found: dict[str, list[tuple[Score, ...]]], names: Sequence[str]) -> Iterator[str]:
    """The lines of the printed table, at its end the mean over all profiles but the real one."""
    heads = (f"{name:>14}: words    bag    num s/page" for name in names)
    yield "profile      pages | " + " | ".join(heads) + " | MB"
    for profile, pages in found.items():
        yield _row(profile, len(pages), [_mean(column) for column in zip(*pages, strict=True)])
    made = [pages for profile, pages in found.items() if profile != "real"]
    if len(made) > 1:
        means = ([_mean(column) for column in zip(*pages, strict=True)] for pages in made)
        columns = [_mean(column) for column in zip(*means, strict=True)]
        yield _row("made: mean", sum(map(len, made)), columns)


def _row(name: str, pages: int, scores: Sequence[Score]) -> str:
    cells = (
        f"{s.errors:21.2%} {s.bag:6.2%} {s.numbers or 0:6.2%} {s.seconds:6.2f}" for s in scores
    )
    return f"{name:12} {pages:5} | " + " | ".join(cells) + f" | {scores[-1].memory:.0f}"


def _mean(scores: Sequence[Score]) -> Score:
    count = len(scores)
    numbers = [score.numbers for score in scores if score.numbers is not None]
    return Score(
        sum(score.errors for score in scores) / count,
        sum(score.bag for score in scores) / count,
        sum(numbers) / len(numbers) if numbers else None,
        sum(score.seconds for score in scores) / count,
        max(score.memory for score in scores),
    )


def models_named(files: Sequence[Path]) -> list[Model]:
    """The system's model, the one that ships, those of some files; each once."""
    named = [model_in(file.resolve().parent, file.stem) for file in files]
    models = [Model(SYSTEM), best_model(), *(model for model in named if model is not None)]
    return list({(model.label, model.folder): model for model in models}.values())


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 0 when something was measured or nothing is there to measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=BESIDE)
    parser.add_argument("--profile", action="append", help="only these profiles")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--each", type=int, default=1, help="every so manieth page only")
    parser.add_argument("--model", action="append", type=Path, default=[], help="a further model")
    parser.add_argument("--ours-only", action="store_true", help="no programs beside ours")
    chosen = parser.parse_args(arguments)
    tasks = [
        task for task in tasks_of(chosen.folder)
        if not chosen.profile or task.profile in chosen.profile
    ][:: chosen.each]  # fmt: skip
    if not tasks:
        print(f"no scans with known text in {chosen.folder}")
        return 0
    readers = sides(models_named(chosen.model), others=not chosen.ours_only)
    for line in table(measure(tasks, list(readers.values()), chosen.jobs), list(readers)):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
