"""Nothing that can be typed or pasted is an error, or SQL."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.archive import Archive
from db.search.find import hits_in, search
from tests.db.filling import Filler

# The long run: VANKIEN_FUZZ=10000
EXAMPLES = int(os.environ.get("VANKIEN_FUZZ", "300"))

WORDS = st.sampled_from(
    [
        *("tỉnh", "ủy", "dieu hanh", "596-KL/TU", "đuong", "OR", "AND", "NOT", "NEAR(", "-", "--"),
        *('"', "“", "*", "a*", "^", ":", "(", ")", "{", "}", "+", ",", ";", "'", "\\", "%", "_"),
        *("loại:", "loai:", "số:", "ngày:", "từ:", "đến:", "thẻ:", "tag:", "-loại:", "hồ sơ:"),
        *(
            "2021",
            "30/2/2021",
            "body :",
            "words:",
            "number : ^",
            "page_index",
            "😀",
            "\0",
            "\u0301",
        ),
        *(
            "\ud800",
            "ﬁ",
            "İ",
            "ß",
            "x" * 300,
            "ă" * 2000,
            "１２３",
            "٣",
            "한",
            "Ⅳ",
            "\u200d",
            "\x1b",
        ),
    ]
)
QUERIES = st.one_of(
    st.text(max_size=80),
    st.text(alphabet="\"*-^():{}/\\ 'ORANDtiỉnhủy\n\t\0\u0301596", max_size=60),
    st.lists(WORDS, max_size=14).map(" ".join),
    st.lists(WORDS, max_size=10).map("".join),
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory):
    with Archive.open(tmp_path_factory.mktemp("odd") / "archive", owner="a") as opened:
        fill = Filler(opened)
        fill.document("Tỉnh uỷ điều hành đường lối x a b", number="596-KL/TU", kind="Kết luận")
        fill.tag("Khẩn", fill.document("năm 2021 ngày 2 tháng 3", issued_on="2021-03-02"))
        yield opened


@given(QUERIES)
@settings(max_examples=EXAMPLES, deadline=None)
def test_no_query_is_an_error(archive: Archive, typed: str) -> None:
    with archive.database.reading() as conn:
        result = search(conn, typed)
        hits_in(conn, 1, typed)
    for hit in result.hits:
        assert all(0 <= mark.start < mark.end <= len(hit.snippet) for mark in hit.marks)


@pytest.mark.parametrize(
    "typed",
    ["tỉnh " * 2500, "(" * 10_000, '"' * 9_999, "loại: " * 2000, "tag:" * 2500, "a-b/" * 2500],
)
def test_ten_kilobytes(archive: Archive, typed: str) -> None:
    with archive.database.reading() as conn:
        search(conn, typed)
