"""Who reads in the benchmark of reading: bare Tesseract, OCRmyPDF, the program's own room."""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from benchmarks._reading_table import REAL, Score
from benchmarks._scoring import bag_error, numbers_missing, word_error
from ocr.models import Model

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Task:
    """A page to read, the profile it counts for, and its true text in the orders that count."""

    profile: str
    path: Path
    index: int
    truths: tuple[str, ...]


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
            yield Task(REAL, folder / "real" / entry["file"], entry["page"] - 1, (text,))


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
    return Score(errors, bag_error(truth, text), *numbers_missing(truth, text), seconds)
