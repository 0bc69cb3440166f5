"""Tasks in words: how they stand, and in which groups a list shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from desktop.services.dues import Due, Standing
from desktop.ui import wording
from desktop.ui.marker import QT_TRANSLATE_NOOP
from desktop.ui.plurals import Plurals
from ocr.vntext import collate_key

CONTEXT = "Tasks"
SOON_DAYS = 7
MOST_LETTERS = 140

STANDINGS: dict[Standing, tuple[str, str]] = {
    "suggested": (QT_TRANSLATE_NOOP("Tasks", "suggested"), "unconfirmed"),
    "overdue": (QT_TRANSLATE_NOOP("Tasks", "overdue"), "warning"),
    "todo": (QT_TRANSLATE_NOOP("Tasks", "to do"), "waiting"),
    "doing": (QT_TRANSLATE_NOOP("Tasks", "under way"), "reading"),
    "done": (QT_TRANSLATE_NOOP("Tasks", "done"), "done"),
    "dismissed": (QT_TRANSLATE_NOOP("Tasks", "dismissed"), "close"),
}
OVERDUE = QT_TRANSLATE_NOOP("Tasks", "Overdue")
SOON = QT_TRANSLATE_NOOP("Tasks", "Within seven days")
LATER = QT_TRANSLATE_NOOP("Tasks", "Later")
UNDATED = QT_TRANSLATE_NOOP("Tasks", "Without a day")
PAST = QT_TRANSLATE_NOOP("Tasks", "Day has passed")
DONE = QT_TRANSLATE_NOOP("Tasks", "Done")
NOBODY = QT_TRANSLATE_NOOP("Tasks", "Nobody named")
DAYS = (OVERDUE, PAST, SOON, LATER, UNDATED, DONE)


def say(source: str) -> str:
    """The translation of one of this module's words."""
    return QCoreApplication.translate(CONTEXT, source)


def standing_word(standing: Standing) -> str:
    """How a task stands."""
    return say(STANDINGS[standing][0])


def standing_icon(standing: Standing) -> str:
    """The name of the icon that stands beside the word."""
    return STANDINGS[standing][1]


def day_of(due: Due) -> str:
    """The day of a task as shown: the day it means, else the time as printed."""
    return wording.day_text(due.task.due) or due.task.due_text or ""


def count_words(taken: int, suggested: int) -> str:
    """How many tasks are taken up, and how many only suggested."""
    words = Plurals()
    return f"{words.taken(taken)} · {words.suggested(suggested)}"


def task_text(due: Due) -> str:
    """A task in three lines: when and who; what; where from and how it stands."""
    head = " · ".join(part for part in (day_of(due), due.task.who) if part)
    foot = " · ".join((standing_word(due.standing), due.source))
    what = shorten(due.task.what or due.task.quote)
    return "\n".join(part for part in (head, what, foot, due.task.note) if part)


def shorten(text: str) -> str:
    """A text on one line, cut where it is too long for a list."""
    flat = " ".join(text.split())
    return flat if len(flat) <= MOST_LETTERS else flat[: MOST_LETTERS - 1] + "…"


def by_day(dues: Iterable[Due], today: date) -> list[tuple[str, list[Due]]]:
    """Tasks in groups of time; groups without any are left out."""
    return _grouped(dues, lambda due: _time(due, today), DAYS)


def by_unit(dues: Iterable[Due]) -> list[tuple[str, list[Due]]]:
    """Tasks by whom they charge, in dictionary order; those that name nobody last."""
    listed = list(dues)
    units = sorted({due.task.who for due in listed if due.task.who}, key=collate_key)
    return _grouped(listed, lambda due: due.task.who or NOBODY, (*units, NOBODY))


def _time(due: Due, today: date) -> str:
    if due.standing == "done":
        return DONE
    if due.standing == "overdue":
        return OVERDUE
    if due.task.due is None:
        return UNDATED
    if due.task.due < today.isoformat():  # a suggestion nobody took up in time
        return PAST
    return SOON if due.task.due <= (today + timedelta(SOON_DAYS)).isoformat() else LATER


def _grouped(
    dues: Iterable[Due], key: Callable[[Due], str], order: Iterable[str]
) -> list[tuple[str, list[Due]]]:
    groups: dict[str, list[Due]] = {name: [] for name in order}
    for due in dues:
        groups[key(due)].append(due)
    return [(say(name), found) for name, found in groups.items() if found]
