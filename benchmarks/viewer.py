"""How quickly the viewer turns pages, and whether it ever stands still.

    .venv/bin/python -m benchmarks.viewer [PDF...]

Shows the PDFs (by default a made-up one of 300 dpi colour scans) at fit width in a view of
900 x 700 pixels and measures, from asking for a page until its sharp image is painted:

- ahead: the next page, after the viewer had a moment to draw it (wanted: p95 under 50 ms);
- cold: a page that nobody has drawn (wanted: p95 under 200 ms); first look: until something of
  it is painted, which on a screen of double density is a coarse image (wanted: the same);
- opening a document of 5,000 pages (wanted: under 1 s);
- the longest standstill of the event loop meanwhile (wanted: under 50 ms).

On a busy machine the clock tells of its other work too: what window and renderer needed of the
processor for a page on average is printed beside it (Linux only), and the load.

`QT_SCALE_FACTOR=2` measures a screen of double density. Exit status 1 when a wish is missed.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

SIZE = (900, 700)
LIMIT_S = 20.0
WISHES_MS = {
    "ahead": 50.0,
    "first look": 200.0,
    "cold": 200.0,
    "5,000 pages": 1000.0,
    "standstill": 50.0,
}


def make_scans(folder: Path, pages: int = 24) -> Path:
    """A PDF of colour scans of A4 at 300 dpi: paper grain, lines of text, a red seal."""
    import cv2
    import numpy as np
    import pymupdf

    random = np.random.default_rng(7)
    path = folder / "scans.pdf"
    with pymupdf.open() as document:
        for number in range(pages):
            paper = random.normal(245, 4, (3508, 2480, 3)).clip(0, 255).astype(np.uint8)
            for line in range(40):
                text = f"{number} Uy ban nhan dan tinh, so {line} quyet dinh ban hanh quy che"
                at = (250, 350 + line * 72)
                cv2.putText(paper, text, at, cv2.FONT_HERSHEY_SIMPLEX, 1.7, (40, 40, 40), 4)
            cv2.circle(paper, (1800, 3000), 220, (60, 60, 200), 14)
            _, jpeg = cv2.imencode(".jpg", paper, [cv2.IMWRITE_JPEG_QUALITY, 85])
            page = document.new_page(width=595.2, height=841.9)
            page.insert_image(page.rect, stream=jpeg.tobytes())
        document.save(path)
    return path


class Bench:
    """A view on the screen, and the clock."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        from desktop.services.rendering import Renderer
        from desktop.ui.viewer import DocumentView

        self.app = QApplication.instance() or QApplication([])
        self.renderer = Renderer()
        self.view = DocumentView(self.renderer)
        self.view.resize(*SIZE)
        self.view.show()
        self.gaps: list[float] = []
        self.spent: dict[str, list[float]] = {}
        self.looks: list[float] = []
        self._last = time.perf_counter()
        self._beat = QTimer(interval=1)
        self._beat.timeout.connect(self._on_beat)
        self._beat.start()

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def until(self, done: Callable[[], bool]) -> None:
        """Let the event loop run until something is so."""
        from PySide6.QtCore import QEventLoop

        end = time.perf_counter() + LIMIT_S
        while not done():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            if time.perf_counter() > end:
                sys.exit("the viewer did not come to an end")

    def processor_ms(self) -> float:
        """What this process and the renderer's child have used of the processor so far."""
        own = time.process_time() * 1000
        child = self.renderer._lane._child
        stat = Path(f"/proc/{child.pid}/stat") if child else None
        if stat is None or not stat.exists():
            return own
        fields = stat.read_text().rpartition(")")[2].split()
        return own + (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def turn_to(self, page: int, kind: str) -> float:
        """Milliseconds until a page is painted sharply."""
        begun, used = time.perf_counter(), self.processor_ms()
        self.view.go_to(page)
        if kind == "cold":
            self.until(lambda: self.view.is_there(page))
            self.view.viewport().repaint()
            self.looks.append((time.perf_counter() - begun) * 1000)
        self.until(lambda: self.view.is_sharp(page))
        self.view.viewport().repaint()
        self.spent.setdefault(kind, []).append(self.processor_ms() - used)
        return (time.perf_counter() - begun) * 1000

    def show(self, path: Path, repeat: int = 1) -> int:
        """Show a PDF, its pages `repeat` times over; the number of pages."""
        import pymupdf

        from db.records import PageRecord
        from desktop.ui.viewer import ViewedDocument

        with pymupdf.open(path) as document:
            sizes = [(page.rect.width, page.rect.height) for page in document]
        pages = tuple(
            PageRecord(i, 1, i % len(sizes), *sizes[i % len(sizes)], 0, "done")
            for i in range(len(sizes) * repeat)
        )
        self.view.clear()
        self.view.show_document(ViewedDocument(hash(path), path, "application/pdf", pages))
        return len(pages)

    def close(self) -> None:
        """End the renderer."""
        self.view.clear()
        self.renderer.close()


def measure(bench: Bench, paths: Sequence[Path]) -> dict[str, list[float]]:
    """Milliseconds by what was measured."""
    bench.show(paths[0])
    bench.until(lambda: bench.view.is_sharp(0))  # the child process has started
    found: dict[str, list[float]] = {"cold": [], "ahead": [], "5,000 pages": []}
    for path in paths:
        count = bench.show(path)
        found["cold"] += [
            took for page in _far_apart(count) if (took := _cold(bench, page)) is not None
        ]
        bench.show(path)
        for page in range(count):
            bench.until(lambda page=page: bench.view.is_sharp(page))
            found["ahead"].append(bench.turn_to(page, "ahead"))
            if page + 1 < count:
                bench.until(lambda page=page: bench.view.is_sharp(page + 1))
    bench.gaps.clear()
    begun = time.perf_counter()
    bench.show(paths[0], repeat=5000 // max(1, bench.view.page_count) + 1)
    bench.until(lambda: bench.view.is_sharp(0))
    found["5,000 pages"].append((time.perf_counter() - begun) * 1000)
    return found


def _cold(bench: Bench, page: int) -> float | None:
    """Milliseconds of a jump from a view at rest; None when the page has been drawn ahead."""
    around = [bench.view.page + step for step in (-1, 1, 2)]
    near = [page for page in around if 0 <= page < bench.view.page_count]
    bench.until(lambda: all(bench.view.is_sharp(page) for page in near))
    return None if bench.view.is_sharp(page) else bench.turn_to(page, "cold")


def _far_apart(count: int) -> list[int]:
    """Pages in an order in which no next one has been drawn ahead."""
    return list(range(count - 1, -1, -4)) or [0]


def scroll(bench: Bench) -> float:
    """The longest standstill in milliseconds while scrolling through many pages."""
    bar = bench.view.verticalScrollBar()
    bench.app.processEvents()
    bench.gaps.clear()
    for step in range(400):
        bar.setValue(bar.value() + (60 if step % 50 else 4000))
        bench.app.processEvents()
    bench.until(lambda: bench.view.is_sharp(bench.view.page))
    return max(bench.gaps)


def p95(values: Sequence[float]) -> float:
    """The value that 95 in 100 stay under."""
    return max(values) if len(values) < 20 else statistics.quantiles(values, n=20)[-1]


def report(found: dict[str, list[float]], spent: dict[str, list[float]]) -> bool:
    """Print the figures; whether all wishes are met."""
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    met = True
    for name, values in found.items():
        if not values:
            continue
        wish, worst = WISHES_MS[name], p95(values)
        met = met and worst < wish
        median = statistics.median(values)
        print(
            f"{name:12} n={len(values):4} median {median:7.1f} ms  p95 {worst:7.1f} ms  "
            f"wish < {wish:.0f} ms  {'ok' if worst < wish else 'MISSED'}"
            + (f"  processor {statistics.mean(spent[name]):.0f} ms" if name in spent else "")
        )
    return met


def main(arguments: Sequence[str]) -> int:
    """Measure and report; the exit status."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(name) for name in arguments] or [make_scans(Path(folder))]
        bench = Bench()
        found = measure(bench, paths)
        found["first look"] = bench.looks
        found["standstill"] = [scroll(bench)]
        bench.close()
    return 0 if report(found, bench.spent) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
