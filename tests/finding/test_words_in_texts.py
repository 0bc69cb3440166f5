"""Words looked for in texts one by one, and pairs of common words, agree with the plain way."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.archive import Archive
from db.finding import Sort
from db.search.common import COMMON, as_typed, pair, pairs_of
from db.search.find import answering, search
from db.search.tokens import display, fold_of, keys_of, tokens_of
from tests.db.filling import Filler

WORD = re.compile(r"\d+|[^\W\d_]+")
LETTERS = "aAăÂáạbdDđĐeuỷyủƯ 0012-/._²\n"
TEXTS = st.text(alphabet=LETTERS, max_size=40)
CHOICES = ("a", "b", "d", "u", "uy", "ba", "0", "1", "12", "2", "da")


def plainly(text: str, choice: str, *, prefix: bool) -> list[tuple[int, int]]:
    """Every word cut and keyed, as the index does."""
    shown = display(text)
    folds = list(map(fold_of, keys_of(text)))
    answers = [fold.startswith(choice) if prefix else fold == choice for fold in folds]
    found = [word.span() for word in WORD.finditer(shown)]
    return [span for span, answer in zip(found, answers, strict=True) if answer]


@given(TEXTS, st.sampled_from(CHOICES), st.booleans())
@settings(max_examples=400, deadline=None)
def test_words_stand_where_the_plain_way_finds_them(text: str, choice: str, prefix: bool) -> None:
    found = tokens_of(text).places((choice,), None, prefix=prefix)
    assert found == plainly(text, choice, prefix=prefix)


def test_a_word_with_marks_is_only_that_word() -> None:
    tokens = tokens_of("Tỉnh ủy, tình uỷ; tinh ỦY")
    assert tokens.places(("tinh",), frozenset({"tỉnh"}), prefix=False) == [(0, 4)]
    # Wherever the tone stands, it is the same word.
    assert len(tokens.places(("uy",), frozenset({"uỷ"}), prefix=False)) == 3


def test_pairs_are_of_common_words_side_by_side() -> None:
    assert {"va", "cua", "cong"} <= COMMON
    assert pairs_of(["va", "cua", "xyz", "va", "cua"]) == [pair("va", "cua")]
    assert pair("va", "xyz") is None
    assert sorted(as_typed(["và", "va", "127", "và"])) == sorted(["và", "·va"])


@pytest.fixture
def archive(tmp_path):
    with Archive.open(tmp_path / "archive", owner="a") as opened:
        yield opened


def test_phrases_of_common_words_are_found_in_their_order_only(archive: Archive) -> None:
    fill = Filler(archive)
    right = fill.document("kế hoạch công tác của tỉnh và")
    fill.document("công hoạch kế tác tỉnh của và")
    with archive.database.reading() as conn:
        for typed in ('"kế hoạch"', '"ke hoach cong tac"', '"của tỉnh"', '"cua tinh va"'):
            assert answering(conn, typed) == {right}, typed
            assert search(conn, typed).total == 1
        assert answering(conn, '"và công"') == frozenset()


def test_a_word_typed_without_marks_prefers_itself(archive: Archive) -> None:
    fill = Filler(archive)
    plain = fill.document("to trinh")
    fill.document("tổ trình tờ trình")
    with archive.database.reading() as conn:
        assert search(conn, "to").hits[0].document_id == plain


def test_what_answers_is_counted_without_ranking(archive: Archive) -> None:
    fill = Filler(archive)
    ids = {fill.document(f"điều hành {number}") for number in range(5)}
    spread = fill.document("thủy lợi", subject="Điều hành")
    with archive.database.reading() as conn:
        assert answering(conn, "dieu hanh") == ids | {spread}
        assert answering(conn, "điều hành thủy lợi") == {spread}
        assert answering(conn, "điều hánh") == ids | {spread}
        assert len(answering(conn, "dieu hanh", most=2)) == 3
        assert answering(conn, "") == answering(conn, "xyzxyz") == frozenset()


def test_results_in_another_order(archive: Archive) -> None:
    fill = Filler(archive)
    numbers = ("10-KL/TU", "9-KL/TU", "100-KL/TU")
    for number in numbers:
        fill.document("điều hành", number=number)
    with archive.database.reading() as conn:
        hits = search(conn, "dieu hanh", order=Sort("number", descending=False)).hits
        assert [hit.number for hit in hits] == ["9-KL/TU", "10-KL/TU", "100-KL/TU"]


def test_an_approximate_answer_tells_what_it_read(archive: Archive) -> None:
    Filler(archive).document("điều hành công tác")
    with archive.database.reading() as conn:
        assert search(conn, "dieu hanh").read_as == ()
        near = search(conn, "điều hánh công tac")
        assert (near.approximate, near.read_as) == (True, (("hánh", ("hành",)),))
        slip = search(conn, "điều hàmh")
        assert (slip.approximate, slip.read_as) == (True, (("hàmh", ("hành",)),))
