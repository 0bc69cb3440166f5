"""A real queue of CUPS with its PDF printer, where this machine has both and they run."""

from __future__ import annotations

import logging
import os
import re
import shutil
import subprocess
import time
from pathlib import Path

import numpy as np
import pymupdf
import pytest

from db.records import Box
from desktop.services import cups, cups_asking
from desktop.services.changes import ManyChanges
from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.task import Composed
from desktop.services.problems import ServiceProblem
from tests.making import PARTY_PAGE, make_scan
from tests.services.conftest import take_in
from tests.viewer.printing_values import grey

WAIT_S = 120
LOOK_S = 0.2
FOLDER = Path.home() / "PDF"
"""Where cups-pdf puts what it prints."""


def pdf_queue() -> str:
    """The name of a queue that prints into files; nothing where there is none, or no server."""
    if shutil.which("lpstat") is None:
        return ""
    told = subprocess.run(
        ["lpstat", "-v"],
        capture_output=True,
        text=True,
        timeout=10,
        check=False,
        env={**os.environ, "LC_ALL": "C"},
    )
    found = re.search(r"^device for (\S+): cups-pdf:/", told.stdout, re.MULTILINE)
    return found[1] if found else ""


@pytest.fixture
def queue() -> str:
    name = pdf_queue()
    if not name:
        pytest.skip("no queue of cups-pdf")
    return name


def printed(made: Composed, choices: PrintChoices) -> Path:
    """What the queue makes of a copy, once it is whole; older files of that number are left."""
    begun = time.time() - 1
    number = cups.print_copy(made, choices).rpartition("-")[2]
    end = time.monotonic() + WAIT_S
    while time.monotonic() < end:
        for file in FOLDER.glob(f"*job_{number}.pdf"):
            if file.stat().st_mtime >= begun and file.read_bytes().rstrip().endswith(b"%%EOF"):
                return file
        time.sleep(LOOK_S)  # another program's file: nothing tells when it is there
    raise AssertionError(f"job {number} did not come out")


def test_what_the_queue_prints_is_the_composed_copy(queue, workspace, tmp_path):
    (item,) = take_in(workspace, make_scan(tmp_path / "một.pdf", PARTY_PAGE)).items
    mark = workspace.annotating.new_mark(
        item.document_id, 0, "box", [Box(60, 80, 300, 130)], body="Trình đồng chí Bí thư"
    )
    workspace.editing.apply(mark)
    choices = PrintChoices(printer=queue, page_numbers=True)
    made = workspace.exporting.compose_print([item.document_id], choices)
    came = printed(made, choices)
    try:
        assert apart(came, made.path, 0) < 0.01
    finally:
        came.unlink()
    assert cups_asking.paper_sources(queue) == ()


def mixed(path: Path) -> Path:
    """Pages of A4 and Letter, upright, across and turned, each with a frame and words."""
    with pymupdf.open() as document:
        for size, turn in (("a4", 0), ("letter", 0), ("a4-l", 0), ("a4", 90), ("letter-l", 270)):
            width, height = pymupdf.paper_size(size)
            page = document.new_page(width=width, height=height)
            page.draw_rect(
                pymupdf.Rect(40, 40, width - 40, height - 40), color=(0, 0, 0.6), width=2
            )
            page.insert_text((80, 200), f"{size} {turn}", fontsize=40)
            page.set_rotation(turn)
        document.save(path)
    return path


def apart(came: Path, made: Path, page: int) -> float:
    """Mean difference, 0 to 1; what lies across comes turned, as printers feed paper upright."""
    right = grey(made, page).astype(int)
    turned = (np.rot90(grey(came, page), turns).astype(int) for turns in (0, 1, 3))
    fitting = [left for left in turned if np.abs(np.subtract(left.shape, right.shape)).max() <= 1]
    height, width = np.min([right.shape, fitting[0].shape], axis=0)
    cut = np.s_[:height, :width]
    return min(float(np.abs(left[cut] - right[cut]).mean()) / 255 for left in fitting)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("notes", ["margin", "footnotes"])
def test_every_page_comes_out_as_composed(queue, workspace, tmp_path, paper, notes):
    (item,) = take_in(workspace, mixed(tmp_path / "trộn.pdf")).items
    marks = [
        workspace.annotating.new_mark(
            item.document_id, page, "box", [Box(60, 80, 300, 130)], body="Trình đồng chí Bí thư"
        )
        for page in range(5)
    ]
    workspace.editing.apply(ManyChanges(tuple(marks), "annotation.add"))
    choices = PrintChoices(printer=queue, paper=paper, notes=notes, copy_mark=True)
    made = workspace.exporting.compose_print([item.document_id], choices)
    came = printed(made, choices)
    try:
        with pymupdf.open(came) as sheets:
            assert sheets.page_count == len(made.pages) == 5
        told = [apart(came, made.path, page) for page in range(5)]
        logging.getLogger(__name__).info("%s: %s", paper, " ".join(f"{one:.2%}" for one in told))
        assert max(told) < 0.01, told
    finally:
        came.unlink()


def test_a_queue_that_is_not_there_is_told(queue, tmp_path):
    made = Composed(make_scan(tmp_path / "một.pdf", PARTY_PAGE), ())
    with pytest.raises(ServiceProblem) as told:
        cups.print_copy(made, PrintChoices(printer=f"{queue}-none"))
    assert told.value.code == "printer.missing"
