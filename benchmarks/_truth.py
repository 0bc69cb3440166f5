"""What scans truly say, from the truth files beside them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ocr.vntext import match_key

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples"
FIELDS = ("number", "issued_on", "kind", "issuer", "signer", "place")
_SEED_OF = {"tb-41-2021": "000", "tb-180-2021": "002", "ctr-27-2022": "003", "kl-655-2015": "004"}


@dataclass(frozen=True)
class Truth:
    """One scan: its profile, its fields as read by eye, which of them were written by hand.

    `citations` are (number, day or None) pairs, None where nobody listed them.
    """

    scan: Path
    profile: str
    fields: dict[str, str | None]
    by_hand: frozenset[str] = frozenset()
    citations: tuple[tuple[str, str | None], ...] | None = None
    dues: tuple[str, ...] | None = field(default=None)


def shared_folder() -> Path | None:
    """The folder with more scans and truths beside the checkout, where there is one."""
    folder = Path(os.environ.get("VANKIEN_SHARED", ROOT.parent / "shared"))
    return folder if folder.is_dir() else None


def truths() -> Iterator[Truth]:
    """All scans whose truth is known: the samples, and those of the shared folder."""
    yield from _samples()
    shared = shared_folder()
    if shared is not None:
        yield from _synthetic(shared)
        yield from _real(shared / "scans" / "real")


def seed_texts(shared: Path) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    """Name, text and truth (citations, deadlines, assignments) of each text of the samples."""
    items = json.loads((shared / "domain" / "truth_seeds.json").read_text("utf-8"))["items"]
    for path in sorted((shared / "domain" / "seeds").glob("*.txt")):
        name = path.name[:3]
        yield name, path.read_text("utf-8"), [item for item in items if item["doc"] == name]


def _samples() -> Iterator[Truth]:
    for path in sorted((SAMPLES / "truth").glob("*.json")):
        found = json.loads(path.read_text("utf-8"))
        cited = tuple((entry["number"], entry["date"]) for entry in found["citations"])
        dues = tuple(entry["due"] for entry in found["deadlines"])
        yield Truth(SAMPLES / path.stem, "samples", found["fields"], citations=cited, dues=dues)


def _synthetic(shared: Path) -> Iterator[Truth]:
    seeds = {name: items for name, _, items in seed_texts(shared)}
    for path in sorted((shared / "scans" / "synthetic").glob("*.truth.json")):
        name = path.name.split(".")[0]
        found = json.loads(path.read_text("utf-8"))
        fields = {**_named(found), "subject": found["title"]}
        cited = _numbered(seeds.get(_SEED_OF.get(name, ""), []))
        for scan in sorted(path.parent.glob(f"{name}.*.pdf")):
            yield Truth(scan, scan.name.split(".")[1], fields, citations=cited)


def _real(folder: Path) -> Iterator[Truth]:
    listed = json.loads((folder / "citations.json").read_text("utf-8"))
    cited = {entry["file"]: _numbered(entry["citations"]) for entry in listed}
    for found in json.loads((folder / "truth.json").read_text("utf-8")):
        by_hand = {"number": found["number_handwritten"], "issued_on": found["date_handwritten"]}
        yield Truth(
            folder / found["file"],
            "real",
            {**_named(found), "subject": found["subject"]},
            frozenset(name for name, is_so in by_hand.items() if is_so),
            cited.get(found["file"]),
        )


def _named(found: dict[str, Any]) -> dict[str, str | None]:
    names = ("number", "kind", "issuer", "signer", "place", "superior", "authority", "position")
    return {"issued_on": found["date"], **{name: found[name] for name in names}}


def _numbered(items: list[dict[str, Any]]) -> tuple[tuple[str, str | None], ...]:
    return tuple((i["number"], i.get("date")) for i in items if i.get("number"))


def same(one: str, other: str) -> bool:
    """Equal but for capitals, blanks and where tone marks are placed."""
    return _key(one) == _key(other)


def _key(text: str) -> str:
    return " ".join(match_key(text).split())
