"""Telling several listeners that something happened, without Qt."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Notifier(Generic[T]):
    """A list of listeners, told one after the other on the thread that tells.

    Listeners must return at once; the window's marshal the value into its own thread.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: list[Callable[[T], None]] = []

    def subscribe(self, listener: Callable[[T], None]) -> Callable[[], None]:
        """Add a listener; the returned function removes it again. Any thread."""
        with self._lock:
            self._listeners.append(listener)

        def unsubscribe() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return unsubscribe

    def tell(self, value: T) -> None:
        """Hand `value` to every listener, on the calling thread."""
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener(value)
