"""Stand-ins for the programs of CUPS, first in the search path."""

from __future__ import annotations

import sys
from pathlib import Path

HEAD = "import json, os, shutil, sys, time\nhere = os.path.dirname(os.path.abspath(__file__))\n"
TAKES = """
json.dump(sys.argv[1:], open(f"{here}/told.json", "w"))
shutil.copy(sys.argv[-1], f"{here}/taken.pdf")
print("request id is Office-7 (1 file(s))")
"""
HANGS = """
open(f"{here}/begun", "w").close()
time.sleep(60)
"""
TRAYS = """
print("PageSize/Media Size: *A4 Letter\\nInputSlot/Media Source: *Auto Tray1 Tray2 Upper")
"""
STOPPED = """
print("printer Office disabled since Sat 21 Nov 2026 -\\n\\tPaused")
"""


def refuses(complaint: str) -> str:
    """A program that complains and fails."""
    return f"sys.exit({complaint!r})\n"


def install(folder: Path, monkeypatch, **programs: str) -> Path:
    """Put programs, by name, where they are found; the folder they lie and write in."""
    folder.mkdir(exist_ok=True)
    for name, script in programs.items():
        program = folder / name
        program.write_text(f"#!{sys.executable}\n{HEAD}{script}")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    return folder
