from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from desktop.ui.viewer.cache import ImageCache, ImageKey
from desktop.ui.viewer.wanting import TILE, WHOLE_LIMIT, tiles, whole, whole_scale

A4 = (595.0, 842.0)


def image(edge: int = 100) -> QImage:
    return QImage(edge, edge, QImage.Format.Format_RGB32)


def test_the_cache_keeps_to_its_bytes_and_forgets_the_longest_unused():
    cache = ImageCache(3 * 40_000)
    for page in range(3):
        cache.put(ImageKey(page, 1.0), image())
    assert cache.get(ImageKey(0, 1.0)) is not None
    cache.put(ImageKey(3, 1.0), image())
    assert ImageKey(0, 1.0) in cache
    assert ImageKey(1, 1.0) not in cache
    assert cache.size == 3 * 40_000


def test_an_image_larger_than_the_cache_is_kept_alone():
    cache = ImageCache(1000)
    cache.put(ImageKey(0, 1.0), image())
    cache.put(ImageKey(1, 1.0), image())
    assert cache.size == 40_000
    assert ImageKey(1, 1.0) in cache


def test_the_stand_in_is_the_whole_page_at_the_nearest_scale():
    cache = ImageCache(1 << 20)
    for scale, edge in ((0.5, 10), (2.0, 20)):
        cache.put(ImageKey(0, scale), image(edge))
    cache.put(ImageKey(0, 1.5, (0, 0)), image(30))
    assert cache.closest(0, 1.6).width() == 20
    assert cache.closest(1, 1.0) is None


def test_a_page_of_moderate_size_is_one_image():
    assert whole_scale(A4, 2.0) == 2.0
    assert list(tiles(0, A4, 2.0, QRectF(0, 0, 500, 500), 0)) == []


def test_a_page_of_many_pixels_is_a_coarse_image_and_tiles_over_what_is_seen():
    scale = 8.0
    assert whole(0, A4, scale, 0).key.scale ** 2 * A4[0] * A4[1] <= WHOLE_LIMIT * 1.001
    found = list(tiles(0, A4, scale, QRectF(1000, 2000, 800, 600), 3))
    assert {one.key.tile for one in found} == {(0, 1), (1, 1), (0, 2), (1, 2)}
    assert found[0].clip.x1 - found[0].clip.x0 == TILE / scale
