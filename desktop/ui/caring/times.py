"""Moments as a clerk reads them."""

from __future__ import annotations

from datetime import datetime


def moment(at: datetime) -> str:
    """Day and time of a moment on this computer's clock."""
    return at.astimezone().strftime("%d/%m/%Y %H:%M")
