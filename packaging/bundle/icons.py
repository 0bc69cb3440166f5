"""Draws the program's icon in the sizes that desktops ask for: icons.py FOLDER."""

import sys
from pathlib import Path

import pymupdf

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
DRAWING = Path(__file__).parents[2] / "resources" / "icons" / "vankien.svg"


def draw(folder: Path) -> None:
    """Write `vankien.png` below FOLDER/SIZExSIZE/apps, and the drawing itself beside them."""
    with pymupdf.open(DRAWING) as drawing:
        for size in SIZES:
            target = folder / f"{size}x{size}" / "apps"
            target.mkdir(parents=True, exist_ok=True)
            scale = size / drawing[0].rect.width
            pixels = drawing[0].get_pixmap(matrix=pymupdf.Matrix(scale, scale), alpha=True)
            pixels.save(target / "vankien.png")
    scalable = folder / "scalable" / "apps"
    scalable.mkdir(parents=True, exist_ok=True)
    (scalable / "vankien.svg").write_bytes(DRAWING.read_bytes())


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
