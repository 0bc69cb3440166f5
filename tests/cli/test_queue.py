"""Printing through CUPS: what its `lp` is told, and what its refusals become."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from desktop.cli import queue
from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.task import Composed
from desktop.services.problems import ServiceProblem

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="CUPS is not of Windows")
MADE = Composed(Path("/tmp/-bản in.pdf"), ())  # noqa: S108 - never written


@pytest.fixture
def lp(tmp_path, monkeypatch):
    """A stand-in for `lp` that writes down its words, then answers as told."""

    def make(complaint: str = "") -> Path:
        told = tmp_path / "told.json"
        program = tmp_path / "lp"
        program.write_text(
            f"#!{sys.executable}\nimport json, sys\n"
            f"json.dump(sys.argv[1:], open({str(told)!r}, 'w'))\n"
            f"sys.exit({complaint!r} or 0)\n"
        )
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        return told

    return make


def test_the_queue_is_told_the_printers_choices_and_nothing_of_the_document(lp):
    told = lp()
    choices = PrintChoices(
        printer="Máy in 2", copies=3, collate=False, duplex="long", tray="Khay 2", shades="grey"
    )
    assert queue.has_queues()
    queue.print_copy(MADE, choices)
    words = json.loads(told.read_text())
    assert words[words.index("-d") + 1] == "Máy in 2"
    assert words[words.index("-n") + 1] == "3"
    assert words[-2:] == ["--", str(MADE.path)], "a file is never taken for an option"
    options = {words[at + 1] for at, word in enumerate(words) if word == "-o"}
    assert options == {
        "print-scaling=none",
        "collate=false",
        "media=A4",
        "sides=two-sided-long-edge",
        "InputSlot=Khay 2",
        "print-color-mode=monochrome",
    }


def test_a_booklet_turns_on_the_short_edge(lp):
    told = lp()
    queue.print_copy(MADE, PrintChoices(printer="P", booklet=True, duplex="long"))
    assert "sides=two-sided-short-edge" in json.loads(told.read_text())


@pytest.mark.parametrize(
    ("complaint", "code"),
    [
        ("lp: The printer or class does not exist.", "printer.missing"),
        ("lp: Error - scheduler not responding.", "printer.refused"),
        ("lp: Destination is not accepting jobs.", "printer.refused"),
    ],
)
def test_what_the_queue_refuses_is_told(lp, complaint, code):
    lp(complaint)
    with pytest.raises(ServiceProblem) as told:
        queue.print_copy(MADE, PrintChoices(printer="P"))
    assert (told.value.code, told.value.values) == (code, {"name": "P"})


def test_without_the_program_there_are_no_queues(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not queue.has_queues()
