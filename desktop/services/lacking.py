"""All that an archive lacks or holds twice, as one value for a list."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.services.following import Double, Following, Gap, Missing


@dataclass(frozen=True, slots=True)
class Lacking:
    """Cited documents that are not here, gaps in series, documents held more than once."""

    cited: tuple[Missing, ...] = ()
    gaps: tuple[Gap, ...] = ()
    doubles: tuple[Double, ...] = ()

    @property
    def count(self) -> int:
        """How many entries the list has."""
        return len(self.cited) + len(self.gaps) + len(self.doubles)


def lacking(following: Following) -> Lacking:
    """Read it; any thread, some tens of milliseconds for ten thousand documents."""
    return Lacking(following.missing(), following.gaps(), following.doubles())
