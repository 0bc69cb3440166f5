"""Which model reads is said, and what an older one read is offered to be read again."""

from __future__ import annotations

import pytest

from desktop.services.readers import todays_model
from desktop.ui.details.page_facts import source_text
from desktop.ui.reading import model_row
from desktop.ui.reading.model_row import ModelRow

WAIT_MS = 30_000
OLD = "vankien 3; tesseract 5.3.0; vie_official 1"


@pytest.fixture
def two_old(window):
    """Two pages that an older reader read, until the test ends."""
    database = window.desk.workspace.archive.database
    with database.writing() as conn:
        rows = conn.exec_driver_sql("SELECT id, reader FROM page WHERE reader NOT NULL LIMIT 2")
        before = [tuple(row) for row in rows]
        for page_id, _ in before:
            conn.exec_driver_sql("UPDATE page SET reader = ? WHERE id = ?", (OLD, page_id))
    yield [page_id for page_id, _ in before]
    with database.writing() as conn:
        for page_id, reader in before:
            conn.exec_driver_sql("UPDATE page SET reader = ? WHERE id = ?", (reader, page_id))


def test_what_an_older_model_read_is_counted_and_offered(window, qtbot, two_old):
    database = window.desk.workspace.archive.database
    with database.reading() as conn:
        others = "SELECT count(*) FROM page WHERE reader = ?"
        assert conn.exec_driver_sql(others, (OLD,)).scalar() == len(two_old) == 2
    row = ModelRow(window.desk)
    qtbot.addWidget(row)
    row.show()
    qtbot.waitUntil(row.older.isVisible, timeout=WAIT_MS)
    count = window.desk.workspace.reading.outdated_count()
    assert count >= 2
    assert str(count) in row.older.text()


def test_the_model_that_reads_is_named_and_a_missing_one_is_said(window, qtbot, monkeypatch):
    own = ModelRow(window.desk)
    qtbot.addWidget(own)
    assert own._model.text() == todays_model()
    monkeypatch.setattr(model_row, "own_model_missing", lambda: True)
    plain = ModelRow(window.desk)
    qtbot.addWidget(plain)
    assert len(plain._model.text()) > len(todays_model())


def test_a_page_says_which_model_read_it_and_that_it_is_an_older_one(window, two_old):
    pages = window.desk.workspace.library
    with window.desk.workspace.archive.database.reading() as conn:
        query = "SELECT document_id FROM page WHERE id = ?"
        document_id = conn.exec_driver_sql(query, (two_old[0],)).scalar()
    page = next(page for page in pages.pages(document_id) if page.id == two_old[0])
    text = source_text(page)
    assert "vie_official 1" in text
    assert text.count("·") >= 2
