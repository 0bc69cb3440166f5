"""A workspace on a fresh archive."""

from tests.services.conftest import workspace

__all__ = ["workspace"]
