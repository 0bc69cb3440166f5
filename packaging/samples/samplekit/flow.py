"""The pen that fills pages from top to bottom and starts a new one when a page is full."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from samplekit.fonts import Faces
from samplekit.lines import Line, Run, break_lines, place_centred, place_justified
from samplekit.sheet import BOTTOM, LEFT, MEASURE, TOP, WIDTH, Placed, Rule, Sheet

NUMBER_SIZE = 13.0
PAGE_NUMBER_Y = TOP - 16.0


class Flow:
    """Collects one directive's pages; `y` is the baseline of the line last set."""

    def __init__(self, faces: Faces) -> None:
        self.faces = faces
        self.y = TOP
        self._sheets: list[Sheet] = []
        self._placed: list[Placed] = []
        self._rules: list[Rule] = []
        self._lines: list[str] = []

    @property
    def page(self) -> int:
        """Index of the page being filled."""
        return len(self._sheets)

    def put(self, placed: Iterable[Placed], text: str) -> None:
        """Place words and record them as one line of the page's text."""
        self._placed.extend(placed)
        self._lines.append(text)

    def rule(self, rule: Rule) -> None:
        """Draw a line."""
        self._rules.append(rule)

    def centred(self, run: Run, middle: float, y: float) -> None:
        """One centred line at a height of its own, for heads and signatures."""
        self.put([place_centred(run, middle, y, self.faces)], run.text)

    def need(self, height: float) -> None:
        """Turn the page unless `height` points are left."""
        if self.y + height > BOTTOM:
            self.turn_page()

    def paragraph(
        self, runs: Sequence[Run], *, leading: float, indent: float = 0.0, after: float = 0.0
    ) -> None:
        """A justified paragraph over the full width, on as many pages as it takes."""
        for line in break_lines(runs, self.faces, MEASURE, indent):
            self.need(leading)
            self.y += leading
            self.line(line, LEFT, self.y)
        self.y += after

    def line(self, line: Line, x: float, y: float) -> None:
        """One broken line from `x` on."""
        self.put(place_justified(line, x, y, self.faces), line.text)

    def turn_page(self) -> None:
        """Finish this page and begin the next."""
        if self.page:
            self.centred(Run(str(self.page + 1), "regular", NUMBER_SIZE), WIDTH / 2, PAGE_NUMBER_Y)
        self._sheets.append(Sheet(tuple(self._placed), tuple(self._rules), tuple(self._lines)))
        self._placed, self._rules, self._lines = [], [], []
        self.y = TOP

    def finish(self) -> tuple[Sheet, ...]:
        """The finished pages, the one in hand included."""
        self.turn_page()
        return tuple(self._sheets)
