"""Printing through CUPS: what its `lp` is told, and what its refusals become."""

from __future__ import annotations

import json
import sys

import pytest

from desktop.services import cups, cups_asking
from desktop.services.composing.choices import PrintChoices
from desktop.services.composing.task import Composed
from desktop.services.problems import ServiceProblem
from tests import fake_cups

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="CUPS is not of Windows")


@pytest.fixture
def made(tmp_path):
    path = tmp_path / "-bản in.pdf"
    path.write_bytes(b"%PDF")
    return Composed(path, ())


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """Installs stand-ins; their folder."""
    return lambda **scripts: fake_cups.install(tmp_path / "bin", monkeypatch, **scripts)


def test_the_queue_is_told_the_printers_choices_and_nothing_of_the_document(programs, made):
    room = programs(lp=fake_cups.TAKES)
    choices = PrintChoices(
        printer="Máy in 2", copies=3, collate=False, duplex="long", tray="Khay 2", shades="grey"
    )
    assert cups.has_queues()
    assert cups.print_copy(made, choices) == "Office-7"
    words = json.loads((room / "told.json").read_text())
    assert words[words.index("-d") + 1] == "Máy in 2"
    assert words[words.index("-n") + 1] == "3"
    assert words[words.index("-t") + 1] == "Văn Kiện"
    assert words[-2:] == ["--", str(made.path)], "a file is never taken for an option"
    options = {words[at + 1] for at, word in enumerate(words) if word == "-o"}
    assert options == {
        "print-scaling=none",
        "collate=false",
        "media=A4",
        "sides=two-sided-long-edge",
        "InputSlot=Khay 2",
        "print-color-mode=monochrome",
    }


def test_a_booklet_turns_on_the_short_edge(programs, made):
    room = programs(lp=fake_cups.TAKES)
    cups.print_copy(made, PrintChoices(printer="P", booklet=True, duplex="long"))
    assert "sides=two-sided-short-edge" in json.loads((room / "told.json").read_text())


@pytest.mark.parametrize(
    ("complaint", "code"),
    [
        ("lp: The printer or class does not exist.", "printer.missing"),
        ("lp: Error - scheduler not responding.", "printer.refused"),
        ("lp: Destination is not accepting jobs.", "printer.refused"),
    ],
)
def test_what_the_queue_refuses_is_told(programs, made, complaint, code):
    programs(lp=fake_cups.refuses(complaint))
    with pytest.raises(ServiceProblem) as told:
        cups.print_copy(made, PrintChoices(printer="P"))
    assert (told.value.code, told.value.values) == (code, {"name": "P"})


def test_a_stopped_printer_is_given_nothing(programs, made):
    room = programs(lp=fake_cups.TAKES, lpstat=fake_cups.STOPPED)
    with pytest.raises(ServiceProblem) as told:
        cups.print_copy(made, PrintChoices(printer="Office"))
    assert told.value.code == "printer.stopped"
    assert not (room / "told.json").exists()


def test_handing_over_can_be_given_up(programs, made):
    room = programs(lp=fake_cups.HANGS)
    with pytest.raises(cups.PrintCancelled):
        cups.print_copy(made, PrintChoices(printer="P"), cancelled=(room / "begun").exists)


def test_trays_are_those_the_queue_tells_of(programs):
    programs(lpoptions=fake_cups.TRAYS)
    assert cups_asking.paper_sources("Office") == ("Auto", "Tray1", "Tray2", "Upper")
    programs(lpoptions='print("PageSize/Media Size: *A4 Letter")\n')
    assert cups_asking.paper_sources("Office") == ()


def test_queues_are_those_the_server_tells_of(programs):
    programs(
        lpstat='print("Office\\nHall" if sys.argv[1] == "-e" else '
        '"system default destination: Hall")\n'
    )
    assert cups_asking.known_queues() == (("Office", "Hall"), "Hall")
    programs(lpstat='print("no system default destination" if sys.argv[1] == "-d" else "")\n')
    assert cups_asking.known_queues() == ((), "")


def test_a_silent_server_is_told(programs):
    programs(lpstat=fake_cups.HANGS)
    with pytest.raises(ServiceProblem) as told:
        cups_asking.known_queues(0.2)
    assert told.value.code == "printer.silent"


def test_a_job_is_taken_out_of_its_queue_again(programs):
    room = programs(cancel='json.dump(sys.argv[1:], open(f"{here}/cancelled.json", "w"))\n')
    cups_asking.take_back("Office-7")
    assert json.loads((room / "cancelled.json").read_text()) == ["Office-7"]


def test_without_the_program_there_are_no_queues(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not cups.has_queues()
    with pytest.raises(ServiceProblem) as told:
        cups_asking.known_queues()
    assert told.value.code == "printer.no_programs"
