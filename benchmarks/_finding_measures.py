"""What is measured of finding in an archive that is there."""

from __future__ import annotations

import random
import statistics
from typing import get_args

from sqlalchemy import Connection, func, select, update

from benchmarks._promises import Taken, held, milliseconds, told
from db.archive import Archive
from db.finding import Filter, Sort, SortKey, Values
from db.repositories import documents, tags
from db.search.find import answering, hits_in, search
from db.search.index import index_page
from db.tables import page_text, search_term

_INDEX_BYTES = (
    "SELECT (SELECT sum(length(block)) FROM page_index_data)"
    " + (SELECT sum(length(sz)) FROM page_index_docsize)"
)
_SORTS: tuple[SortKey, ...] = get_args(SortKey)
_WITHIN = ("của", "kinh tế", "dieu hanh", "loại: kế hoạch ngân sách", "215")
_COUNTS_P95 = 150
_ADDED = 60
_MORE_TO_A_PAGE_MS = 3
_BYTES_A_PAGE = 3072


def searching(
    archive: Archive, queries: list[tuple[str, str]], *, median: float | None, p95: float
) -> bool:
    """Searches, by kind and together."""
    by_kind: dict[str, list[Taken]] = {}
    marks: list[Taken] = []
    with archive.database.reading() as conn:
        for kind, text in queries:
            taken = milliseconds(lambda text=text: search(conn, text, limit=50))
            by_kind.setdefault(kind, []).append(taken)
        for _, text in queries[:40]:
            if hits := search(conn, text, limit=1).hits:
                shown = hits[0].document_id
                marks.append(milliseconds(lambda one=shown, text=text: hits_in(conn, one, text)))
    for kind, times in sorted(by_kind.items()):
        told(f"  {kind}", times)
    told("hits marked on a document", marks)
    together = [one for times in by_kind.values() for one in times]
    return told("SEARCH: 200 queries, 50 hits", together, median=median, p95=p95)


def counting(archive: Archive) -> bool:
    """Counts beside the list, with filters, with what is left out, within a search."""
    with archive.database.reading() as conn:
        counts = [
            milliseconds(lambda one=one: documents.facets(conn, one))
            for _ in range(5)
            for one in _filters(conn)
        ]
        within = [
            milliseconds(
                lambda text=text: documents.facets(conn, Filter(documents=answering(conn, text)))
            )
            for _ in range(4)
            for text in _WITHIN
        ]
        tag_ids = frozenset(one.id for one in tags.tree(conn))
        left = Filter(without=Values(tags=tag_ids))
        untagged = [milliseconds(lambda: documents.facets(conn, left)) for _ in range(10)]
    kept = told("COUNTS beside the list", counts, p95=_COUNTS_P95)
    kept &= told("COUNTS within a search", within, p95=_COUNTS_P95)
    return told("COUNTS, all tags left out", untagged, p95=_COUNTS_P95) and kept


def _filters(conn: Connection) -> list[Filter]:
    kind, tag = frozenset({"Kế hoạch"}), frozenset([tags.tree(conn)[0].id])
    return [
        Filter(),
        Filter(kinds=kind),
        Filter(years=frozenset({"2021"}), states=frozenset({"unconfirmed"})),
        Filter(years=frozenset({"2021-03"})),
        Filter(tags=tag),
        Filter(tags=tag, kinds=kind, years=frozenset({"2021"})),
        Filter(without=Values(kinds=kind)),
        Filter(without=Values(tags=tag)),
        Filter(without=Values(years=frozenset({"2021-03"}))),
    ]


def listing(archive: Archive) -> bool:
    """The list itself: all its ids in each order, and what fifty rows show."""
    with archive.database.reading() as conn:
        lists = [
            milliseconds(lambda key=key: documents.ids(conn, Filter(), Sort(key))) for key in _SORTS
        ]
        shown = documents.ids(conn, Filter(), Sort())[5000:5050]
        rows = [milliseconds(lambda: documents.rows(conn, shown)) for _ in range(20)]
    told("ids of the whole list", lists)
    return told("fifty rows of the list", rows, p95=50)


def adding(archive: Archive) -> bool:
    """What the index adds to storing a page, its commit included."""
    with archive.database.reading() as conn:
        last = conn.scalar(select(func.max(page_text.c.page_id))) or 0
        rows = conn.execute(select(page_text.c.page_id, page_text.c.text).limit(_ADDED)).all()
    times: dict[bool, list[Taken]] = {False: [], True: []}
    for number, row in enumerate(rows):
        at = row.page_id + (last // 2 if last > 2 * _ADDED else 0) + number % 2
        for indexed in (False, True):
            taken = milliseconds(lambda i=indexed, at=at, t=row.text: _store(archive, at, t, i))
            times[indexed].append(taken)
    plain, whole = (Taken(*map(statistics.median, zip(*times[i], strict=True))) for i in times)
    busy = f" (processor {whole.processor - plain.processor:.1f})"
    return held(
        "A PAGE ADDED: more for the index",
        whole.clock - plain.clock,
        _MORE_TO_A_PAGE_MS,
        "ms",
        busy,
    )


def _store(archive: Archive, at: int, text: str, indexed: bool) -> None:
    with archive.database.writing() as conn:
        conn.execute(update(page_text).where(page_text.c.page_id == at).values(text=text))
        if indexed:
            index_page(conn, at, text)


def size(archive: Archive) -> bool:
    """The bytes of the index a page."""
    with archive.database.reading() as conn:
        pages = conn.scalar(select(func.count()).select_from(page_text)) or 1
        bytes_a_page = conn.exec_driver_sql(_INDEX_BYTES).scalar_one() / pages
        words = conn.scalar(select(func.count()).select_from(search_term))
    more = f" of {pages} pages, {words} words known"
    return held("INDEX SIZE a page", bytes_a_page, _BYTES_A_PAGE, "bytes", more)


def queries_of(archive: Archive) -> list[tuple[str, str]]:
    """The mix of queries, always the same for the same archive."""
    from benchmarks._directives import Language
    from benchmarks._finding_queries import mix

    return mix(archive, Language(), random.Random(2))  # noqa: S311 - no secret
