"""What the queue asks does not grow with the pages that were read."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import event

from db.repositories import queue

NOW = datetime(2026, 11, 21, tzinfo=UTC)
QUESTIONS = {
    "start": queue.reset_running,
    "claim": lambda conn: queue.claim(conn, 4, NOW),
    "count": queue.counts,
    "retry": queue.retry_failed,
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_question_looks_at_every_job(archive, question):
    asked = []

    def note(_conn, _cursor, statement, values, *_):
        asked.append((statement, values))

    with archive.database.writing() as conn:
        event.listen(conn, "before_cursor_execute", note)
        QUESTIONS[question](conn)
        event.remove(conn, "before_cursor_execute", note)
        plans = [
            row[3]
            for statement, values in asked
            for row in conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        ]
    assert any("job" in plan for plan in plans)
    assert "SCAN job" not in plans
