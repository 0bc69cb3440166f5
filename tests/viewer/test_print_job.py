from __future__ import annotations

import gc
import time
from itertools import pairwise

import pymupdf
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrinter

from db.records import PageSize
from desktop.ui.printing.bands import band_place, bands
from desktop.ui.printing.job import AHEAD, PrintJob
from desktop.ui.printing.page_choice import copied_pages
from desktop.ui.printing.paper import lay_paper
from desktop.ui.printing.values import PrintSource
from tests.making import PARTY_PAGE, make_scan
from tests.viewer.printing_values import A4, compose, difference, pdf_printer

MIXED = [A4, (842.0, 595.0), (612.0, 792.0), (300.0, 400.0)]


def run(qtbot, job: PrintJob) -> None:
    with qtbot.waitSignal(job.finished, timeout=60_000):
        job.start()


class PaperPrinter(QPrinter):
    """A printer that claims to have paper, while its engine writes a file."""

    def outputFormat(self) -> QPrinter.OutputFormat:  # noqa: N802
        return QPrinter.OutputFormat.NativeFormat


@pytest.fixture
def source(tmp_path) -> PrintSource:
    return compose(tmp_path / "composed.pdf", MIXED)


def test_a_printed_file_looks_like_the_composed_one(qtbot, renderer, source, tmp_path):
    target = tmp_path / "printed.pdf"
    told = []
    job = PrintJob(renderer, pdf_printer(target), source, range(4))
    job.progressed.connect(lambda done, total: told.append((done, total)))
    run(qtbot, job)
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]
    with pymupdf.open(target) as printed:
        sizes = [(page.rect.width, page.rect.height) for page in printed]
    for size, wanted in zip(sizes, MIXED, strict=True):
        assert size == pytest.approx(wanted, abs=1)
    assert max(difference(target, source.path, page) for page in range(4)) < 0.01


def test_a_printer_of_high_resolution_gets_the_same_picture(qtbot, renderer, source, tmp_path):
    target = tmp_path / "fine.pdf"
    run(qtbot, PrintJob(renderer, pdf_printer(target, 1200), source, [0]))
    assert difference(target, source.path, 0) < 0.01


def test_pages_come_in_the_order_asked_for(qtbot, renderer, source, tmp_path):
    target = tmp_path / "two.pdf"
    run(qtbot, PrintJob(renderer, pdf_printer(target), source, [3, 1]))
    with pymupdf.open(target) as printed:
        assert [round(page.rect.width) for page in printed] == [300, 842]


def test_paper_lies_as_the_page_does(qtbot, renderer, source, tmp_path):
    printer = PaperPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setResolution(150)
    run(qtbot, PrintJob(renderer, printer, source, [0, 1, 3]))
    with pymupdf.open(tmp_path / "paper.pdf") as printed:
        sizes = [(round(page.rect.width), round(page.rect.height)) for page in printed]
    assert sizes == [(595, 842), (842, 595), (595, 842)]


def test_a_page_that_fits_keeps_its_size_and_a_large_one_shrinks(qtbot, tmp_path):
    printer = PaperPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    small, large = lay_paper(printer, PageSize(300, 400)), lay_paper(printer, PageSize(2384, 3370))
    natural = printer.resolution() / 72
    assert small.pitch == natural
    assert large.pitch < natural / 3.9
    room = printer.pageRect(QPrinter.Unit.DevicePixel)
    assert large.corner.x() >= 0
    assert large.height * large.pitch <= room.height() + 1


@pytest.mark.parametrize("resolution", [72, 300, 1200])
def test_bands_cover_a_page_and_share_a_row(qtbot, tmp_path, resolution):
    place = lay_paper(pdf_printer(tmp_path / "x.pdf", resolution), PageSize(595, 842))
    strips = list(bands(place, resolution))
    assert strips[0].clip.y0 == 0
    assert strips[-1].clip.y1 == pytest.approx(842, abs=1)
    for above, below in pairwise(strips):
        assert above.clip.y1 * above.scale == pytest.approx(below.first_row + 1)
    rows = round((strips[0].clip.y1 - strips[0].clip.y0) * strips[0].scale)
    target = band_place(place, strips[0], round(595 * strips[0].scale), rows)
    assert target.width() == pytest.approx(595 * resolution / 72, rel=0.01)


def test_cancelling_ends_at_once(qtbot, renderer, source, tmp_path):
    job = PrintJob(renderer, pdf_printer(tmp_path / "x.pdf"), source, range(4))
    finished = []
    job.finished.connect(lambda: finished.append(True))
    job.progressed.connect(lambda *_: job.cancel())
    with qtbot.waitSignal(job.cancelled, timeout=30_000):
        job.start()
    assert not job.running and not finished
    job.cancel()


def test_a_page_that_cannot_be_drawn_stops_the_job(qtbot, renderer, source, tmp_path):
    longer = PrintSource(source.path, (*source.pages, PageSize(*A4)))
    job = PrintJob(renderer, pdf_printer(tmp_path / "x.pdf"), longer, [0, 4])
    with qtbot.waitSignal(job.failed, timeout=30_000) as failed:
        job.start()
    assert failed.args[0].code == "page.damaged"
    assert failed.args[0].values["page"] == "5"


@pytest.mark.qt_log_ignore("Returned false", extend=True)
def test_a_printer_that_cannot_be_reached_prints_nothing(qtbot, renderer, source, tmp_path):
    job = PrintJob(renderer, pdf_printer(tmp_path / "no" / "folder.pdf"), source, [0])
    with qtbot.waitSignal(job.failed, timeout=30_000) as failed:
        job.start()
    assert failed.args[0].code == "printer.missing"


def test_the_window_goes_on_while_scans_are_printed(qtbot, renderer, tmp_path):
    """The loop turns between strips, and no turn does more than a few strips' work.

    Measured as the GUI thread's own work, which other programs on the machine do not change.
    """
    scan = make_scan(tmp_path / "scan.pdf", PARTY_PAGE, PARTY_PAGE, dpi=300)
    source = PrintSource(scan, (PageSize(595, 842),) * 2)
    printer = pdf_printer(tmp_path / "out.pdf")
    strips = 2 * len(list(bands(lay_paper(printer, source.pages[0]), printer.resolution())))
    gc.freeze()  # what earlier tests left is not looked through between two turns
    turns, last = [], [time.thread_time()]

    def turn() -> None:
        now = time.thread_time()
        turns.append(now - last[0])
        last[0] = now

    timer = QTimer(interval=0)
    timer.timeout.connect(turn)
    timer.start()
    run(qtbot, PrintJob(renderer, printer, source, range(2)))
    timer.stop()
    worked = sum(sorted(turns)[-strips:])
    assert strips > 20
    assert len(turns) > strips / (AHEAD + 1)
    assert max(turns) < worked / 4, "a whole page is half of the work"


@pytest.mark.parametrize(("collated", "pages"), [(True, (0, 1, 0, 1)), (False, (0, 0, 1, 1))])
def test_copies_the_printer_does_not_make(qtbot, collated, pages):
    class OneAtATime(QPrinter):
        def supportsMultipleCopies(self) -> bool:  # noqa: N802
            return False

    printer = OneAtATime()
    printer.setCopyCount(2)
    printer.setCollateCopies(collated)
    assert copied_pages(printer, 2) == pages


def test_copies_the_printer_makes_are_not_painted_again(qtbot, tmp_path):
    class Office(QPrinter):
        def supportsMultipleCopies(self) -> bool:  # noqa: N802
            return True

    printer = Office()
    printer.setCopyCount(3)
    assert copied_pages(printer, 2) == (0, 1)
