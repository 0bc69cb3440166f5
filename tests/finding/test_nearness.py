"""Order by closeness, answers near to what was typed, and words spread over page and document."""

from __future__ import annotations

import pytest

from db.archive import Archive
from db.finding import Filter, SearchResult
from db.search.find import hits_in, search
from ocr.vntext import misreadings
from tests.db.filling import Filler


def results(archive: Archive, text: str) -> SearchResult:
    with archive.database.reading() as conn:
        return search(conn, text, boxes=True)


def order(archive: Archive, text: str) -> list[int]:
    return list(dict.fromkeys(hit.document_id for hit in results(archive, text).hits))


@pytest.fixture
def archive(tmp_path):
    with Archive.open(tmp_path / "archive", owner="a") as opened:
        yield opened


@pytest.fixture
def fill(archive: Archive) -> Filler:
    return Filler(archive)


def test_side_by_side_before_scattered(archive: Archive, fill: Filler) -> None:
    together = fill.document("việc điều hành ngân sách " + "chữ khác " * 200)
    apart = fill.document("hành chính, điều lệ, hành chính, điều khoản, hành, điều")
    later = fill.document("điều lệ hành chính điều lệ hành chính")
    for typed in ("dieu hanh", "điều hành"):
        assert order(archive, typed)[0] == together
        assert set(order(archive, typed)) == {together, apart, later}


def test_as_typed_before_other_marks(archive: Archive, fill: Filler) -> None:
    plain = fill.document("tinh gon")
    marked = fill.document("tỉnh gọn")
    assert order(archive, "tinh gon") == [plain, marked]
    assert order(archive, "tỉnh") == [marked]


def test_own_number_before_all(archive: Archive, fill: Filler) -> None:
    own = fill.document("nội dung", number="08-KH/ĐU")
    citing = fill.document("Kế hoạch số 08-KH/ĐU, 08-KH/ĐU, 08-KH/ĐU")
    longer = fill.document("nội dung 8 kh đu", number="8-CV/ĐU")
    for typed in ("08-KH/ĐU", "8 kh du", "số 8-kh/đu", "8khđu"):
        assert order(archive, typed)[0] == own, typed
    assert set(order(archive, "8-kh/du")) == {own, citing, longer}


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("công tác văn thư", "công tac văm thư"),  # a letter off in a word nobody knows
        ("công tác văn tbư", "công tác văn thư"),  # the engine's slip
        ("kiềm chế lạm phát", "kiểm chế"),  # other marks
        ("đại hội chi bộ", "đại hôi chỉ bộ"),
        ("phê bình", "fê bình"),
        ("chuyển biến rõ rệt", "chuyẻn biên"),
        ("thành phố", "thàhn phố"),
    ],
)
def test_near_misses_are_found_and_say_so(
    archive: Archive, fill: Filler, stored: str, typed: str
) -> None:
    wanted = fill.document(stored)
    fill.document("chi tiêu thường xuyên, thư tín, văn nghệ")
    result = results(archive, typed)
    assert result.hits[0].document_id == wanted
    assert result.approximate
    assert result.hits[0].marks
    with archive.database.reading() as conn:
        assert hits_in(conn, wanted, typed) == {0: result.hits[0].boxes}


def test_exact_answers_keep_near_ones_away(archive: Archive, fill: Filler) -> None:
    exact = fill.document("văn thư")
    fill.document("vân thư")
    result = results(archive, "văn thư")
    assert ([hit.document_id for hit in result.hits], result.approximate) == ([exact], False)


def test_what_only_looks_alike_is_marked_no_more_than_it_is_found(
    archive: Archive, fill: Filler
) -> None:
    exact = fill.document("công văn thư từ")
    alike = fill.document("công văn tbư từ")
    outside = Filter(documents=frozenset({alike}))
    assert order(archive, "thư") == [exact]
    with archive.database.reading() as conn:
        assert hits_in(conn, exact, "thư").keys() == {0}
        assert hits_in(conn, alike, "thư") == {}
        near = search(conn, "thư", documents=outside, boxes=True)
        assert near.approximate
        assert hits_in(conn, alike, "thư", outside) == {0: near.hits[0].boxes}


def test_numbers_are_never_near(archive: Archive, fill: Filler) -> None:
    fill.document("năm 2021")
    assert results(archive, "2022").hits == ()


def test_misreadings_look_alike() -> None:
    assert "hanh" in misreadings("banh")
    assert "mot" in misreadings("rnot")
    assert "thu" in misreadings("tbu")
    assert misreadings("2021") == misreadings("") == misreadings("a" * 50) == ()
    assert "xa" not in misreadings("ba")


def test_words_spread_over_page_and_document(archive: Archive, fill: Filler) -> None:
    wanted = fill.document("trang đầu", "chi ngân sách", name="b.pdf", issuer="Sở Tài chính")
    other = fill.document("chi ngân sách", name="c.pdf")
    fill.tag("Khẩn", wanted)
    fill.note(wanted, "trình gấp", uuid="n1")
    for typed in ("khẩn ngân sách", "sở tài chính ngân sách", "gap ngan sach", "b.pdf chi"):
        result = results(archive, typed)
        assert [(hit.document_id, hit.page) for hit in result.hits] == [(wanted, 1)], typed
        assert result.hits[0].marks
    assert order(archive, "khẩn ngân sách -gấp") == []
    assert order(archive, "c.pdf ngân sách") == [other]
