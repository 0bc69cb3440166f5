"""`missing` and `assignments`: what documents point to."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date
from typing import Any, Final

from db.records import AssignmentRecord
from desktop.cli import as_json
from desktop.cli.command import Command, iso_day, never
from desktop.cli.session import OK, Session
from desktop.services.dues import standing_of
from desktop.services.following import Double, Gap, Missing
from desktop.services.lacking import lacking


def missing(session: Session) -> int:
    """Cited documents that are not here, gaps in series of numbers, documents held twice."""
    found = lacking(session.workspace.following)
    session.give(
        {
            "missing": [_missing(one) for one in found.cited],
            "gaps": [_gap(one) for one in found.gaps],
            "doubles": [_double(one) for one in found.doubles],
        },
        lambda: [
            *map(_missing_line, found.cited),
            *map(_gap_line, found.gaps),
            *map(_double_line, found.doubles),
        ],
    )
    return OK


def assignments(session: Session) -> int:
    """Tasks by due day."""
    work = session.workspace
    today, tasks = work.dues.today(), work.following.assignments(session.args.due_before)
    session.give(
        {"assignments": [_task(task, today) for task in tasks]},
        lambda: [_task_line(task, today) for task in tasks],
    )
    return OK


def _missing(one: Missing) -> dict[str, Any]:
    return {
        "number": one.number,
        "date": one.date,
        "kind": one.kind,
        "body": one.body,
        "cited_by": [
            {"id": cited.document_id, "page": cited.page + 1, "quote": cited.quote}
            for cited in one.cited_by
        ],
    }


def _missing_line(one: Missing) -> str:
    cited = " ".join(sorted({f"#{cited.document_id}" for cited in one.cited_by}))
    return "\t".join((one.number, one.date or "-", one.kind or "-", one.body or "-", cited))


def _gap(one: Gap) -> dict[str, Any]:
    return {
        "issuer": one.issuer,
        "symbol": one.symbol,
        "year": one.year,
        "absent": list(one.absent),
    }


def _gap_line(one: Gap) -> str:
    absent = ", ".join(map(str, one.absent))
    return "\t".join((one.symbol, one.year or "-", one.issuer, absent))


def _double(one: Double) -> dict[str, Any]:
    return {
        "number": one.number,
        "date": one.date,
        "issuer": one.issuer,
        "documents": [row.id for row in one.documents],
    }


def _double_line(one: Double) -> str:
    held = " ".join(f"#{row.id}" for row in one.documents)
    return "\t".join((one.number, one.date, one.issuer, held))


def _task(task: AssignmentRecord, today: date) -> dict[str, Any]:
    overdue = standing_of(task, today) == "overdue"
    return {"document": task.document_id, **as_json.assignment(task), "overdue": overdue}


def _task_line(task: AssignmentRecord, today: date) -> str:
    due, where = task.due or task.due_text or "-", f"#{task.document_id}/{task.page + 1}"
    return "\t".join((due, task.who or "-", task.what, where, standing_of(task, today)))


def _assignments_words(command: ArgumentParser) -> None:
    command.add_argument("--due-before", type=iso_day, metavar="DATE", help="as 31/12/2026")


COMMANDS: Final = (
    Command(
        "missing",
        "cited documents that the archive lacks, and gaps in series of numbers",
        missing,
        writes=never,
    ),
    Command(
        "assignments", "who has to do what, by due day", assignments, _assignments_words, never
    ),
)
