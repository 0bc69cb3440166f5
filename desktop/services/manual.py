"""The manual that ships with the program: pages of Markdown, found by their words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from desktop.services.settings import Language
from ocr.vntext.keys import fold

ORDER = (
    "start",
    "drop",
    "read",
    "find",
    "confirm",
    "tag",
    "view",
    "mark",
    "print",
    "export",
    "tasks",
    "backup",
    "settings",
    "keys",
    "new",
)
"""The pages' ids in the order of the work; each is a file `ID.md` in both languages."""


@dataclass(frozen=True, slots=True)
class ManualPage:
    """One task of the manual: its id, its title, and its Markdown with the title on top."""

    id: str
    title: str
    text: str

    def holds(self, words: Iterable[str]) -> bool:
        """Whether all these folded words occur."""
        folded = fold(self.text)
        return all(word in folded for word in words)


@cache
def manual(language: Language) -> tuple[ManualPage, ...]:
    """All pages in the order of the work."""
    folder = resources.files("resources") / "help" / language
    texts = ((page, (folder / f"{page}.md").read_text("utf-8")) for page in ORDER)
    return tuple(ManualPage(page, text.splitlines()[0].lstrip("# "), text) for page, text in texts)


def find_pages(pages: Iterable[ManualPage], query: str) -> list[ManualPage]:
    """The pages that hold every word of a query, with or without tone marks; titles first."""
    words = fold(query).split()
    found = [page for page in pages if page.holds(words)]
    return sorted(found, key=lambda page: not all(word in fold(page.title) for word in words))
