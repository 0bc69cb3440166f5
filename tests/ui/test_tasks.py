"""Threads and signals: order, the latest request, progress, cancelling, failing, ending."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.records import ChangeSet
from desktop.services.notify import Notifier
from desktop.services.reading_status import ReadingStatus
from desktop.ui.tasks import Tasks


@pytest.fixture
def changed() -> Notifier[ChangeSet]:
    return Notifier()


@pytest.fixture
def moved() -> Notifier[ReadingStatus]:
    return Notifier()


@pytest.fixture
def tasks(qapp, changed, moved) -> Iterator[Tasks]:
    made = Tasks(changed, moved)
    yield made
    made.close()


def test_writes_keep_their_order_and_answer_in_the_gui_thread(tasks, qtbot):
    here, seen = threading.get_ident(), []
    for number in range(20):
        tasks.write(lambda number=number: number, lambda n: seen.append((n, threading.get_ident())))
    qtbot.waitUntil(lambda: len(seen) == 20)
    assert seen == [(number, here) for number in range(20)]


def test_of_reads_of_one_topic_only_the_latest_answers(tasks, qtbot):
    gate, seen = threading.Event(), []
    tasks.read("rows", lambda: gate.wait(5), lambda _: seen.append("first"))
    for number in range(5):
        tasks.read("rows", lambda number=number: number, seen.append)
    tasks.read("other", lambda: "other", seen.append)
    gate.set()
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [4, "other"]


def test_no_read_waits_for_what_is_read_aside(tasks, qtbot):
    gate, seen = threading.Event(), []
    tasks.read_aside("known values", lambda: gate.wait(5), lambda _: seen.append("known values"))
    tasks.read_aside("counts", lambda: "counts", seen.append)
    tasks.read("rows", lambda: "rows", seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    gate.set()
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert seen == ["rows", "known values", "counts"]


def test_a_forgotten_topic_does_not_answer(tasks, qtbot):
    gate, seen = threading.Event(), []
    tasks.read("rows", lambda: gate.wait(5), lambda _: seen.append("rows"))
    tasks.forget("rows")
    gate.set()
    tasks.read("later", lambda: "later", seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["later"]


def test_a_long_task_tells_progress_and_can_be_stopped(tasks, qtbot):
    told, done = [], []

    def work(tell, cancelled):
        tell(1)
        assert cancelled.wait(5)
        return "stopped"

    task = tasks.long(work, told.append, done.append)
    qtbot.waitUntil(lambda: told == [1])
    assert task.running
    task.cancel()
    qtbot.waitUntil(lambda: done == ["stopped"])


def test_a_failure_goes_to_who_asked_else_to_everybody(tasks, qtbot):
    mine = []

    def fail():
        raise OSError("no")

    tasks.write(fail, None, mine.append)
    with qtbot.waitSignal(tasks.failed) as heard:
        tasks.write(fail)
    assert [type(error) for error in (*mine, *heard.args)] == [OSError, OSError]


def test_changes_close_together_are_told_once(tasks, qtbot, changed):
    with qtbot.waitSignal(tasks.library_changed) as heard:
        writer = threading.Thread(
            target=lambda: [changed.tell(ChangeSet(documents=frozenset({n}))) for n in range(5)]
        )
        writer.start()
        writer.join()
    assert heard.args[0].documents == frozenset(range(5))


def test_the_status_of_the_reading_arrives_as_a_signal(tasks, qtbot, moved):
    with qtbot.waitSignal(tasks.reading_changed) as heard:
        threading.Thread(target=lambda: moved.tell(ReadingStatus("paused", pending=3))).start()
    assert heard.args == [ReadingStatus("paused", pending=3)]


class _Panel(QWidget):
    answered = Signal()

    def show_it(self, _value: object) -> None:
        raise AssertionError("a widget that is gone must not be called")


def test_an_answer_for_a_widget_that_is_gone_is_dropped(tasks, qtbot):
    gate, panel, later = threading.Event(), _Panel(), []
    tasks.read("panel", lambda: gate.wait(5), panel.show_it)
    panel.deleteLater()
    with qtbot.waitSignal(panel.destroyed):
        pass
    gate.set()
    tasks.read("later", lambda: 1, later.append)
    qtbot.waitUntil(lambda: later == [1])


def test_closing_finishes_writes_and_delivers_nothing_more(qapp, qtbot, changed, moved):
    tasks, stored, told = Tasks(changed, moved), [], []
    for number in range(10):
        tasks.write(lambda number=number: stored.append(number), told.append)
    tasks.close()
    assert stored == list(range(10))
    qapp.sendPostedEvents()
    assert not told
    assert isinstance(tasks, QObject)
