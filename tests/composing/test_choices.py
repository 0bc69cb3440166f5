"""Choices of a print: page ranges as typed, and the way into presets and back."""

from __future__ import annotations

import json
import pickle
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.services.composing.choices import COPIES, PER_SHEET, SCALES, PrintChoices
from desktop.services.composing.page_ranges import parse_pages
from desktop.services.problems import ServiceProblem


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", (0, 1, 2, 3, 4, 5)),
        (" , ", (0, 1, 2, 3, 4, 5)),
        ("1-3,5", (0, 1, 2, 4)),
        ("5, 1 – 3", (4, 0, 1, 2)),
        ("2;4 6", (1, 3, 5)),
        ("5-", (4, 5)),
        ("-2", (0, 1)),
        ("3-1", (2, 1, 0)),
        ("99-5", (5, 4)),
        ("2,2,1-3", (1, 0, 2)),
        ("4-99", (3, 4, 5)),
        ("7", ()),
        ("8-9", ()),
        ("06", (5,)),
    ],
)
def test_a_range_names_its_pages_in_the_order_typed(text, pages):
    assert parse_pages(text, 6) == pages


@pytest.mark.parametrize(
    "text", ["a", "1-3-5", "0", "0-2", "1,x", "-", "1.5", "²", "1-0", "9" * 30]
)
def test_what_is_no_range_is_said_so(text):
    with pytest.raises(ServiceProblem) as told:
        parse_pages(text, 6)
    assert told.value.code == "usage.pages"
    assert told.value.values["text"] == text


@given(st.text(max_size=12), st.integers(1, 9))
def test_any_text_gives_pages_of_the_document_or_is_refused(text, count):
    try:
        pages = parse_pages(text, count)
    except ServiceProblem:
        return
    assert len(set(pages)) == len(pages)
    assert all(0 <= page < count for page in pages)


def test_the_defaults_print_the_annotated_copy():
    choices = PrintChoices()
    assert choices.marks
    assert choices.notes == "margin"
    assert choices.copies == 1
    assert not (choices.head_text or choices.foot_text or choices.copy_mark)


CHANGED = PrintChoices(
    pages="1-3",
    kinds=("highlight",),
    authors=(),
    colours=None,
    notes="footnotes",
    head_sheet=("fields", "history"),
    copy_mark=True,
    head_text="Vụ Tổng hợp – mật",
    paper="A3",
    scale=70,
    fit="scale",
    per_sheet=4,
    copies=3,
    duplex="long",
)


def test_choices_come_back_from_a_preset_as_they_were():
    assert PrintChoices.from_json(CHANGED.to_json()) == CHANGED
    assert PrintChoices.from_json(PrintChoices().to_json()) == PrintChoices()
    assert pickle.loads(pickle.dumps(CHANGED)) == CHANGED  # noqa: S301


values = st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.lists(st.text())
names = st.sampled_from([field.name for field in fields(PrintChoices)]) | st.text(max_size=5)


@given(st.dictionaries(names, values))
def test_a_spoilt_preset_gives_choices_that_hold(stored):
    choices = PrintChoices.from_json(json.dumps(stored))
    assert choices.per_sheet in PER_SHEET
    assert choices.scale in SCALES
    assert choices.copies in COPIES
    assert isinstance(choices.pages, str)
    assert type(choices.marks) is bool
    assert PrintChoices.from_json(choices.to_json()) == choices


@pytest.mark.parametrize("text", ["", "[]", "null", "{", "3"])
def test_what_is_no_preset_gives_the_defaults(text):
    assert PrintChoices.from_json(text) == PrintChoices()
