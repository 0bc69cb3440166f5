"""A real queue of CUPS with its PDF printer, where this machine has both and they run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from db.records import Box
from desktop.services import cups, cups_asking
from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.task import Composed
from desktop.services.problems import ServiceProblem
from tests.making import PARTY_PAGE, make_scan
from tests.services.conftest import take_in
from tests.viewer.printing_values import difference

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


def printed(job: str) -> Path:
    """The file of a job, once it is whole."""
    number, end, size = job.rpartition("-")[2], time.monotonic() + WAIT_S, -1
    while time.monotonic() < end:
        found = list(FOLDER.glob(f"*job_{number}.pdf"))
        if found and found[0].stat().st_size == size > 0:
            return found[0]
        size = found[0].stat().st_size if found else -1
        time.sleep(LOOK_S)  # another program's file: nothing tells when it is there
    raise AssertionError(f"{job} did not come out")


def test_what_the_queue_prints_is_the_composed_copy(queue, workspace, tmp_path):
    (item,) = take_in(workspace, make_scan(tmp_path / "một.pdf", PARTY_PAGE)).items
    mark = workspace.annotating.new_mark(
        item.document_id, 0, "box", [Box(60, 80, 300, 130)], body="Trình đồng chí Bí thư"
    )
    workspace.editing.apply(mark)
    choices = PrintChoices(printer=queue, page_numbers=True)
    made = workspace.exporting.compose_print([item.document_id], choices)
    came = printed(cups.print_copy(made, choices))
    try:
        assert difference(came, made.path, 0) < 0.01
    finally:
        came.unlink()
    assert cups_asking.paper_sources(queue) == ()


def test_a_queue_that_is_not_there_is_told(queue, tmp_path):
    made = Composed(make_scan(tmp_path / "một.pdf", PARTY_PAGE), ())
    with pytest.raises(ServiceProblem) as told:
        cups.print_copy(made, PrintChoices(printer=f"{queue}-none"))
    assert told.value.code == "printer.missing"
