"""The sheet before a document: what is known of it, in rows of a label and a value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from desktop.services.composing.facts import Section
from desktop.services.composing.flow import Cell, Row
from desktop.services.composing.typesetting import Typesetter

SIZE = 10.0
LABEL_SHARE = 0.28


def head_rows(
    sections: Sequence[Section],
    title: str,
    words: Mapping[str, str],
    width: float,
    setter: Typesetter,
) -> list[Row]:
    """A head sheet as rows of text, `width` in points."""
    rows = [
        _wide(setter, f"<h1>{escape(words['print.sheet'])}</h1>", width, 0),
        _wide(setter, f"<p class='grey'>{_lines(title)}</p>", width, 2),
    ]
    for section in sections:
        rows.append(_wide(setter, f"<p><b>{escape(section.heading)}</b></p>", width, 16))
        shown = section.rows or (("", words["print.nothing"]),)
        rows += [_pair(setter, label, value, width) for label, value in shown]
    return rows


def _lines(text: str) -> str:
    return "<br>".join(escape(line) for line in text.splitlines())


def _wide(setter: Typesetter, html: str, width: float, before: float) -> Row:
    return Row((Cell(setter.story(html, SIZE), 0, width),), before, keep=True)


def _pair(setter: Typesetter, label: str, value: str, width: float) -> Row:
    across = width * LABEL_SHARE
    left = setter.story(f"<p class='grey'>{escape(label)}</p>", SIZE)
    right = setter.story(f"<p>{_lines(value)}</p>", SIZE)
    return Row((Cell(left, 0, across - 8), Cell(right, across, width - across)), 4)
