"""Packs a folder so that the same files give the same archive: pack.py FOLDER FILE.zip."""

import os
import sys
import time
import zipfile
from pathlib import Path


def pack(folder: Path, target: Path) -> None:
    """Files in the order of their names, all of the time that SOURCE_DATE_EPOCH says."""
    moment = time.gmtime(int(os.environ["SOURCE_DATE_EPOCH"]))[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(file.relative_to(folder.parent).as_posix(), moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.read_bytes())


if __name__ == "__main__":
    pack(Path(sys.argv[1]), Path(sys.argv[2]))
