"""How well directives are understood: fields, citations and deadlines against the truth.

    .venv/bin/python -m benchmarks.knowing [--cache DIR] [--only PROFILE] [--wrong]

Reads the sample scans (and those of the shared folder, where there is one) once and keeps the
readings in the cache. A field written by hand is right when it is left empty or given with
little confidence; one given with confidence over 0.9 that is wrong is the worst result.
"""

from __future__ import annotations

import argparse
import os
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks._readings import readings_of
from benchmarks._saying import report_citations, report_texts
from benchmarks._truth import FIELDS, Truth, same, shared_folder, truths
from ocr.knowing import know
from ocr.values import Finding, PageReading
from ocr.vntext import match_key

SURE = 0.9
DOUBTED = 0.7  # below this the window asks the clerk to look
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 1.01)


class Tally:
    """Counts of one profile."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.all: Counter[str] = Counter()
        self.errors: list[int] = [0, 0]  # words wrong in subjects, words there
        self.given: list[tuple[float, bool]] = []
        self.wrong: list[str] = []

    def add(self, truth: Truth, found: dict[str, Finding]) -> None:
        """Judge the fields of one document."""
        for name in FIELDS:
            self._judge(truth, name, found.get(name))
        subject = found.get("subject")
        true_words = words(truth.fields.get("subject") or "")
        wrong = distance(words(str(subject.value) if subject else ""), true_words)
        self.errors[0] += wrong
        self.errors[1] += len(true_words)
        if wrong:
            self.wrong.append(f"{truth.scan.name}: subject {subject and subject.value!r}")

    def _judge(self, truth: Truth, name: str, found: Finding | None) -> None:
        true = truth.fields.get(name)
        self.all[name] += 1
        value = str(found.value) if found is not None and found.value else None
        is_right = value == true if None in (value, true) else same(value or "", true or "")
        sure = found.confidence if found is not None else 0.0
        if value is not None:
            self.given.append((sure, is_right))
        doubted = name in truth.by_hand and sure < DOUBTED
        self.right[name] += is_right or doubted
        if not (is_right or doubted):
            self.wrong.append(f"{truth.scan.name}: {name} {value!r} ({sure}), truly {true!r}")

    @property
    def confident_wrong(self) -> float:
        """The share of all values given that are wrong and yet sure."""
        wrong = sum(sure > SURE and not is_right for sure, is_right in self.given)
        return wrong / max(1, len(self.given))


def words(text: str) -> list[str]:
    """The words of a subject; its mark "V/v" and brackets say nothing."""
    plain = re.sub(r"\bv/v\b|[–—-]", " ", match_key(text))
    return [word for part in plain.split() if (word := part.strip(".,;:()\"'“”-–"))]


def distance(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words must be put in, left out or changed."""
    above = list(range(len(other) + 1))
    for row, word in enumerate(one, 1):
        current = [row]
        for column, target in enumerate(other, 1):
            swapped = above[column - 1] + (word != target)
            current.append(min(swapped, above[column] + 1, current[-1] + 1))
        above = current
    return above[-1]


def report_fields(tallies: dict[str, Tally]) -> None:
    """A table of the shares that are right."""
    print(f"{'profile':<12}" + "".join(f"{name:>11}" for name in FIELDS), end="")
    print(f"{'subj. WER':>11}{'sure+wrong':>11}")
    for profile, tally in tallies.items():
        shares = "".join(f"{tally.right[n] / tally.all[n]:>11.0%}" for n in FIELDS)
        error = tally.errors[0] / max(1, tally.errors[1])
        print(f"{profile:<12}{shares}{error:>11.1%}{tally.confident_wrong:>11.1%}")


def report_calibration(tallies: Iterable[Tally]) -> None:
    """Of the values given with some confidence, how many are right."""
    given = [pair for tally in tallies for pair in tally.given]
    print("\nconfidence   given  right")
    for low, high in pairwise(BINS):
        inside = [is_right for sure, is_right in given if low <= sure < high]
        share = f"{sum(inside) / len(inside):.0%}" if inside else "-"
        print(f"{low:.1f}-{min(high, 1.0):.1f}    {len(inside):>6}{share:>7}")


def read_all(cache: Path, only: str | None) -> list[tuple[Truth, tuple[PageReading, ...]]]:
    """Every scan with its reading."""
    chosen = [truth for truth in truths() if only in (None, truth.profile)]
    return [(truth, readings_of(truth.scan, cache)) for truth in chosen]


def main() -> None:
    """Measure and print tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    default = Path(tempfile.gettempdir()) / f"vankien-knowing-{os.getuid()}"
    parser.add_argument("--cache", type=Path, default=default)
    parser.add_argument("--only", metavar="PROFILE")
    parser.add_argument("--wrong", action="store_true", help="list what is wrong")
    args = parser.parse_args()
    tallies: dict[str, Tally] = defaultdict(Tally)
    read = read_all(args.cache, args.only)
    for truth, pages in read:
        found = {finding.name: finding for finding in know(pages).fields}
        tallies[truth.profile].add(truth, found)
    report_fields(tallies)
    report_calibration(tallies.values())
    wrong = [line for tally in tallies.values() for line in tally.wrong]
    wrong += report_citations(read)
    shared = shared_folder()
    wrong += report_texts(shared) if shared is not None else []
    if args.wrong:
        print("", *wrong, sep="\n")


if __name__ == "__main__":
    main()
