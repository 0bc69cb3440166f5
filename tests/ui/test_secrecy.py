"""A mark of secrecy found on the paper is said at once, and once only; no log holds any words."""

from __future__ import annotations

import logging

from db.records import ChangeSet
from desktop.services.paths import AppPaths
from desktop.services.secrecy import tell_secrets
from desktop.ui.crash import log_to

LONG_MS = 30_000


def mark_secret(window, document_id: int) -> None:
    archive = window.desk.workspace.archive
    with archive.database.writing() as conn:
        conn.exec_driver_sql(
            "UPDATE field SET name = 'secrecy', value = '\"MẬT\"' WHERE id ="
            " (SELECT min(id) FROM field WHERE document_id = ?)",
            (document_id,),
        )


def test_a_secret_document_is_said_once(window, qtbot):
    first, _ = window.documents.listed_ids()
    mark_secret(window, first)
    change = ChangeSet(documents=frozenset({first}))
    window.desk.workspace.changed.tell(change)
    qtbot.waitUntil(lambda: "MẬT" in window.toast.text(), timeout=LONG_MS)
    assert window.toast.isVisible()
    archive = window.desk.workspace.archive
    assert tell_secrets(archive, change.documents, "An") == []


def test_no_words_of_a_document_reach_the_log(windows, filled_home, qtbot):
    """Everything the program logs while a document is shown, searched, edited and found broken."""
    paths = AppPaths.under(filled_home)
    stop = log_to(paths.logs)
    logging.getLogger().setLevel(logging.DEBUG)
    try:
        window = windows.open(filled_home)
        qtbot.waitUntil(lambda: len(window.documents.listed_ids()) == 2, timeout=LONG_MS)
        with qtbot.waitSignal(window.opening.opened, timeout=LONG_MS):
            window.opening.open(window.documents.listed_ids()[0])
        title = window.opening.current.title
        try:
            raise ValueError(title)
        except ValueError:
            logging.getLogger("trial").exception("a trial")
        windows.close(window)
    finally:
        logging.getLogger().setLevel(logging.WARNING)
        stop()
    said = "".join(file.read_text("utf-8") for file in paths.logs.glob("*.log*"))
    assert "a trial" in said and "ValueError" in said
    for words in (title, "điều hành", "Hồng Lĩnh"):
        assert words not in said
