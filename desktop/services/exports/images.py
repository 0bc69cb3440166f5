"""Pages as pictures; `write_images` runs in a worker process."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

JPEG_QUALITY = 88


@dataclass(frozen=True, slots=True)
class ImagesTask:
    """A PDF (only read) and the files its pages become, in order, as their endings say.

    `dpi` is dots per inch.
    """

    source: Path
    targets: tuple[Path, ...]
    dpi: int


def images_job(task: ImagesTask) -> None:
    """Draw every page with its marks. Worker processes only; raises OSError."""
    import pymupdf  # heavy: loads in workers only

    with pymupdf.open(task.source) as document:
        for page, target in zip(document, task.targets, strict=True):
            picture = page.get_pixmap(dpi=task.dpi, alpha=False)
            picture.set_dpi(task.dpi, task.dpi)
            if target.suffix == ".jpg":
                data = picture.tobytes("jpeg", jpg_quality=JPEG_QUALITY)
            else:
                data = picture.tobytes("png")
            target.write_bytes(data)


def page_files(target: Path, pages: int) -> tuple[Path, ...]:
    """The files for `pages` pages: the target itself, or numbered ones beside it."""
    if pages == 1:
        return (target,)
    digits = len(str(pages))
    names = (f"{target.stem}-{page:0{digits}}{target.suffix}" for page in range(1, pages + 1))
    return tuple(target.with_name(name) for name in names)
