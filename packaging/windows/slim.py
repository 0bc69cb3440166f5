"""Takes out of the packages what the program never loads: slim.py SITE-PACKAGES.

Of Qt only what is named here stays: a newer Qt cannot bring a network in by the way.
"""

import re
import shutil
import sys
from pathlib import Path

QT = (
    r"[^/]*\.py|LICENSE.*|Qt(Core|Gui|Widgets|PrintSupport|Svg)\.pyd",
    r"Qt6(Core|Gui|Widgets|PrintSupport|Svg)\.dll|pyside6\.abi3\.dll|(msvcp|vcruntime)140.*\.dll",
    r"support/.*",
    r"plugins/(platforms/q(windows|offscreen)|styles/.*|iconengines/.*)\.dll",
    r"plugins/imageformats/q(gif|ico|jpeg|svg|tiff|webp)\.dll",
)
WHOLE = re.compile("|".join(f"(?:{part})" for part in QT))
REST = (
    "cv2/opencv_videoio_ffmpeg*.dll",
    "pymupdf/mupdf-devel",
    "**/tests",
    "**/*.pyi",
    "**/*.lib",
    "**/*.h",
    "shiboken6/v[ac]*.dll",
    "shiboken6/concrt140.dll",
    "PIL/_avif*",
    "bin",
)


def slim(site: Path) -> None:
    """Remove what is of no use."""
    qt = site / "PySide6"
    for file in [path for path in qt.rglob("*") if path.is_file()]:
        if not WHOLE.fullmatch(file.relative_to(qt).as_posix()):
            file.unlink()
    for pattern in REST:
        for path in list(site.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    for folder in sorted((path for path in site.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


if __name__ == "__main__":
    slim(Path(sys.argv[1]))
