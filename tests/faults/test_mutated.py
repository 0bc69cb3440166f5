"""PDFs of the project's own samples, broken at random places: a worker may die, the program not."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from random import Random

import pymupdf
import pytest

from db.records import DocumentRecord
from db.verify import verify
from desktop.services.paths import AppPaths
from desktop.services.rendering import Rendered, RenderRequest
from desktop.services.samples import sample_paths
from desktop.services.settings import Settings
from desktop.services.workspace import Workspace
from tests.rendering.asking import asking

pytestmark = pytest.mark.timeout(3600)
SAMPLE, WHOLE = 25, 1000
SMALL = 100_000  # bytes: in a large scan nearly every byte is of its picture


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """A sample as it is, and with marks, text, packed and unpacked structure."""
    folder = tmp_path_factory.mktemp("seeds")
    with ExitStack() as keep:
        small = next(
            path
            for path in sample_paths(keep)
            if path.suffix == ".pdf" and path.stat().st_size < SMALL
        )
        made = [small.read_bytes()]
        document = keep.enter_context(pymupdf.open(small))
        mark(document)
        for number, how in enumerate(({}, {"use_objstms": 1}, {"expand": 255, "ascii": True})):
            path = folder / f"{number}.pdf"
            document.save(path, **how)
            made.append(path.read_bytes())
    return made


def mark(document: pymupdf.Document) -> None:
    page = document[0]
    page.insert_text((72, 72), "Van phong Tinh uy", fontsize=11)
    page.add_highlight_annot(pymupdf.Rect(72, 60, 160, 75))
    page.add_text_annot((200, 200), "Trinh gap")
    page.add_ink_annot([[(10, 10), (60, 40), (90, 20)]])


def mutations(seeds: list[bytes], count: int, chance: Random) -> Iterator[bytes]:
    """Files with bytes changed, numbers made huge, parts taken out, put in twice or cut off."""
    for number in range(count):
        content = bytearray(seeds[number % len(seeds)])
        for _ in range(chance.choice((1, 1, 3, 10, 60))):
            _break(content, chance)
        yield bytes(content)


def _break(content: bytearray, chance: Random) -> None:
    if len(content) < 2:
        return
    at = chance.randrange(1, len(content))
    span = chance.randrange(1, 200)
    match chance.randrange(6):
        case 0 | 1:
            content[at] ^= 1 << chance.randrange(8)
        case 2:
            _enlarge(content, at, chance)
        case 3:
            del content[at : at + span]
        case 4:
            content[at:at] = content[at : at + span]
        case 5 if chance.random() < 0.2 and len(content) > 2000:
            del content[at:]
        case _:
            content[at : at + 1] = chance.randbytes(1)


def _enlarge(content: bytearray, at: int, chance: Random) -> None:
    """Replace the next digit by a number that nobody expects there."""
    for place in range(at, min(at + 2000, len(content))):
        if chr(content[place]).isdigit():
            content[place : place + 1] = chance.choice(
                (b"99999999", b"-1", b"0", b"2147483648", b"1e9", b"0.00001")
            )
            return


def test_broken_files_are_taken_or_refused_with_a_reason(
    seeds: list[bytes], tmp_path: Path, whole: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    chance = Random(1000)
    for number, content in enumerate(mutations(seeds, WHOLE if whole else SAMPLE, chance)):
        (folder / f"{number:04}.pdf").write_bytes(content)
    workspace = Workspace.open(AppPaths.under(tmp_path / "home"), Settings(author="clerk"))
    try:
        report = workspace.intake.run([folder], lambda progress: None, threading.Event())
        codes = Counter(
            item.problem.code if item.problem else item.outcome for item in report.items
        )
        ids = [item.document_id for item in report.items if item.outcome == "imported"]
        drawn = Counter(_drawn(workspace, workspace.library.document(each)) for each in ids)
        assert verify(workspace.archive) == []
    finally:
        workspace.close()
    with capsys.disabled():
        print(f"\n{len(report.items)} broken files: {dict(codes)}; first pages: {dict(drawn)}")  # noqa: T201
    assert len(report.items) == (WHOLE if whole else SAMPLE)
    assert "bug" not in codes and codes["imported"] > 0
    assert drawn["drawn"] > 0


def _drawn(workspace: Workspace, document: DocumentRecord) -> str:
    path = workspace.archive.store.path(document.sha256)
    outcome = asking(workspace.renderer)(RenderRequest(path, document.media_type, 0, 0.5))
    return "drawn" if isinstance(outcome, Rendered) else outcome.code
