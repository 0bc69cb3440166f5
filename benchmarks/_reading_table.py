"""What was measured of reading, as a table by profile, and whether the model keeps its word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

REAL = "real"  # the profile of real scans; all others are made

# What a model of official print must come to, as shares of what `vie` comes to in the same run.
_WANTED = {"real": 0.5, "made": 0.55, "numbers": 0.6, "seconds": 1.1}
_WORSE = 1.0


@dataclass(frozen=True, slots=True)
class Score:
    """Errors as shares of the true words; seconds of processor time; most memory in MB so far.

    Words with digits are counted, not averaged: a page may hold a single one, its own number.
    """

    errors: float
    bag: float
    numbers_missing: int
    numbers_all: int
    seconds: float
    memory: float = 0.0

    @property
    def numbers(self) -> float:
        """Share of the words with digits that was not found."""
        return self.numbers_missing / max(1, self.numbers_all)


Pages = Sequence[tuple[Score, ...]]


def table(found: Mapping[str, Pages], names: Sequence[str]) -> Iterator[str]:
    """The lines of the printed table, at its end the mean over all profiles but the real one."""
    heads = (f"{name:>14}: words    bag    num s/page" for name in names)
    yield "profile      pages | " + " | ".join(heads) + " | MB"
    for profile, pages in found.items():
        yield _row(profile, len(pages), _means(pages))
    made = _made(found)
    if len(made) > 1:
        yield _row("made: mean", sum(map(len, made)), _made_means(found))


def against(
    found: Mapping[str, Pages], names: Sequence[str], first: str, other: str
) -> Iterator[str]:
    """Lines that say for each profile how a model compares with another one, and what is wanted.

    Args:
        found: scores of all readers for every page, by profile.
        names: of the readers.
        first: the reader to compare with.
        other: the one that is compared.
    """
    columns = names.index(first), names.index(other)

    def compared(scores: Sequence[Score]) -> tuple[Score, Score]:
        return scores[columns[0]], scores[columns[1]]

    yield f"{other} as a share of {first}"
    for profile, pages in found.items():
        wanted = _WANTED["real"] if profile == REAL else _WORSE
        yield _kept(f"words missing, {profile}", compared(_means(pages)), _bag, wanted)
    if len(_made(found)) > 1:
        made = compared(_made_means(found))
        yield _kept("words missing, made: mean", made, _bag, _WANTED["made"])
        yield _kept("numbers missing, made", made, _numbers, _WANTED["numbers"])
    every = compared(_means([page for pages in found.values() for page in pages]))
    yield _kept("seconds a page", every, _seconds, _WANTED["seconds"])


def _bag(score: Score) -> float:
    return score.bag


def _numbers(score: Score) -> float:
    return score.numbers


def _seconds(score: Score) -> float:
    return score.seconds


def _kept(
    what: str, pair: tuple[Score, Score], value: Callable[[Score], float], wanted: float
) -> str:
    one, other = map(value, pair)
    kept = "kept" if other <= wanted * one else "MISSED"
    share = f"{other / one:.2f}" if one else "-"
    return f"  {what:28} {share:>5}  at most {wanted:.2f}  {kept}"


def _made(found: Mapping[str, Pages]) -> list[Pages]:
    return [pages for profile, pages in found.items() if profile != REAL]


def _means(pages: Pages) -> list[Score]:
    """The mean of each reader."""
    return [_mean(column) for column in zip(*pages, strict=True)]


def _made_means(found: Mapping[str, Pages]) -> list[Score]:
    """The mean of each reader over the made profiles, each profile counting alike."""
    return _means([tuple(_means(pages)) for pages in _made(found)])


def _row(name: str, pages: int, scores: Sequence[Score]) -> str:
    cells = (f"{s.errors:21.2%} {s.bag:6.2%} {s.numbers:6.2%} {s.seconds:6.2f}" for s in scores)
    return f"{name:12} {pages:5} | " + " | ".join(cells) + f" | {scores[-1].memory:.0f}"


def _mean(scores: Sequence[Score]) -> Score:
    count = len(scores)
    return Score(
        sum(score.errors for score in scores) / count,
        sum(score.bag for score in scores) / count,
        sum(score.numbers_missing for score in scores),
        sum(score.numbers_all for score in scores),
        sum(score.seconds for score in scores) / count,
        max(score.memory for score in scores),
    )
