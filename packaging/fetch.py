"""Fetches one file that is known by its hash: fetch.py ADDRESS SHA256 FOLDER; prints its place."""

import hashlib
import sys
import urllib.request
from pathlib import Path


def fetched(address: str, sha256: str, folder: Path) -> Path:
    """The file, fetched once, and exactly the one that was looked at."""
    file = folder / address.rsplit("/", 1)[1]
    if not file.exists():
        with urllib.request.urlopen(address) as answer:  # noqa: S310 - addresses are ours
            file.write_bytes(answer.read())
    if hashlib.sha256(file.read_bytes()).hexdigest() != sha256:
        file.unlink()
        raise SystemExit(f"{file.name} is not the file it should be")
    return file


if __name__ == "__main__":
    print(fetched(sys.argv[1], sys.argv[2], Path(sys.argv[3])))
