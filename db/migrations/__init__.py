"""Bringing an archive's file to the newest schema, step by step, never back.

The steps are listed here in code: nothing is discovered, nothing is read from a settings file,
so a frozen program carries them like any other module.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from db.migrations import (
    m0001_initial,
    m0002_hand_turned,
    m0003_sidecars,
    m0004_folded_index,
    m0005_finding,
    m0006_following,
    m0007_marks,
    m0008_sealed_log,
    m0009_facet_counts,
    m0010_facet_of_document,
)

if TYPE_CHECKING:
    from alembic.operations import Operations

Step: TypeAlias = "Callable[[Operations], None]"

STEPS: Final[Mapping[int, Step]] = MappingProxyType(
    {
        step.REVISION: step.upgrade
        for step in (
            m0001_initial,
            m0002_hand_turned,
            m0003_sidecars,
            m0004_folded_index,
            m0005_finding,
            m0006_following,
            m0007_marks,
            m0008_sealed_log,
            m0009_facet_counts,
            m0010_facet_of_document,
        )
    }
)
HEAD: Final = max(STEPS)
