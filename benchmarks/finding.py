"""How quickly things are found in a large archive of invented directives.

    python -m benchmarks.finding [--documents N] [--pages-each N] [--archive FOLDER] [--quick]

Builds the archive (or takes the one kept in FOLDER, or with --documents goes on with it where it
was left half filled; 333334 documents make 1,000,000 pages), then
measures against what was promised: the first fifty results with snippets for a mix of 200 queries,
the counts beside the list, the list itself, the size of the index and what it adds to storing a
page; unless --quick also jumps through the list of the window and its memory, and the tests of
relevance and of 10,000 odd queries. Nothing is cached between queries but what SQLite keeps of the
file; run it on a quiet machine.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from sqlalchemy import func, select

from benchmarks import _finding_measures as measures
from benchmarks._directives import Directives
from benchmarks._promises import Taken, held, told
from benchmarks._synthetic_archive import BulkWriter
from benchmarks.starting import JUMP_MS, MEMORY_MB, started
from db.archive import Archive
from db.tables import document, page

_DOCUMENTS = 100_000
_MANY_PAGES = 300_000
_TESTS = ("tests/finding/test_relevance.py", "tests/finding/test_odd_queries.py")
_ODD_QUERIES = "10000"
_LONGEST_S = 1800


def build(archive: Archive, count: int, pages_each: int, *, go_on: bool = False) -> None:
    """Fill an empty archive, or `go_on` with one of ours that was left half filled."""
    writer, begin = BulkWriter(archive), time.perf_counter()
    if writer.written and not (go_on and writer.is_ours):
        return
    # The same documents are made again and passed over, so that it becomes the same archive.
    made = islice(Directives(pages_each=pages_each).make(count), writer.written, None)
    for done in writer.write(made):
        if done % 5000 == 0:
            print(f"  {done} documents, {time.perf_counter() - begin:.0f} s", file=sys.stderr)


def in_archive(archive: Archive) -> bool:
    """Measure all that needs no window."""
    with archive.database.reading() as conn:
        amounts = [conn.scalar(select(func.count()).select_from(one)) for one in (document, page)]
    load = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    print(f"{amounts[0]} documents, {amounts[1]} pages; {load}")
    many = (amounts[1] or 0) > _MANY_PAGES
    queries = measures.queries_of(archive)
    kept = [
        measures.searching(archive, queries, median=None if many else 25, p95=250 if many else 100),
        measures.counting(archive),
        measures.listing(archive),
        measures.size(archive),
        measures.adding(archive),
    ]
    return all(kept)


def in_window(folder: Path) -> bool:
    """Measure jumps through the list of the program's window, and the memory of its process."""
    with tempfile.TemporaryDirectory() as home:
        seen = started("program", folder, Path(home))
    kept = told("SCROLL to any row", [Taken(*one) for one in seen["jumps"]], p95=JUMP_MS)
    return held("MEMORY of the window's process", seen["memory_mb"], MEMORY_MB, "MB") and kept


def in_tests() -> bool:
    """Run the tests of the relevance set and of odd queries; whether they pass."""
    options = ("-q", "-p", "no:cacheprovider", f"--timeout={_LONGEST_S}")
    words = [sys.executable, "-m", "pytest", *options, *_TESTS]
    env = {**os.environ, "VANKIEN_FUZZ": _ODD_QUERIES, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(words, env=env, check=False, capture_output=True, text=True)
    last = (done.stdout.strip().splitlines() or [""])[-1]
    word = "kept" if done.returncode == 0 else "MISSED"
    print(f"RELEVANCE (95 of 100 first), {_ODD_QUERIES} ODD QUERIES: {word} ({last})")
    return done.returncode == 0


def main() -> None:
    """Build, measure and print; the exit code tells whether the promises hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, help="100,000 unless there are some")
    parser.add_argument("--pages-each", type=int, default=3)
    parser.add_argument("--archive", type=Path, help="kept; measured as it is when it is there")
    parser.add_argument("--quick", action="store_true", help="without window and tests")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = args.archive or Path(scratch) / "archive"
        with Archive.open(folder, owner="benchmark") as archive:
            wanted = args.documents or _DOCUMENTS
            build(archive, wanted, args.pages_each, go_on=args.documents is not None)
            kept = [in_archive(archive)]
        if not args.quick:
            kept += [in_window(folder), in_tests()]
    sys.exit(0 if all(kept) else 1)


if __name__ == "__main__":
    main()
