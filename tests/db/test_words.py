"""Words come back from their blob, which stays small."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.finding import Span
from db.records import Box, PageWord
from db.words import boxes_of, clean, pack, raw_text_of, text_of, unpack
from tests.db.filling import words_of

POINT = st.integers(-100_000, 2_000_000).map(lambda hundredths: hundredths / 100)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@st.composite
def page_words(draw: st.DrawFn) -> PageWord:
    x, y = draw(POINT), draw(POINT)
    box = Box(x, y, round(x + draw(st.integers(0, 90_000)) / 100, 2), round(y + 12.5, 2))
    text = draw(TEXT)
    return PageWord(
        text,
        draw(st.sampled_from(["", " ", "\n", "\n\n"])),
        box,
        draw(st.integers(0, 100)) / 100,
        draw(st.just(text) | TEXT),
        draw(st.sampled_from(["read", "mended", "person"])),
    )


@given(st.lists(page_words(), max_size=30))
def test_words_come_back(words: list[PageWord]) -> None:
    assert unpack(pack(words)) == tuple(words)


@given(st.lists(page_words(), min_size=1, max_size=20), st.data())
def test_boxes_of_a_place_are_those_of_its_words(
    words: list[PageWord], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(words) - 1))
    start = len(text_of(words[:at]))
    if words[at].text:
        span = Span(start, start + len(words[at].text))
        assert boxes_of(pack(words), [span]) == (words[at].box,)


def test_a_span_over_several_words() -> None:
    words = words_of("một hai ba\nbốn")
    blob = pack(words)
    assert boxes_of(blob, [Span(4, 10)]) == (words[1].box, words[2].box)
    assert boxes_of(blob, [Span(5, 6), Span(4, 7), Span(11, 14)]) == (words[1].box, words[3].box)
    assert boxes_of(blob, []) == ()
    assert boxes_of(pack(()), [Span(0, 1)]) == ()


def test_a_full_page_is_small() -> None:
    draw = random.Random(7)
    words = []
    for at in range(450):
        text = "".join(draw.choice("aăâeêioôơuưtrnghđcmỉếộầ") for _ in range(draw.randint(1, 6)))
        left, top = draw.uniform(50, 500), 60 + at // 10 * 15 + draw.random()
        box = Box(left, top, left + 7.3 * len(text), top + 12.7)
        raw = text if at % 15 else text + "."
        words.append(PageWord(text, " ", box, draw.random(), raw))
    assert len(pack(words)) < 6500


def test_texts() -> None:
    box = Box(0, 0, 1, 1)
    words = [PageWord("Điều", " ", box, 1, "Diều"), PageWord("hành", "\n\n", box, 1, "hành")]
    assert text_of(words) == "Điều hành\n\n"
    assert raw_text_of(words) == "Diều hành\n\n"


def test_words_are_cleaned_for_storing() -> None:
    box = Box(0, 0, 1, 1)
    (word,) = clean([PageWord("Ti\u0309nh\0", " ", box, 1, "x\ud800")])
    assert (word.text, word.raw) == ("Tỉnh", "x?")
    same = words_of("không đổi")
    assert clean(same) == same


@pytest.mark.parametrize("blob", [b"", b"\x02abc", b"\x01abc", pack(words_of("một hai"))[:-9]])
def test_other_bytes_are_refused(blob: bytes) -> None:
    with pytest.raises(ValueError, match="words"):
        unpack(blob)


@pytest.mark.parametrize(("after", "box"), [("\t", Box(0, 0, 1, 1)), (" ", Box(0, 0, 1e9, 1))])
def test_what_cannot_be_packed_is_refused(after: str, box: Box) -> None:
    with pytest.raises(ValueError):
        pack([PageWord("a", after, box, 1, "a")])
