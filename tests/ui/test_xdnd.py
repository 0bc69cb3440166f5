"""Files dragged with the mouse from and to another program, by the X server's own protocol."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
LIMIT_S = 60

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")),
        reason="Xvfb or xdotool is not installed",
    ),
]


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of our own; it chooses a free number and tells it."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with os.fdopen(read_end) as answer:
        number = answer.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(LIMIT_S)


@contextmanager
def program(display: str, script: str, *words: str) -> Iterator[subprocess.Popen[str]]:
    """One of the two programs, once it says that it is ready."""
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, str(HERE / script), *words]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.stdout is not None
            assert running.stdout.readline() == "ready\n"
            yield running
        finally:
            running.terminate()


def drag(display: str, start: Sequence[int], end: Sequence[int]) -> None:
    """Press, move in steps as a hand does, and let go."""
    middle = [(a + b) // 2 for a, b in zip(start, end, strict=True)]
    steps: list[list[str]] = [["mousemove", *map(str, start)], ["mousedown", "1"]]
    for x, y in ((start[0] + 20, start[1] + 10), middle, end, (end[0] + 5, end[1] + 5)):
        steps.append(["mousemove", str(x), str(y)])
    steps += [["mousemove", *map(str, end)], ["mouseup", "1"]]
    for step in steps:
        subprocess.run(
            ["xdotool", *step, "sleep", "0.2"], env={**os.environ, "DISPLAY": display}, check=True
        )


def test_files_dragged_from_another_program_are_imported(display, home, scans):
    files = [str(path) for path in sorted(scans.iterdir())]
    with (
        program(display, "xdnd_target.py", str(home)) as target,
        program(display, "xdnd_source.py", "20", "60", *files) as source,
    ):
        drag(display, (80, 100), (600, 350))
        told, _ = target.communicate(timeout=LIMIT_S)
        assert source.stdout is not None
        assert source.stdout.readline() == "CopyAction\n"
    lines = told.splitlines()
    assert "3 file(s)" in lines[0]
    assert sorted(lines[1:]) == [
        "failed ghi chép.docx",
        "imported kế hoạch 215.pdf",
        "imported kết luận 596.pdf",
    ]
    assert target.returncode == 0
    assert all(Path(name).exists() for name in files)


def test_a_document_dragged_out_is_its_original_and_the_register_knows(display, home, scans):
    original = next(path for path in scans.iterdir() if "596" in path.name)
    wanted = hashlib.sha256(original.read_bytes()).hexdigest()
    with (
        program(display, "xdnd_window.py", str(home), str(original)) as window,
        program(display, "xdnd_receiver.py", "1000", "300") as receiver,
    ):
        assert window.stdout is not None
        place = window.stdout.readline().split()
        assert place[0] == "at"
        drag(display, (int(place[1]), int(place[2])), (1100, 400))
        told, _ = receiver.communicate(timeout=LIMIT_S)
        left, _ = window.communicate(timeout=LIMIT_S)
    digest, _, name = told.strip().partition(" ")
    assert digest == wanted and name.endswith(".pdf")
    assert left.strip() == f"left export.drag {name}"
