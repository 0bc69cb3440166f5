"""Pebble's pool, ended without a word from workers that are only just starting."""

from __future__ import annotations

from pebble import ProcessPool


class KillingPool(ProcessPool):
    """Kills its workers before it takes away what they start with.

    Pebble removes the locks they share first; a worker that has not yet come to them, as after
    an early Ctrl+C on a busy machine, would then end with a traceback on standard error.
    """

    def _stop_pool(self) -> None:
        if self._pool_manager_loop is not None:
            self._pool_manager_loop.join()  # it starts new workers for those that end
        self._pool_manager.worker_manager.force_stop_workers()
        super()._stop_pool()  # type: ignore[no-untyped-call]
