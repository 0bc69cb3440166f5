"""What sane software does with each broken, hostile or odd file, and what ours did."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

REFUSED = "refused"
PLAIN = "imports"
WARNED = "imports with warning"
# Rows that stand for several files, for a folder, or for a name that is no text.
_SPELLED = {
    "names/bad-utf8-\\xff\\xfe-T\\xd2i.pdf": ("names/bad-utf8-\ufffd\ufffd-T\ufffdi.pdf",),
    "names/dup_a.pdf + dup_b.pdf": ("names/dup_a.pdf", "names/dup_b.pdf"),
    "links/loop_a.pdf / loop_b.pdf": ("links/loop_a.pdf", "links/loop_b.pdf"),
}
_DEEP = "names/…28 levels…/cuối cùng.pdf"
_NO_FILE = frozenset({"make_specials.sh"})


@dataclass(frozen=True)
class Row:
    """One line of the manifest: the files it speaks of and the outcomes that are sane."""

    names: tuple[str, ...]
    sane: frozenset[str]


def rows(manifest: Path, found: Mapping[str, object]) -> Iterator[Row]:
    for line in manifest.read_text("utf-8").split("\n")[1:]:
        name, _, rest = line.partition("\t")
        if name and name not in _NO_FILE:
            outcomes = (each.strip().split(" (")[0] for each in rest.split("\t")[0].split("|"))
            sane = {REFUSED if each.startswith(REFUSED) else each for each in outcomes}
            yield Row(_names(name, found), frozenset(sane))


def _names(name: str, found: Mapping[str, object]) -> tuple[str, ...]:
    if name == _DEEP:
        return tuple(each for each in found if each.endswith("/cuối cùng.pdf"))
    return _SPELLED.get(name, (name.replace("\\n", "\n").replace("\\t", "\t"),))


def outcomes(item: Mapping[str, object], failed_pages: bool) -> frozenset[str]:
    """What became of a file, in the manifest's words.

    A file with the bytes of another is as well off as that one. Pages that could not be read say
    so in the list and in the document, which may stand for a warning.
    """
    if item["outcome"] == "failed":
        error = item["error"]
        worded = isinstance(error, dict) and error["message"] and error["code"] != "bug"
        return frozenset({REFUSED} if worded else ())
    if item["outcome"] == "duplicate":
        return frozenset({PLAIN, WARNED})
    warnings = item["warnings"]
    assert isinstance(warnings, list)
    if [warning["code"] for warning in warnings] == ["file.password"]:
        return frozenset({REFUSED})  # kept, and its pages refused until the password is given
    plain = frozenset({WARNED} if warnings else {PLAIN})
    return plain | ({WARNED} if failed_pages else frozenset())


def items_of(output: str, *bases: Path) -> dict[str, dict[str, object]]:
    """The items of an import's JSON by their path below one of the bases."""
    found = {}
    for item in json.loads(output)["items"]:
        path = str(item["path"])
        base = next(str(base) for base in bases if path.startswith(f"{base}/"))
        found[path[len(base) + 1 :]] = item
    return found
