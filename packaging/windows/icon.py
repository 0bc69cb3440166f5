"""Draws the program's icon for Windows: icon.py FILE.ico."""

import io
import sys
from pathlib import Path

import pymupdf
from PIL import Image

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
DRAWING = Path(__file__).parents[2] / "resources" / "icons" / "vankien.svg"


def draw(target: Path) -> None:
    """Write the drawing in each size that Explorer asks for, every one drawn by itself."""
    with pymupdf.open(DRAWING) as drawing:
        page = drawing[0]
        pictures = []
        for size in reversed(SIZES):
            scale = size / page.rect.width
            pixels = page.get_pixmap(matrix=pymupdf.Matrix(scale, scale), alpha=True)
            pictures.append(Image.open(io.BytesIO(pixels.tobytes("png"))))
    sizes = [(size, size) for size in SIZES]
    pictures[0].save(target, format="ICO", sizes=sizes, append_images=pictures[1:])


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
