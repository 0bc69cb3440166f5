"""Word error and time of reading, beside bare Tesseract in the same run, by scan profile.

    python -m benchmarks.reading [FOLDER] [--profile NAME] [--jobs N] [--each K] [--model FILE]

FOLDER holds `synthetic/NAME.PROFILE.pdf` with `NAME.truth.json`, and `real/` with
`pages/INDEX.json`; other folders are read by the same layout. Bare Tesseract gets each page
drawn at 300 dots per inch as PNG; only its own time counts, while ours counts everything from
the file to the words. Ours has a column for each model: the system's `vie`, the one that ships,
and any others named by their files; below stands what each comes to beside `vie`, and whether
that is what is wanted of it. "num" is the error in words with digits: numbers and dates.
OCRmyPDF joins in where it is installed. Memory is the most that a process
held while it read the pages of a profile, its engine not counted.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from benchmarks._reading_sides import Task, sides, tasks_of
from benchmarks._reading_table import Score, against, table
from ocr.models import SYSTEM, Model, best_model, model_in

BESIDE = Path(__file__).resolve().parents[2] / "shared" / "scans"


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
    models = models_named(chosen.model)
    readers = sides(models, others=not chosen.ours_only)
    found, names = measure(tasks, list(readers.values()), chosen.jobs), list(readers)
    print("\n".join(table(found, names)))
    for model in models[1:]:
        print("\n" + "\n".join(against(found, names, SYSTEM, model.label)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
