"""Broken, hostile and odd files in one unattended run of the real program.

None may crash or hang it, be lost without a word, or take another one along.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.faults import manifest

ROOT = Path(__file__).resolve().parents[2]
IMPORT_S = 150
READ_S = 1200
MEMORY = 2 << 30
LONG_NFD = "e\u0323\u0302" * 50  # in the manifest, not in the script
LONG = ("10000_pages.pdf", "1001_pages.pdf")

pytestmark = [pytest.mark.shared, pytest.mark.timeout(IMPORT_S + READ_S)]


class Program:
    """The command line on one archive, in a home of its own."""

    def __init__(self, folder: Path) -> None:
        self.archive = folder / "archive"
        homes = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"), str(folder / "home"))
        self.environment = {**os.environ, **homes}

    def run(self, *words: str | Path, seconds: int = 60) -> tuple[int, str]:
        """Exit code and output; nothing is left of it afterwards."""
        done = subprocess.run(
            [sys.executable, "-m", "desktop", *words, "--json", "--archive", self.archive],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env=self.environment,
            timeout=seconds,
            check=False,
        )
        return done.returncode, done.stdout.decode()


@pytest.fixture(scope="module")
def odd(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("odd")
    subprocess.run([sys.executable, shared / "badfiles" / "make_odd.py", folder], check=True)
    sample = (shared / "badfiles" / "pages" / "mixed_sizes.pdf").read_bytes()
    (folder / "names" / f"{LONG_NFD}.pdf").write_bytes(sample + b"\n% long NFD name\n")
    return folder


def test_every_file_ends_as_it_should(
    shared: Path, odd: Path, tmp_path: Path, whole: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = shared / "badfiles"
    before = fingerprints(bad)
    program = Program(tmp_path)
    kinds = [path for path in sorted(bad.iterdir()) if path.is_dir()]
    code, output = program.run("import", "--no-read", *kinds, odd, seconds=IMPORT_S)
    assert code == 1
    items = manifest.items_of(output, bad, odd)
    if whole:
        read(program, items)
    wrong = judge(program, items, bad / "MANIFEST.tsv", read=whole)
    with capsys.disabled():
        print(f"\n{len(items)} bad files, {len(wrong)} not as they should:", *wrong, sep="\n")  # noqa: T201
    assert wrong == []
    assert fingerprints(bad) == before
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 < MEMORY
    assert program.run("verify", seconds=IMPORT_S) == (0, '{\n "ok": true,\n "findings": []\n}\n')


def read(program: Program, items: dict[str, dict[str, object]]) -> None:
    """Read all but the longest, whose ten thousand pages would only take time."""
    long = [str(item["id"]) for name, item in items.items() if name.endswith(LONG)]
    assert program.run("trash", *long)[0] == 0
    code, _ = program.run("read", seconds=READ_S)
    assert code == 1


def judge(
    program: Program, items: dict[str, dict[str, object]], rows: Path, *, read: bool
) -> list[str]:
    documents = shown(program, items)
    wrong = []
    for row in manifest.rows(rows, items):
        for name in row.names:
            item = items.get(name)
            if item is None:
                wrong.append(f"{name!r}: not a word about it")
                continue
            pages = documents.get(item["id"], ())
            failed = any(page["state"] == "failed" for page in pages)
            found = manifest.outcomes(item, failed or (not read and name in NEEDS_READING))
            if not found & (row.sane | ALSO_SANE.get(name, frozenset())):
                wrong.append(f"{name!r}: {set(found)} instead of {set(row.sane)}: {item}")
            wrong += [f"{name!r}: page without a word: {page}" for page in pages if silent(page)]
    return wrong


NEEDS_READING = ("bombs/content_1GB.pdf", "bombs/form_billion_laughs.pdf")
"""Only rendering them shows what they are; opening them is harmless."""
ALSO_SANE = {
    # The files of the folder come in once; the link to the folder itself is named and left alone.
    "links/dir_loop": frozenset({manifest.REFUSED}),
    # Root may read anything.
    "special/unreadable.pdf": frozenset({manifest.PLAIN} if os.getuid() == 0 else ()),
}


def shown(program: Program, items: dict[str, dict[str, object]]) -> dict[object, Any]:
    """The pages of every imported document but the longest, by the document's id."""
    ids = {item["id"] for name, item in items.items() if item["id"] and not name.endswith(LONG)}
    code, output = program.run("show", *map(str, sorted(ids, key=int)))
    assert code == 0
    return {document["id"]: document["pages"] for document in json.loads(output)}


def silent(page: dict[str, Any]) -> bool:
    """Whether a page failed without saying why."""
    return page["state"] == "failed" and (not page["error"] or page["error"] == "bug")


def fingerprints(folder: Path) -> dict[Path, tuple[int, int]]:
    return {
        path: ((status := path.lstat()).st_mtime_ns, status.st_size) for path in folder.rglob("*")
    }
