"""Workers and the renderer cannot reach even this computer by network."""

from __future__ import annotations

import multiprocessing
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.services.pool import WorkerPool
from desktop.services.rendering import Rendered, Renderer, RenderRequest
from tests.making import PARTY_PAGE, make_scan
from tests.rendering.asking import asking

LEAVING = "from desktop.services.offline import leave_network as go; print(go())"
pytestmark = pytest.mark.skipif(
    subprocess.run(
        [sys.executable, "-c", LEAVING], capture_output=True, text=True, check=True
    ).stdout.strip()
    != "True",
    reason="the system lets no process leave its network",
)


def reached(port: int) -> str:
    """Try to reach a port, in a worker."""
    try:
        socket.create_connection(("127.0.0.1", port), timeout=5).close()
    except OSError as error:
        return error.strerror or type(error).__name__
    return "reached"


def identity(_: int) -> tuple[int, str]:
    return os.getuid(), str(Path("/proc/self/ns/net").readlink())


def test_a_worker_reaches_nothing_and_is_the_same_user(tmp_path: Path) -> None:
    pool = WorkerPool(1, tmp_path / "private")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert reached(port) == "reached"
        try:
            assert pool.submit(reached, port, timeout_s=60).result() != "reached"
            user, network = pool.submit(identity, 0, timeout_s=60).result()
        finally:
            pool.stop()
    assert user == os.getuid()
    assert network != str(Path("/proc/self/ns/net").readlink())


def test_the_renderer_has_no_network_and_draws(tmp_path: Path) -> None:
    scan = make_scan(tmp_path / "scan.pdf", PARTY_PAGE[:2], dpi=40)
    renderer = Renderer()
    renderer.get_ready()
    try:
        drawn = asking(renderer)(RenderRequest(scan, "application/pdf", 0, 0.5))
        assert isinstance(drawn, Rendered)
        (child,) = [p for p in multiprocessing.active_children() if p.name == "page renderer"]
        network = str(Path(f"/proc/{child.pid}/ns/net").readlink())
        assert network != str(Path("/proc/self/ns/net").readlink())
    finally:
        renderer.close()
