"""The notes of a document listed on pages of their own, after its last page."""

from __future__ import annotations

import io
from collections.abc import Sequence
from html import escape

import pymupdf

from db.records import Annotation
from desktop.services.composing.task import SummaryWords

A4 = pymupdf.paper_rect("a4")
MARGIN = pymupdf.Rect(A4.x0 + 56, A4.y0 + 56, A4.x1 - 56, A4.y1 - 56)
CSS = """
* { font-family: notos; font-size: 10.5pt; }
h1 { font-size: 14pt; margin-bottom: 2pt; }
.title { color: #444444; margin-bottom: 10pt; }
.head { font-size: 9pt; color: #7a1a1a; margin-bottom: 1pt; margin-top: 9pt; }
.quote { font-style: italic; color: #333333; margin-bottom: 1pt; }
.note { margin-bottom: 2pt; }
"""


def _day(iso: str) -> str:
    return f"{iso[8:10]}/{iso[5:7]}/{iso[0:4]}"


def _entry(number: int, mark: Annotation, words: SummaryWords) -> str:
    place = words.page.format(page=mark.page + 1)
    parts = (mark.author, _day(mark.modified_at), words.meanings.get(mark.colour, ""))
    head = " · ".join(filter(None, (f"[{number}] {place}", *parts)))
    quote = f"<p class='quote'>“{escape(mark.quote)}”</p>" if mark.quote else ""
    body = "<br>".join(escape(line) for line in mark.body.splitlines())
    return f"<p class='head'>{escape(head)}</p>{quote}<p class='note'>{body}</p>"


def _html(marks: Sequence[Annotation], title: str, words: SummaryWords) -> str:
    entries = "".join(_entry(number, mark, words) for number, mark in enumerate(marks, 1))
    return f"<h1>{escape(words.heading)}</h1><p class='title'>{escape(title)}</p>{entries}"


def summary_pages(marks: Sequence[Annotation], title: str, words: SummaryWords) -> pymupdf.Document:
    """A PDF of A4 pages that list the notes in the order given, numbered from 1."""
    archive = pymupdf.Archive()
    css = pymupdf.css_for_pymupdf_font("notos", CSS=CSS, archive=archive)
    story = pymupdf.Story(html=_html(marks, title, words), user_css=css, archive=archive)
    paper = io.BytesIO()
    writer = pymupdf.DocumentWriter(paper)
    more = 1
    while more:
        device = writer.begin_page(A4)
        more, _ = story.place(MARGIN)
        story.draw(device)
        writer.end_page()
    writer.close()
    return pymupdf.open("pdf", paper.getvalue())
