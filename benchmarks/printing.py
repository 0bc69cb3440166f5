"""How soon a long annotated document is on its way to paper, and what that takes.

    .venv/bin/python -m benchmarks.printing [--pages N]

A made-up document of 300 dpi colour scans, 200 pages unless told otherwise, with two marks and
notes on each page, goes through the services as the print dialog asks for it:

- first: the first four sides, until the first of them is drawn (wanted: under 1 s);
- whole: all sides as one PDF, when a printer can begin (wanted: under 3 s);
- memory: the most the worker process ever held (wanted: under 600 MB);
- standstill: the longest time in which the window's event loop did not turn while the dialog was
  opened, set otherwise four times, scrolled through, printed from to a queue that takes all, and
  saved (wanted: under 100 ms). What of it the thread itself computed is told beside, as others'
  work on a busy machine makes it wait.

"whole cpu" are the processor's seconds of the whole, which other work on the machine does not
stretch as it does the clock's. The machine's own pace is told beside: "bare" is MuPDF opening and
saving the same file and no more, and each time is also given as so many times that. Exit status 1
when a wish is missed.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pymupdf

from benchmarks._print_dialog import Beat, use
from benchmarks.viewer import make_scans
from db.records import Box
from desktop.services.changes import ManyChanges
from desktop.services.composing.choices import PrintChoices
from desktop.services.paths import AppPaths
from desktop.services.settings import Settings
from desktop.services.workspace import Workspace

WISHES = {"first s": 1.0, "whole s": 3.0, "memory MB": 600.0, "standstill ms": 100.0}
DIFFERENT = 20
"""Scans made; the document repeats them, each time as a picture of its own."""
NOTE = "Phối hợp Sở Nội vụ, báo cáo trước ngày 30/6; nếu chậm phải nêu rõ lý do."


def make_document(folder: Path, pages: int) -> Path:
    """A PDF whose pages share no picture."""
    target = folder / "dài.pdf"
    with pymupdf.open(make_scans(folder, DIFFERENT)) as scans, pymupdf.open() as document:
        pictures = [scans.extract_image(page.get_images()[0][0])["image"] for page in scans]
        for number in range(pages):
            page = document.new_page(width=595, height=842)
            page.insert_image(page.rect, stream=pictures[number % DIFFERENT] + b"%d" % number)
        document.save(target)
    return target


def take_in(workspace: Workspace, document: Path, pages: int) -> int:
    """The document with its marks in an archive; its id."""
    (item,) = workspace.intake.run([document], lambda _: None, threading.Event()).items
    if item.document_id is None:
        raise SystemExit(f"not imported: {item}")
    marks = [
        workspace.annotating.new_mark(
            item.document_id, page, kind, [Box(100, y, 300, y + 14)], body=NOTE
        )
        for page in range(pages)
        for kind, y in (("highlight", 120), ("box", 400))
    ]
    workspace.editing.apply(ManyChanges(tuple(marks), "annotation.add"))
    return item.document_id


def worked() -> tuple[float, float]:
    """Megabytes the process that runs this ever held, and processor seconds it took.

    Of Linux: what `getrusage` tells of memory includes the process that started this one.
    """
    lines = Path("/proc/self/status").read_text().splitlines()
    held = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
    return held / 1024, time.process_time()


def clocked(work: Callable[[], None]) -> float:
    """Seconds a piece of work takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def measure(workspace: Workspace, document_id: int, original: Path) -> dict[str, float]:
    """All figures; the worker process is up before the clock starts, as it is in the dialog."""
    exporting, choices = workspace.exporting, PrintChoices(page_numbers=True)
    exporting.discard(exporting.compose_print([document_id], choices, first=1))

    def first() -> None:
        made = exporting.compose_print([document_id], choices, first=4)
        with pymupdf.open(made.path) as copy:
            copy[0].get_pixmap(dpi=96)
        exporting.discard(made)

    def whole() -> None:
        exporting.discard(exporting.compose_print([document_id], choices))

    def bare() -> None:
        with pymupdf.open(original) as document:
            document.save(original.with_suffix(".bare"), garbage=1, deflate=True)

    figures = {"first s": clocked(first)}
    before = workspace.errands.submit(worked, timeout_s=60).result()
    figures |= {"whole s": clocked(whole), "bare s": clocked(bare)}
    after = workspace.errands.submit(worked, timeout_s=60).result()
    return {**figures, "whole cpu": after[1] - before[1], "memory MB": after[0]}


def tell_beat(beat: Beat) -> None:
    """What the loop did in each step, and where it stood longest."""
    for step, (gap, computed) in beat.by_step.items():
        print(f"  {step:<14}{gap * 1000:6.0f} ms, computed {computed * 1000:.0f}")
    if beat.stack:
        print(f"  longest in\n{beat.stack.rstrip()}")


def main() -> int:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--pages", type=int, default=200)
    pages = parser.parse_args().pages
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        folder, settings = Path(name), Settings(author="Lê Văn Thư")
        original = make_document(folder, pages)
        paths = AppPaths.under(folder / "home")
        workspace = Workspace.open(paths, settings)
        try:
            document = take_in(workspace, original, pages)
            figures = measure(workspace, document, original)
            beat = use(workspace, paths, settings, document)
        finally:
            workspace.close()
        print(f"{pages} pages, {original.stat().st_size / 1e6:.0f} MB")
    figures["standstill ms"] = beat.longest * 1000
    for what, figure in figures.items():
        times = f"  {figure / figures['bare s']:.1f} x bare" if what.endswith(" s") else ""
        wish = f"  (under {WISHES[what]:g} is wanted)" if what in WISHES else ""
        print(f"{what:<14}{figure:8.2f}{times}{wish}")
    tell_beat(beat)
    return int(any(figures[what] >= wish for what, wish in WISHES.items()))


if __name__ == "__main__":
    sys.exit(main())
