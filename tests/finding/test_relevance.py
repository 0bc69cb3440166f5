"""The right document first: queries as clerks type them, over the samples and unlike paper.

The texts are the samples' truth, so nothing is read here; invented directives stand between them.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from benchmarks._directives import Directives
from benchmarks._synthetic_archive import BulkWriter
from db.archive import Archive
from db.search.find import search
from tests.db.filling import Filler

HERE = Path(__file__).parent
TRUTH = HERE.parents[1] / "resources" / "samples" / "truth"
OTHERS = 60
WANTED = 0.95

Pairs = list[tuple[str, str]]


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory):
    with Archive.open(tmp_path_factory.mktemp("relevance") / "archive", owner="a") as archive:
        list(BulkWriter(archive).write(Directives(pages_each=3, pool=30).make(OTHERS)))
        yield archive, add_samples(Filler(archive))


def add_samples(fill: Filler) -> dict[int, str]:
    names = {}
    for path in sorted(TRUTH.glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        known = {key: value for key, value in truth["fields"].items() if isinstance(value, str)}
        name = path.name.removesuffix(".json")
        names[fill.document(*truth["pages"], name=name, **known)] = name.split("-")[0]
    return names


def pairs_of(name: str) -> Pairs:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return [(query, answer) for query, answer in csv.reader(file, delimiter="\t")]


def missed(archive: Archive, names: dict[int, str], pairs: Pairs) -> list[str]:
    found = []
    with archive.database.reading() as conn:
        for query, answer in pairs:
            hits = search(conn, query).hits
            first = names.get(hits[0].document_id, "another") if hits else "nothing"
            if first != answer:
                found.append(f"{query}: {first} instead of {answer}")
    return found


def test_the_right_document_comes_first(samples) -> None:
    archive, names = samples
    pairs = pairs_of("relevance.tsv")
    wrong = missed(archive, names, pairs)
    assert len(pairs) >= 100
    assert len(wrong) <= (1 - WANTED) * len(pairs), wrong


@pytest.mark.shared
def test_the_right_seed_comes_first(samples, shared: Path) -> None:
    archive, names = samples
    fill = Filler(archive)
    for path in sorted((shared / "domain" / "seeds").glob("*.txt")):
        text = path.read_text(encoding="utf-8").strip()
        pages = [text[at : at + 2500] for at in range(0, len(text), 2500)]
        names[fill.document(*pages, name=path.name)] = path.name[:3]
    pairs = pairs_of("relevance_seeds.tsv")
    wrong = missed(archive, names, pairs)
    assert len(wrong) <= (1 - WANTED) * len(pairs), wrong
