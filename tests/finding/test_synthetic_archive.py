"""What the benchmark measures is what the program writes."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select, text

from benchmarks._directives import Directives
from benchmarks._synthetic_archive import NOW, BulkWriter, write_one
from db.archive import Archive

TABLES = {
    "document": "uuid",
    "page": "",
    "page_text": "",
    "job": "",
    "field": "uuid",
    "document_tag": "",
    "tag": "uuid",
    "search_term": "",
    "page_index_word": "",
    "document_index_word": "",
    "facet_count": "",
    "document_facet": "",
}


@pytest.fixture
def made() -> list:
    return list(Directives(pages_each=3, pool=2).make(3))


def rows_of(archive: Archive, table: str, besides: str) -> list[dict]:
    with archive.database.reading() as conn:
        rows = conn.execute(select(text("*")).select_from(text(table))).mappings()
        kept = [{key: row[key] for key in row if key != besides} for row in rows]
    return sorted(kept, key=repr)


def test_bulk_rows_equal_those_of_the_repositories(tmp_path: Path, made: list) -> None:
    with (
        Archive.open(tmp_path / "a", owner="a", clock=lambda: NOW) as one,
        Archive.open(tmp_path / "b", owner="b", clock=lambda: NOW) as other,
    ):
        for document in made:
            write_one(one, document)
        assert list(BulkWriter(other, at_once=2).write(made[:2])) == [2]
        later = BulkWriter(other)  # goes on where another one stopped
        assert list(later.write(made[later.written :])) == [3]
        for table, besides in TABLES.items():
            assert rows_of(one, table, besides) == rows_of(other, table, besides), table


def test_a_seed_makes_the_same_documents() -> None:
    first, again = (list(Directives(pages_each=2, pool=1, seed=7).make(2)) for _ in range(2))
    assert first == again
    assert first[0] != first[1]
