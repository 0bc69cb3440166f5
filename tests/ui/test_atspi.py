"""The main job through the accessible tree alone, as a screen reader works the window."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pymupdf
import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
LIMIT_S = 240
ENABLE = (
    "dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus "
    "org.freedesktop.DBus.Properties.Set string:org.a11y.Status string:IsEnabled "
    "variant:boolean:true"
)
JOB = f"""
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$HOME/display" 2>/dev/null & server=$!
{LAUNCHER} --launch-immediately & launcher=$!
trap 'kill $program $launcher $server' EXIT
until [ -s "$HOME/display" ]; do sleep 0.1; done
export DISPLAY=":$(cat "$HOME/display")"
until {ENABLE} >/dev/null; do sleep 0.2; done
"{sys.executable}" -m desktop.main & program=$!
{SYSTEM_PYTHON} "{HERE / "atspi_driver.py"}" "$HOME/bản sao.pdf"
"""


def has_atspi() -> bool:
    """Whether the system can tell its accessible tree to a program."""
    ask = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    tools = all(shutil.which(tool) for tool in ("dbus-run-session", "dbus-send", "Xvfb", "bash"))
    if not (tools and LAUNCHER.exists() and Path(SYSTEM_PYTHON).exists()):
        return False
    asked = subprocess.run([SYSTEM_PYTHON, "-c", ask], check=False, capture_output=True)
    return asked.returncode == 0


@pytest.mark.xvfb
@pytest.mark.timeout(LIMIT_S + 30)
@pytest.mark.skipif(not has_atspi(), reason="at-spi2-core or gir1.2-atspi-2.0 is not installed")
def test_the_main_job_is_done_through_the_accessible_tree(tmp_path):
    environment = {
        **os.environ,
        "HOME": str(tmp_path),
        "VANKIEN_HOME": str(tmp_path / "vankien"),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", JOB],
        env=environment,
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    steps = ["welcomed", "read", "found", "confirmed", "marked", "noted", "saved"]
    assert [line for line in done.stdout.splitlines() if line in steps] == steps
    with pymupdf.open(tmp_path / "bản sao.pdf") as copy:
        words = "".join(page.get_text() for page in copy)
        colours = {drawn["fill"] for page in copy for drawn in page.get_drawings()}
    assert "Chuyển Sở Nội vụ" in words
    assert any(colour and colour[0] > 0.9 > 0.5 > colour[2] for colour in colours)  # highlighter
