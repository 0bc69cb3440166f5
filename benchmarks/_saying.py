"""Citations and assignments against the truth: what is found, what is missed, what is wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks._texts import reading_of
from benchmarks._truth import Truth, seed_texts
from ocr.charging import Assignment
from ocr.knowing import know
from ocr.values import PageReading

Read = tuple[Truth, tuple[PageReading, ...]]


def report_citations(read: Iterable[Read]) -> list[str]:
    """Recall and precision of cited numbers by profile; returns what is wrong."""
    counts: dict[str, Counter[str]] = {}
    wrong: list[str] = []
    for truth, pages in read:
        if truth.citations is None:
            continue
        true = {number for number, _ in truth.citations}
        found = {cited.number for cited in know(pages).citations if cited.number}
        _count(counts.setdefault(truth.profile, Counter()), true, found)
        if true != found:
            wrong.append(f"{truth.scan.name}: missed {true - found}, wrong {found - true}")
    print("\nnumbered citations")
    for profile, count in counts.items():
        print(f"{profile:<12}{_shares(count)}")
    return wrong


def report_texts(shared: Path) -> list[str]:
    """Citations, deadlines and assignments of the samples' texts; returns what is wrong."""
    cited, found_tasks = Counter[str](), Counter[str]()
    must: Counter[str] = Counter()
    wrong: list[str] = []
    for name, text, items in seed_texts(shared):
        known = know([reading_of(text)])
        true = {item["number"] for item in items if item.get("number")}
        _count(cited, true, {c.number for c in known.citations if c.number})
        wanted = [i for i in items if i["kind"] != "citation" and not i.get("neg")]
        told = [item for item in wanted if any(_is(item, task) for task in known.assignments)]
        found_tasks["hit"] += len(told)
        found_tasks["missed"] += len(wanted) - len(told)
        must["all"] += sum(bool(item.get("hard")) for item in wanted)
        must["hit"] += sum(bool(item.get("hard")) for item in told)
        extra = [t for t in known.assignments if not any(_is(item, t) for item in wanted)]
        found_tasks["wrong"] += len(extra)
        wrong += [f"{name}: missed {i['quote'][:70]!r}" for i in wanted if i not in told]
        wrong += [f"{name}: wrong {task.quote[:70]!r}" for task in extra]
        wrong += [
            f"{name}: NEGATIVE {i['quote']!r}" for i in items if _is_hit(i, known.assignments)
        ]
    print(f"\ntexts: numbered citations {_shares(cited)}")
    print(f"texts: tasks and deadlines {_shares(found_tasks)}")
    print(f"texts: of those a clerk must see {must['hit']} of {must['all']}")
    return wrong


def _count(counter: Counter[str], true: set[str], found: set[str]) -> None:
    counter["hit"] += len(true & found)
    counter["missed"] += len(true - found)
    counter["wrong"] += len(found - true)


def _shares(count: Counter[str]) -> str:
    recall = count["hit"] / max(1, count["hit"] + count["missed"])
    precision = count["hit"] / max(1, count["hit"] + count["wrong"])
    return f"recall {recall:.0%}, precision {precision:.0%}"


def _is(item: dict[str, Any], task: Assignment) -> bool:
    """Whether a found task is the one of the truth; a deadline must mean the same day."""
    quote, sentence = _plain(item["quote"]), _plain(task.quote)
    same = quote in sentence or sentence in quote
    return same and (item["kind"] == "assignment" or item.get("due") == task.due)


def _is_hit(item: dict[str, Any], tasks: Iterable[Assignment]) -> bool:
    """Whether a time that is no deadline was taken for one."""
    if not item.get("neg") or item["kind"] != "deadline":
        return False
    quote = _plain(item["quote"])
    limits = (_plain(task.due_text) for task in tasks if task.due_text)
    return any(limit in quote for limit in limits)


def _plain(text: str) -> str:
    return re.sub(r"[*\s]+", " ", text).strip()
