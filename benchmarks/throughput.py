"""Pages a minute of the whole program against bare Tesseract, in one run on the same pages.

    python benchmarks/throughput.py [SCANS...] [--jobs N]

Bare Tesseract: every page rendered at 300 dpi beforehand (not timed), then read by N processes at
a time with one thread each. Văn Kiện: `vankien import` into a new archive, timed from the first
byte to the last stored page, worker start included. Rounds alternate, so that a machine whose
speed drifts is fair to both; what counts is the ratio.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pymupdf

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples"
DPI = 300


def render(scans: list[Path], folder: Path) -> list[Path]:
    """Every page of the scans as a PNG at 300 dpi."""
    pages = []
    for number, scan in enumerate(scans):
        with pymupdf.open(scan) as document:
            for page in document:
                target = folder / f"{number}-{page.number}.png"
                page.get_pixmap(dpi=DPI).save(target)
                pages.append(target)
    return pages


def bare(pages: list[Path], jobs: int) -> float:
    """Seconds that Tesseract alone takes."""
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}

    def read(page: Path) -> None:
        command = ["tesseract", str(page), "stdout", "-l", "vie", "--psm", "3", "tsv"]
        subprocess.run(command, env=environment, capture_output=True, check=True)

    begin = time.perf_counter()
    with ThreadPoolExecutor(jobs) as pool:
        list(pool.map(read, pages))
    return time.perf_counter() - begin


def whole(scans: list[Path], jobs: int) -> float:
    """Seconds that `vankien import` takes into a new archive."""
    command = [sys.executable, "-m", "desktop", "import", "--jobs", str(jobs), "--json"]
    with tempfile.TemporaryDirectory() as folder:
        archive = ["--archive", f"{folder}/archive"]
        begin = time.perf_counter()
        subprocess.run(
            [*command, *archive, *map(str, scans)], cwd=ROOT, capture_output=True, check=True
        )
        return time.perf_counter() - begin


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scans", nargs="*", type=Path, default=sorted(SAMPLES.glob("*.pdf")))
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--rounds", type=int, default=2)
    args = parser.parse_args()
    ratios = []
    with tempfile.TemporaryDirectory() as folder:
        pages = render(args.scans, Path(folder))
        print(f"{len(args.scans)} files, {len(pages)} pages, {args.jobs} at a time")
        for number in range(args.rounds):
            alone, ours = bare(pages, args.jobs), whole(args.scans, args.jobs)
            ratios.append(alone / ours)
            rates = [f"{60 * len(pages) / seconds:6.1f}" for seconds in (alone, ours)]
            print(
                f"round {number + 1}: bare {rates[0]}, vankien {rates[1]} pages a minute, ", end=""
            )
            print(f"ratio {ratios[-1]:.2f}")
    print(f"median ratio {statistics.median(ratios):.2f} (at least 0.8 is wanted)")


if __name__ == "__main__":
    main()
