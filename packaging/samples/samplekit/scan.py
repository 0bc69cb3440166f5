"""A printed and signed page to what a scanner or a telephone sees of it."""

from __future__ import annotations

import cv2
import numpy as np
import pymupdf
from numpy.typing import NDArray

from samplekit.ink import Image
from samplekit.profiles import Profile

Pixels = NDArray[np.uint8]


def printed(page: pymupdf.Page, dpi: int) -> Image:
    """The page fresh from the printer, RGB 0 to 255."""
    pixels = page.get_pixmap(dpi=dpi, colorspace=pymupdf.csRGB)
    shape = (pixels.height, pixels.width, 3)
    return np.frombuffer(pixels.samples, np.uint8).reshape(shape).astype(np.float32)


def scanned(sheet: Image, back: Image, profile: Profile, rng: np.random.Generator) -> Pixels:
    """The whole way of one page; `back` is what is printed on its other side."""
    image = _aged(sheet, back, profile, rng)
    image = _photographed(image, rng) if profile.photo else _skewed(image, profile, rng)
    image = _lit(image, profile.light, rng)
    blurred = np.asarray(cv2.GaussianBlur(image, (0, 0), profile.blur), np.float32)
    noisy = blurred + rng.normal(0, profile.noise, image.shape)
    return _digital(np.clip(noisy, 0, 255).astype(np.uint8), profile)


def turned(image: Pixels, degrees: int) -> Pixels:
    """The image turned clockwise by a multiple of 90 degrees."""
    return np.ascontiguousarray(np.rot90(image, -degrees // 90))


def _aged(sheet: Image, back: Image, profile: Profile, rng: np.random.Generator) -> Image:
    ink = (255 - sheet) * (1 - profile.fade * _clouds(sheet.shape[:2], rng)[..., None])
    if profile.bleed:
        through = np.asarray(cv2.GaussianBlur(back[:, ::-1], (0, 0), profile.dpi / 110))
        ink += (255 - through) * profile.bleed
    paper = np.array(profile.paper, np.float32) - 5 * _clouds(sheet.shape[:2], rng)[..., None]
    image = np.asarray(paper * (1 - np.clip(ink, 0, 255) / 255), np.float32)
    return _speckled(image, profile, rng)


def _speckled(image: Image, profile: Profile, rng: np.random.Generator) -> Image:
    height, width = image.shape[:2]
    for _ in range(int(profile.speckle * height * width)):
        at = int(rng.integers(width)), int(rng.integers(height))
        dark = float(rng.uniform(20, 130))
        cv2.circle(image, at, int(rng.integers(0, 2)), (dark, dark, dark), -1, cv2.LINE_AA)
    return image


def _clouds(shape: tuple[int, ...], rng: np.random.Generator) -> Image:
    coarse = rng.random((8, 6), dtype=np.float32)
    size = (shape[1], shape[0])
    return np.clip(cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC), 0, 1)


def _skewed(image: Image, profile: Profile, rng: np.random.Generator) -> Image:
    """Laid on the glass a little askew; the lid shows white beyond the paper."""
    height, width = image.shape[:2]
    degrees = profile.skew * (1 if rng.random() < 0.5 else -1) * rng.uniform(0.7, 1.0)
    shift = np.zeros((2, 3))
    shift[:, 2] = rng.uniform(-6, 6, 2)
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1) + shift
    lid = tuple(float(level) for level in profile.paper)
    return np.asarray(
        cv2.warpAffine(
            image, matrix, (width, height), flags=cv2.INTER_CUBIC,
            borderMode=cv2.BORDER_CONSTANT, borderValue=lid,
        ),
        np.float32,
    )  # fmt: skip


def _photographed(image: Image, rng: np.random.Generator) -> Image:
    """Lying on a dark desk, seen slightly from one side."""
    height, width = image.shape[:2]
    margin = int(0.07 * width)
    size = (width + 2 * margin, height + 2 * margin)
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    seen = corners + margin + rng.uniform(-0.022, 0.022, (4, 2)).astype(np.float32) * width
    matrix = cv2.getPerspectiveTransform(corners, seen.astype(np.float32))
    desk = _desk(size, rng)
    flat = np.ones((height, width), np.float32)
    cover = np.asarray(cv2.warpPerspective(flat, matrix, size, flags=cv2.INTER_LINEAR))[..., None]
    sheet = np.asarray(cv2.warpPerspective(image, matrix, size, flags=cv2.INTER_CUBIC))
    shadow = np.asarray(cv2.GaussianBlur(cover, (0, 0), 12))[..., None]
    return np.asarray(sheet * cover + desk * (1 - 0.5 * shadow) * (1 - cover), np.float32)


def _desk(size: tuple[int, int], rng: np.random.Generator) -> Image:
    """Wood: grain along one direction."""
    width, height = size
    grain = rng.random((height, 24), dtype=np.float32)
    grain = np.asarray(cv2.GaussianBlur(grain, (0, 0), sigmaX=3, sigmaY=1.5), np.float32)
    grain = np.asarray(cv2.resize(grain, (width, height), interpolation=cv2.INTER_CUBIC))
    return np.array([96, 66, 44], np.float32) * (0.75 + 0.5 * grain[..., None])


def _lit(image: Image, depth: float, rng: np.random.Generator) -> Image:
    """Darker towards one side, as beside a window or near a book's back."""
    height, width = image.shape[:2]
    across = np.linspace(0, 1, width, dtype=np.float32)[None, :, None]
    down = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    if rng.random() < 0.5:
        across = 1 - across
    return np.asarray(image * (1 - depth * (0.7 * across**2 + 0.3 * down)), np.float32)


def _digital(image: Pixels, profile: Profile) -> Pixels:
    """In the scanner's own colours: RGB, grey, or black and white (0 and 255)."""
    if profile.mode == "colour":
        return image
    grey = np.asarray(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), np.uint8)
    if profile.mode == "grey":
        return grey
    return np.where(grey > 150, np.uint8(255), np.uint8(0))
