"""What the reading room says when a file, a page or the engine cannot be used."""

from __future__ import annotations

from collections.abc import Mapping


class UnreadableFile(Exception):
    """A file or page that cannot be read, or an engine that cannot read it.

    Args:
        code: stable code of the reason, such as "file.password" or "engine.timeout".
        values: words for the message, such as found="text".
    """

    def __init__(self, code: str, values: Mapping[str, str] | None = None) -> None:
        super().__init__(code, dict(values or {}))
        self.code = code
        self.values: Mapping[str, str] = dict(values or {})
