"""Ctrl+C is the main thread's to handle, not that of the processes other threads start."""

from __future__ import annotations

import os
import signal


def start_deaf_processes() -> None:
    """Let this thread, threads it begins and processes it starts hear no Ctrl+C.

    A terminal sends it to all; a worker that is just starting would end with a page of complaints.
    """
    if os.name == "posix":
        from multiprocessing import resource_tracker  # not before the first process

        resource_tracker.ensure_running()  # starting it later would undo what follows
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
