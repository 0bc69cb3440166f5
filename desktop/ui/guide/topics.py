"""Which page of the manual is about which part of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.guide.control import Topics

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


def topics(window: MainWindow) -> Topics:
    """The page of each part, inner parts before outer ones."""

    def of_documents() -> str:
        places = {"inbox": "confirm", "trash": "backup"}
        return places.get(window.browsing.choice.place, "start")

    details = window.details
    return {
        details.fields: "confirm",
        details.tags: "tag",
        details.marks: "mark",
        details.text: "read",
        details.references: "tasks",
        details: "confirm",
        window.boards.tasks: "tasks",
        window.boards.missing: "tasks",
        window.all_marks: "mark",
        window.search: "find",
        window.hits: "find",
        window.facets: "find",
        window.report: "drop",
        window.progress: "read",
        window.sides.pane: "view",
        window.reader: "view",
        window.middle: of_documents,
    }
