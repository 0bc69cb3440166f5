"""The doors between the rooms, as the running interpreter sees them."""

from __future__ import annotations

import subprocess
import sys

import pytest

QT_FREE = ["desktop.services.workspace", "desktop.cli.run", "db.archive", "ocr.reader"]
NETWORK = {"PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets"}
HEAVY = {"pymupdf", "cv2", "pytesseract"}


def loaded_by(module: str) -> set[str]:
    code = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("module", QT_FREE)
def test_rooms_beside_the_window_load_no_qt(module):
    assert not {name for name in loaded_by(module) if name.startswith("PySide6")}


@pytest.mark.parametrize("module", [*QT_FREE, "desktop.ui.app"])
def test_nothing_loads_a_network_module_of_qt(module):
    assert not loaded_by(module) & NETWORK


@pytest.mark.parametrize("module", ["desktop.services.workspace", "desktop.ui.app"])
def test_the_windows_process_loads_neither_mupdf_nor_opencv(module):
    assert not loaded_by(module) & HEAVY


def test_the_guard_of_spawned_workers_starts_nothing():
    assert "desktop.main" not in loaded_by("desktop.__main__")
