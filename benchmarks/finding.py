"""How quickly things are found in a large archive of invented directives.

    python -m benchmarks.finding [--documents N] [--pages-each N] [--archive FOLDER]

Builds the archive (or goes on with the one kept in FOLDER), then measures the first fifty results
with snippets for a mix of 200 queries, the counts beside the list, the list itself, the size of
the index and what it adds to storing a page. Nothing is cached between queries but what SQLite
keeps of the file; run it on a quiet machine.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, get_args

from sqlalchemy import func, select, update

from benchmarks._directives import Directives, Language
from benchmarks._finding_queries import mix
from benchmarks._synthetic_archive import BulkWriter
from db.archive import Archive
from db.finding import Filter, Sort, SortKey, Values
from db.repositories import documents, tags
from db.search.find import answering, search
from db.search.index import index_page
from db.tables import document, page_text, search_term

_INDEX_BYTES = (
    "SELECT (SELECT sum(length(block)) FROM page_index_data)"
    " + (SELECT sum(length(sz)) FROM page_index_docsize)"
)
_SORTS: tuple[SortKey, ...] = get_args(SortKey)
_ADDED = 60


class Taken(NamedTuple):
    """Milliseconds on the clock, and of them on the processor: others may be using it."""

    clock: float
    processor: float


def milliseconds(work: Callable[[], object]) -> Taken:
    """How long a piece of work takes."""
    begin, busy = time.perf_counter(), time.process_time()
    work()
    return Taken((time.perf_counter() - begin) * 1000, (time.process_time() - busy) * 1000)


def told(name: str, times: Iterable[Taken], promise: float | None = None) -> bool:
    """Print the median and the 95th of a hundred; whether the promise for that is kept."""
    clock, busy = (sorted(column) for column in zip(*times, strict=True))
    kept = promise is None or _p95(clock) < promise
    wanted = "" if promise is None else f"   p95 < {promise:g} wanted{'' if kept else ': MISSED'}"
    print(
        f"{name:24} median {statistics.median(clock):7.1f}  p95 {_p95(clock):7.1f} ms"
        f"   (processor {statistics.median(busy):6.1f}, {_p95(busy):6.1f}){wanted}"
    )
    return kept


def _p95(ordered: Sequence[float]) -> float:
    return ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)]


def build(archive: Archive, count: int, pages_each: int) -> None:
    """Fill an empty archive."""
    with archive.database.reading() as conn:
        if conn.scalar(select(func.count()).select_from(document)):
            return
    begin = time.perf_counter()
    for done in BulkWriter(archive).write(Directives(pages_each=pages_each).make(count)):
        if done % 5000 == 0:
            print(f"  {done} documents, {time.perf_counter() - begin:.0f} s", file=sys.stderr)


def searching(archive: Archive, queries: list[tuple[str, str]], promise: float) -> bool:
    """Measure searches, by kind and together."""
    by_kind: dict[str, list[Taken]] = {}
    with archive.database.reading() as conn:
        for kind, text in queries:
            taken = milliseconds(lambda text=text: search(conn, text, limit=50))
            by_kind.setdefault(kind, []).append(taken)
    for kind, times in by_kind.items():
        told(f"  {kind}", times)
    return told("search", (one for times in by_kind.values() for one in times), promise)


def browsing(archive: Archive) -> bool:
    """Measure counts and lists."""
    with archive.database.reading() as conn:
        tag_ids = [one.id for one in tags.tree(conn)]
        one_kind, one_tag = frozenset({"Kế hoạch"}), frozenset(tag_ids[:1])
        filters = (
            Filter(),
            Filter(kinds=one_kind),
            Filter(years=frozenset({"2021"}), states=frozenset({"unconfirmed"})),
            Filter(years=frozenset({"2021-03"})),
            Filter(tags=one_tag),
            Filter(without=Values(kinds=one_kind)),
            Filter(without=Values(tags=one_tag)),
        )
        counts = [
            milliseconds(lambda one=one: documents.facets(conn, one))
            for _ in range(5)
            for one in filters
        ]
        within = [
            milliseconds(
                lambda text=text: documents.facets(conn, Filter(documents=answering(conn, text)))
            )
            for text in ("của", "kinh tế", "dieu hanh", "loại: kế hoạch ngân sách", "215")
        ]
        lists = [
            milliseconds(lambda key=key: documents.ids(conn, Filter(), Sort(key))) for key in _SORTS
        ]
        shown = documents.ids(conn, Filter(), Sort())[5000:5050]
        rows = [milliseconds(lambda: documents.rows(conn, shown)) for _ in range(20)]
    kept = told("counts beside the list", counts, 150)
    kept &= told("counts within a search", within, 250)
    told("ids of the whole list", lists)
    told("fifty rows of the list", rows, 50)
    return kept


def adding(archive: Archive) -> bool:
    """Measure what the index adds to storing a page, its commit included."""
    with archive.database.reading() as conn:
        last = conn.scalar(select(func.max(page_text.c.page_id))) or 0
        rows = conn.execute(select(page_text.c.page_id, page_text.c.text).limit(_ADDED)).all()
    times: dict[bool, list[Taken]] = {False: [], True: []}
    for number, row in enumerate(rows):
        for indexed in (False, True):
            at = row.page_id + (last // 2 if last > 2 * _ADDED else 0) + number % 2

            def store(indexed: bool = indexed, at: int = at, text: str = row.text) -> None:
                with archive.database.writing() as conn:
                    conn.execute(
                        update(page_text).where(page_text.c.page_id == at).values(text=text)
                    )
                    if indexed:
                        index_page(conn, at, text)

            times[indexed].append(milliseconds(store))
    clock, busy = (
        statistics.median(one[part] for one in times[True])
        - statistics.median(one[part] for one in times[False])
        for part in (0, 1)
    )
    print(f"index adds {clock:.1f} ms to storing a page (less than 3 wanted), {busy:.1f} processor")
    return clock < 3


def size(archive: Archive) -> bool:
    """Tell the bytes of the index a page."""
    with archive.database.reading() as conn:
        pages = conn.scalar(select(func.count()).select_from(page_text)) or 1
        bytes_a_page = conn.exec_driver_sql(_INDEX_BYTES).scalar_one() / pages
        words = conn.scalar(select(func.count()).select_from(search_term))
    print(f"index {bytes_a_page:.0f} bytes a page (less than 3072 wanted), {words} words known")
    return bytes_a_page < 3072


def main() -> None:
    """Build, measure and print; the exit code tells whether the promises hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--pages-each", type=int, default=3)
    parser.add_argument("--archive", type=Path, help="kept; measured as it is when it is there")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = args.archive or Path(scratch) / "archive"
        with Archive.open(folder, owner="benchmark") as archive:
            build(archive, args.documents, args.pages_each)
            queries = mix(archive, Language(), random.Random(2))  # noqa: S311 - no secret
            pages = args.documents * args.pages_each
            print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
            kept = [
                searching(archive, queries, 100 if pages <= 300_000 else 250),
                browsing(archive),
                size(archive),
                adding(archive),
            ]
    sys.exit(0 if all(kept) else 1)


if __name__ == "__main__":
    main()
