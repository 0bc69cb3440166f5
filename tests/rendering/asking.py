"""Asking a renderer and waiting for its answer."""

from __future__ import annotations

import threading
from collections.abc import Callable

from desktop.services.rendering import Rendered, Renderer, RenderFailure, RenderRequest

WAIT_S = 40.0
Ask = Callable[[RenderRequest], Rendered | RenderFailure]


def asking(renderer: Renderer) -> Ask:
    """Ask and wait for the answer."""

    def ask(request: RenderRequest) -> Rendered | RenderFailure:
        answers: list[Rendered | RenderFailure] = []
        come = threading.Event()

        def done(outcome: Rendered | RenderFailure) -> None:
            answers.append(outcome)
            come.set()

        renderer.request(request, done)
        assert come.wait(WAIT_S), "no answer"
        return answers[0]

    return ask
