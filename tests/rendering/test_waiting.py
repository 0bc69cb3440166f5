from __future__ import annotations

from pathlib import Path

from desktop.services.rendering.values import RenderRequest
from desktop.services.rendering.waiting import Job, WaitingJobs


def job(ticket: int, priority: int) -> Job:
    return Job(ticket, RenderRequest(Path("a"), "application/pdf", 0, 1.0, 0, priority), print)


def taken(jobs: WaitingJobs) -> list[int]:
    order = []
    while (one := jobs.take()) is not None:
        order.append(one.ticket)
    return order


def test_the_most_wanted_first_and_the_latest_of_equals():
    jobs = WaitingJobs()
    for ticket, priority in ((1, 1), (2, 0), (3, 1), (4, 0)):
        jobs.add(job(ticket, priority))
    assert taken(jobs) == [4, 2, 3, 1]


def test_a_job_put_back_keeps_its_rank():
    jobs = WaitingJobs()
    jobs.add(job(1, 0))
    first = jobs.take()
    jobs.add(job(2, 1))
    jobs.add(first)
    assert taken(jobs) == [1, 2]


def test_unwanted_jobs_are_forgotten():
    jobs = WaitingJobs()
    for ticket in range(5):
        jobs.add(job(ticket, 0))
    jobs.remove(lambda one: one.ticket % 2 == 0)
    assert len(jobs) == 2
    assert taken(jobs) == [3, 1]
