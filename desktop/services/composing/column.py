"""Notes in a column beside the page, each as near to its mark as the others let it."""

from __future__ import annotations

from collections.abc import Sequence


def settle(
    wanted: Sequence[float], heights: Sequence[float], top: float, foot: float, gap: float
) -> list[float]:
    """Upper edges of boxes in their order, near the wanted ones, none over another.

    All must fit between `top` and `foot`. Least squares: boxes that press on each other move
    together (pool adjacent violators).
    """
    if not heights:
        return []
    before = [0.0]
    for height in heights[:-1]:
        before.append(before[-1] + height + gap)
    slack = foot - top - (before[-1] + heights[-1])
    pools: list[tuple[float, int]] = []
    for want, offset in zip(wanted, before, strict=True):
        mean, count = want - offset, 1
        while pools and pools[-1][0] > mean:
            other, number = pools.pop()
            mean = (mean * count + other * number) / (count + number)
            count += number
        pools.append((mean, count))
    shifts = [mean for mean, count in pools for _ in range(count)]
    return [
        min(max(shift, top), top + max(slack, 0.0)) + offset
        for shift, offset in zip(shifts, before, strict=True)
    ]


def how_many(heights: Sequence[float], room: float, gap: float) -> int:
    """How many boxes from the first on fit into a room's height."""
    used = -gap
    for count, height in enumerate(heights):
        used += height + gap
        if used > room:
            return count
    return len(heights)
