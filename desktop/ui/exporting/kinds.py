"""All kinds of exports, in the order they are offered."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.exporting.book_page import BookPage
from desktop.ui.exporting.pages import ContentsPage, CopyPage, ExportPage, TablePage
from desktop.ui.marker import QT_TRANSLATE_NOOP


def make_pages(parent: QWidget) -> list[ExportPage]:
    """All kinds, in the order they are offered."""
    pages = [*_copies(), *_tables()]
    for page in pages:
        page.setParent(parent)
    return pages


def _copies() -> list[ExportPage]:
    return [
        CopyPage(
            "annotated",
            "highlight",
            QT_TRANSLATE_NOOP("ExportKinds", "PDF with marks"),
            QT_TRANSLATE_NOOP("ExportKinds", "Marks and notes that every PDF reader shows."),
        ),
        CopyPage(
            "searchable",
            "search",
            QT_TRANSLATE_NOOP("ExportKinds", "Searchable PDF"),
            QT_TRANSLATE_NOOP("ExportKinds", "Its words laid invisibly over the scan."),
        ),
        CopyPage(
            "original",
            "kind",
            QT_TRANSLATE_NOOP("ExportKinds", "Original"),
            QT_TRANSLATE_NOOP("ExportKinds", "The file as it was imported, byte for byte."),
        ),
        CopyPage(
            "text",
            "text",
            QT_TRANSLATE_NOOP("ExportKinds", "Plain text"),
            QT_TRANSLATE_NOOP("ExportKinds", "The words of all pages that were read."),
        ),
        CopyPage(
            "markdown",
            "text-box",
            QT_TRANSLATE_NOOP("ExportKinds", "Markdown"),
            QT_TRANSLATE_NOOP(
                "ExportKinds", "The words in paragraphs that go on over lines and pages."
            ),
        ),
        CopyPage(
            "png",
            "sample",
            QT_TRANSLATE_NOOP("ExportKinds", "Page images"),
            QT_TRANSLATE_NOOP("ExportKinds", "A picture of each page."),
        ),
        CopyPage(
            "notes",
            "note",
            QT_TRANSLATE_NOOP("ExportKinds", "Notes only"),
            QT_TRANSLATE_NOOP("ExportKinds", "Page, words, note, author and day."),
        ),
        ContentsPage(
            "list",
            QT_TRANSLATE_NOOP("ExportKinds", "Table of contents"),
            QT_TRANSLATE_NOOP("ExportKinds", "In their order, pages counted through."),
        ),
    ]


def _tables() -> list[ExportPage]:
    return [
        TablePage(
            "viewed",
            "list",
            QT_TRANSLATE_NOOP("ExportKinds", "List of documents"),
            QT_TRANSLATE_NOOP("ExportKinds", "All documents the list shows now, in its order."),
        ),
        BookPage(
            "incoming",
            "inbox",
            QT_TRANSLATE_NOOP("ExportKinds", "Register of incoming documents"),
            QT_TRANSLATE_NOOP("ExportKinds", "What others issued, or what bears an arrival stamp."),
        ),
        BookPage(
            "outgoing",
            "export",
            QT_TRANSLATE_NOOP("ExportKinds", "Register of outgoing documents"),
            QT_TRANSLATE_NOOP("ExportKinds", "What the own office issued."),
        ),
    ]
