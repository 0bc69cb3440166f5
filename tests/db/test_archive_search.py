"""Searching a small archive as clerks type."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.archive import Archive
from db.finding import Filter, SearchResult
from db.records import Box
from db.repositories import documents
from db.search.candidates import candidates
from db.search.expand import Closeness, expand
from db.search.find import hits_in, search
from db.search.query import parse
from db.search.rebuilding import rebuild
from db.search.scope import EVERYWHERE
from tests.db.filling import Filler

PROGRAMME = (
    "TỈNH UỶ QUẢNG NGÃI\nSố 596-KL/TU\nKẾT LUẬN về công tác điều hành của Uỷ ban nhân dân tỉnh\n"
    "Hoà bình, khoẻ mạnh, đường lối đúng"
)
NOTICE = "THÔNG BÁO tình hình thực hiện Kết luận số 596 - KL/TU\nban hành quy định, dương lịch"
OTHER = "Kế hoạch 41-TB/TU kiểm tra, giám sát năm 2021"


class Library:
    """Three documents and a short way to search them."""

    def __init__(self, archive: Archive, fill: Filler) -> None:
        self.archive, self.fill = archive, fill
        self.programme = fill.document(
            PROGRAMME, name="ket-luan.pdf", number="596-KL/TU", subject="Điều hành ngân sách"
        )
        self.notice = fill.document(NOTICE, name="Thông báo.pdf", number="41-TB/TU")
        self.other = fill.document(
            "Trang trắng", OTHER, name="scan 7.tif", issuer="Thành ủy Đà Nẵng"
        )

    def search(self, text: str, **options: object) -> SearchResult:
        with self.archive.database.reading() as conn:
            return search(conn, text, **{"boxes": True, **options})

    def found(self, text: str, **options: object) -> list[int]:
        return list(dict.fromkeys(hit.document_id for hit in self.search(text, **options).hits))

    def boxes(self, document_id: int, text: str) -> dict[int, tuple[Box, ...]]:
        with self.archive.database.reading() as conn:
            return hits_in(conn, document_id, text)


@pytest.fixture
def library(archive: Archive, fill: Filler) -> Library:
    return Library(archive, fill)


@pytest.mark.parametrize(
    "typed",
    [
        "điều hành",
        "dieu hanh",
        "ĐIỀU HÀNH",
        unicodedata.normalize("NFD", "điều hành"),
        '"dieu hanh của uy ban"',
        "“điều hành”",
        "hòa bình",
        "hoà bình",
        "khỏe",
        "đuong",
        "ủy ban",
        "uỷ ban nhân dân",
        "quang ngai",
        "khoe manh -lịch",
        "điều hành OR zzzz",
        "mạ*",
        "(điều; hành)!",
        "(điều",
    ],
)
def test_finds_the_programme_however_typed(library: Library, typed: str) -> None:
    result = library.search(typed)
    assert result.hits[0].document_id == library.programme
    assert not result.approximate


def test_marks_typed_are_meant(library: Library) -> None:
    assert library.found("tỉnh") == [library.programme]
    assert library.found("tình") == [library.notice]
    assert set(library.found("tinh")) == {library.programme, library.notice}
    assert library.found("đường") == [library.programme]
    assert library.found("dương") == [library.notice]


def test_without_an_exact_answer_marks_are_disregarded(library: Library) -> None:
    result = library.search("điều hánh")
    assert [hit.document_id for hit in result.hits] == [library.programme]
    assert result.approximate


@pytest.mark.parametrize("typed", ["596-KL/TU", "596 kl tu", "596 - KL/TU", "Số 596-kl/tu", "596"])
def test_a_number_finds_its_own_document_first(library: Library, typed: str) -> None:
    assert library.found(typed) == [library.programme, library.notice]


def test_a_number_with_and_without_blanks_is_one(library: Library) -> None:
    boxes = library.boxes(library.notice, "596-KL/TU")
    assert len(boxes[0]) == 3


def test_own_number_only_counts_from_its_start(library: Library) -> None:
    assert library.found("41-TB/TU")[0] == library.notice
    assert set(library.found("41-TB/TU")) == {library.notice, library.other}


def test_words_left_out(library: Library) -> None:
    assert library.found("596 -thông") == [library.programme]
    assert library.found('596 -"kết luận số"') == [library.programme]
    assert library.found("-596") == []


def test_either_word(library: Library) -> None:
    assert set(library.found("ngân OR lịch")) == {library.programme, library.notice}
    assert library.found("OR lịch OR") == [library.notice]


def test_words_of_other_query_languages_are_plain_words(library: Library) -> None:
    assert library.found("uy ban AND") == []
    assert library.found("NEAR(điều") == []


def test_a_phrase_needs_its_words_side_by_side(library: Library) -> None:
    assert library.found('"kết luận về"') == [library.programme]
    assert library.found('"luận kết"') == []


def test_a_long_phrase_without_marks_is_still_a_phrase(library: Library) -> None:
    for at in range(40):
        library.fill.document(f"ủy úy ùy uy bạn bàn bán ban nhan nhàn nhẫn {at} dần dẫn tinh tính")
    assert library.found('"cua uy ban nhan dan tinh"') == [library.programme]
    assert library.found('"tinh dan nhan ban uy cua"') == []


@pytest.mark.parametrize(
    "typed", ["ngân sách", "ket luan pdf", "ngân 596", "Khẩn", "gấp lắm", "khan ngan sach"]
)
def test_what_a_document_says_of_itself_is_found(library: Library, typed: str) -> None:
    library.fill.tag("Việc/Khẩn", library.programme)
    library.fill.note(library.programme, "Trình gấp lắm trong tuần")
    first = library.search(typed).hits[0]
    assert (first.document_id, first.page) == (library.programme, None)
    assert first.marks
    assert first.boxes == ()


def test_a_hit_shows_where(library: Library) -> None:
    (hit,) = library.search("giám sát").hits
    assert (hit.document_id, hit.page) == (library.other, 1)
    assert [hit.snippet[mark.start : mark.end] for mark in hit.marks] == ["giám", "sát"]
    assert len(hit.boxes) == 2
    assert hit.boxes[0].x1 < hit.boxes[1].x0
    assert library.boxes(library.other, "giám sát") == {1: hit.boxes}


def test_words_stand_out_in_a_document_that_has_only_some(library: Library) -> None:
    assert list(library.boxes(library.other, "giám sát ngân")) == [1]
    assert library.boxes(library.other, "") == {}
    assert library.boxes(library.other, "ngân sách") == {}
    assert list(library.boxes(library.other, "giam sat zzz")) == [1]
    assert list(library.boxes(library.other, "gíám sat")) == [1]


def test_three_pages_of_a_document_at_most_and_together(library: Library) -> None:
    many = library.fill.document(*["lụt bão lụt bão"] * 5)
    few = library.fill.document("bão số 9", "không có")
    hits = library.search("bão").hits
    assert [hit.document_id for hit in hits] in ([many] * 3 + [few], [few] + [many] * 3)
    assert library.search("bão").total == 2
    assert len(library.search("bão", limit=2).hits) == 2


def test_a_long_page_gives_a_short_snippet_where_hits_are_dense(library: Library) -> None:
    filler = " ".join(["lời"] * 300)
    library.fill.document(f"hạn hán\n{filler}\nhạn hán và hạn mặn và hạn hán\n{filler}")
    (hit,) = library.search("hạn hán").hits
    assert len(hit.snippet) < 190
    assert "hạn hán và hạn mặn và hạn hán" in hit.snippet
    assert all(hit.snippet[mark.start : mark.end] in ("hạn", "hán") for mark in hit.marks)


def test_the_trash_never_answers(library: Library) -> None:
    with library.archive.database.writing() as conn:
        documents.set_trashed(conn, [library.programme], datetime(2026, 1, 1, tzinfo=UTC))
    assert library.found("596-KL/TU") == [library.notice]
    assert library.found("ngân sách") == []


def test_common_words_are_capped_and_say_so(library: Library) -> None:
    query = parse("596")
    with library.archive.database.reading() as conn:
        meant = expand(conn, query, Closeness.EXACT)
        every = candidates(conn, meant, query, EVERYWHERE)
        newest = candidates(conn, meant, query, EVERYWHERE, most=1)
    assert ([one.document_id for one in every.documents], every.more) == (
        [library.programme, library.notice],
        False,
    )
    assert newest.more
    assert not library.search("596").more


def test_only_within_a_filter(library: Library) -> None:
    within = Filter(documents=frozenset({library.notice}))
    assert library.found("596", documents=within) == [library.notice]
    assert library.found("596", documents=Filter(issuers=frozenset({"?"}))) == []


def test_rebuilt_indexes_answer_the_same(library: Library) -> None:
    before = library.search("điều hành OR giám sát")
    with library.archive.database.writing() as conn:
        rebuild(conn)
    assert library.search("điều hành OR giám sát") == before


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        '"',
        '""',
        "*",
        "-",
        "OR",
        "OR OR",
        "--",
        '-"',
        "'",
        ";DROP TABLE page",
        "a" * 10_000,
        "ă " * 5000,
        "\0",
        "\ud800",
        "😀",
        "^",
        "{a}:b",
        "col:",
        "(((((",
        "tinh* " * 500,
        "\u0301",
        "*" * 10_000,
        '"tinh uy ' * 900,
    ],
)
def test_odd_input_is_no_error(library: Library, typed: str) -> None:
    library.search(typed)
    library.boxes(library.programme, typed)


@given(
    st.text(max_size=60)
    | st.text(alphabet="\"*-^():{}/\\ 'ORANDNEAtiỉnhủy\n\0\u0301596", max_size=40)
)
@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_nothing_typed_is_an_error(library: Library, typed: str) -> None:
    library.search(typed)
