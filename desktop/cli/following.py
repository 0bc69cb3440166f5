"""`missing` and `assignments`: what documents point to."""

from __future__ import annotations

from typing import Any

from db.records import AssignmentRecord
from desktop.cli import as_json
from desktop.cli.session import OK, Session
from desktop.services.following import Following, Gap, Missing


def missing(session: Session) -> int:
    """Cited documents that the archive does not hold, and gaps in series of numbers."""
    following = Following(session.workspace.archive)
    absent, gaps = following.missing(), following.gaps()
    session.give(
        {"missing": [_missing(one) for one in absent], "gaps": [_gap(one) for one in gaps]},
        lambda: [*map(_missing_line, absent), *map(_gap_line, gaps)],
    )
    return OK


def assignments(session: Session) -> int:
    """Tasks by due day."""
    tasks = Following(session.workspace.archive).assignments(session.args.due_before)
    session.give(
        {"assignments": [_task(task) for task in tasks]}, lambda: [_task_line(t) for t in tasks]
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


def _task(task: AssignmentRecord) -> dict[str, Any]:
    return {"document": task.document_id, **as_json.assignment(task)}


def _task_line(task: AssignmentRecord) -> str:
    due = task.due or task.due_text or "-"
    return "\t".join((due, task.who or "-", task.what, f"#{task.document_id}/{task.page + 1}"))
