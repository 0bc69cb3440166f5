"""Prints the part of a lock file that Windows and Python 3.11 need: lock_for_windows.py LOCK.

pip judges the conditions in a lock by the machine it runs on; here that is another one.
"""

import re
import sys
from pathlib import Path

from packaging.markers import Marker

TARGET = {
    "sys_platform": "win32",
    "platform_system": "Windows",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "implementation_name": "cpython",
    "python_version": "3.11",
    "python_full_version": "3.11.9",
}
PIN = re.compile(r"^(?P<pin>[^ ;]+)(?: ; (?P<marker>.*?))? \\$", re.MULTILINE)
UNWANTED = ("setuptools",)  # puts the program together; does not run


def wanted(block: str) -> str | None:
    """The block of one package without its condition; None where the condition does not hold."""
    found = PIN.match(block)
    if found is None or found["pin"].startswith(UNWANTED):
        return None
    if found["marker"] and not Marker(found["marker"]).evaluate(TARGET):
        return None
    return PIN.sub(r"\g<pin> \\", block, count=1)


if __name__ == "__main__":
    blocks = re.split(r"\n(?=[A-Za-z])", Path(sys.argv[1]).read_text("utf-8"))
    print("\n".join(block for each in blocks if (block := wanted(each))))
