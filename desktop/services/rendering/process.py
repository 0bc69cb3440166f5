"""The parent's hold on one child process."""

from __future__ import annotations

import multiprocessing

from desktop.services.rendering.child import serve
from desktop.services.rendering.transfer import Answer, Begun, Drawn, Ready, Refused, make_slot
from desktop.services.rendering.values import Rendered, RenderFailure, RenderRequest

KILL_WAIT_S = 0.5


class ChildLost(Exception):
    """The child process has ended, or its pipe brings nothing readable."""


class Child:
    """One spawned process that draws pages; used by one thread only."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._slot = make_slot()
        self._process = context.Process(
            target=serve, args=(theirs, self._slot), name="page renderer", daemon=True
        )
        self._process.start()
        theirs.close()

    @property
    def pid(self) -> int | None:
        """The child's process id."""
        return self._process.pid

    def send(self, request: RenderRequest) -> None:
        """Hand over a request; raises ChildLost."""
        try:
            self.pipe.send(request)
        except OSError as error:
            raise ChildLost from error

    def receive(self) -> Answer:
        """The next answer; waits for it. Raises ChildLost."""
        try:
            answer = self.pipe.recv()
        except Exception as error:
            raise ChildLost from error
        if not isinstance(answer, Ready | Begun | Drawn | Refused):
            raise ChildLost
        return answer

    def outcome(self, answer: Drawn | Refused, request: RenderRequest) -> Rendered | RenderFailure:
        """What an answer means for the request; to be called before more is sent."""
        if isinstance(answer, Refused):
            return RenderFailure(answer.code, answer.values, request)
        size = answer.stride * answer.height
        data = self._slot.read(size) if self._slot is not None else answer.data
        if data is None or len(data) != size:
            return RenderFailure("page.unrenderable", {"reason": "transfer"}, request)
        return Rendered(answer.width, answer.height, answer.stride, data, request)

    def kill(self) -> None:
        """End the process at once, whatever it does, and free what it held."""
        self._process.kill()
        self._process.join(KILL_WAIT_S)
        self.pipe.close()
        if self._slot is not None:
            self._slot.close()
