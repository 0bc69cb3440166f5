"""Lines of text, set on sheets, damaged and cut out again."""

from __future__ import annotations

import gzip
import random
from itertools import islice

import cv2
import numpy as np
import pytest

from ocr.training import corpus, lstmf
from ocr.training.corpus import Prose
from ocr.training.damage import KINDS, Damage, likely
from ocr.training.faces import TESTED, TRAINED, Face
from ocr.training.lines import Lines, Text
from ocr.training.making import ON_A_SHEET, Source, lines
from ocr.training.scanning import scanned
from ocr.training.sheet import Setter, box_of
from ocr.training.spellings import as_printed
from ocr.training.stream import Reader
from ocr.training.strips import Strip
from ocr.training.wordlist import official_words

OFFICIAL = (
    "Căn cứ Luật Tổ chức chính quyền địa phương;",
    "bảo đảm quốc phòng, an ninh trên địa bàn",
)
LETTERS = set(map(chr, range(33, 0x1F00))) | set("–…“”‘’•≥≤")
FACES = [face for face in TRAINED if face.installed]

needs_faces = pytest.mark.skipif(not FACES, reason="no typeface to set lines in")


@pytest.fixture(scope="module")
def prose() -> Prose:
    return Prose(OFFICIAL, random.Random(1), ("quẫy", "quạ"))


def test_no_line_is_both_trained_and_tested_on(tmp_path):
    file = tmp_path / "lines.txt.gz"
    file.write_bytes(gzip.compress("\n".join(f"dòng số {n}" for n in range(900)).encode()))
    trained, tested = corpus.official_lines(file)
    assert len(trained) + len(tested) == 900
    assert not set(trained) & set(tested)
    assert 10 < len(tested) < 60


def test_without_a_file_there_is_a_walk_over_counts(monkeypatch):
    monkeypatch.delenv(corpus.TEXT_VARIABLE, raising=False)
    assert corpus.official_lines(None) == ([], [])
    line = Prose((), random.Random(3)).piece(30, 60)
    assert 20 < len(line) < 80
    assert line != Prose((), random.Random(4)).piece(30, 60)


def test_lines_are_endless_and_hold_known_letters_only(prose):
    known = LETTERS - set("0")
    made = list(islice(iter(Lines(prose, known, random.Random(2)).next, None), 300))
    assert {text.kind for text in made} >= {"prose", "form", "figures", "capitals", "rare"}
    assert not any("0" in text.text for text in made)
    assert any("/" in text.text for text in made)


@pytest.mark.parametrize(
    ("key", "printed"), [("hoà", "hòa"), ("uỷ", "ủy"), ("quý", "quý"), ("toàn", "toàn")]
)
def test_tone_marks_stand_where_offices_put_them(key, printed):
    assert as_printed(key) == printed


def test_both_spellings_are_in_the_word_list():
    words = set(official_words())
    assert {"hoà", "hòa", "Ủy", "UBND", "nguyễn", "đảng"} <= words
    assert "duong" not in words


def test_faces_for_testing_are_never_trained_on():
    names = {face.name for face in TRAINED}
    assert not names & {face.name for face in TESTED}


@needs_faces
@pytest.mark.parametrize("kind", KINDS)
def test_lines_stay_where_their_ink_is(kind):
    sheet = Setter(FACES[:1], random.Random(5)).sheet([Text(OFFICIAL, "prose")] * 3, ruled=0)
    scan = scanned(sheet, KINDS[kind], np.random.default_rng(5))
    grey = scan.pixels if scan.pixels.ndim == 2 else scan.pixels.max(axis=2)
    ink = cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, np.ones((25, 25), np.uint8))
    inside = np.zeros(ink.shape, dtype=bool)
    for line in scan.lines:
        x0, y0, x1, y1 = map(round, box_of(line.ink))
        inside[y0:y1, x0:x1] = True
    assert ink[inside].mean() > 1.7 * ink[~inside].mean()


@needs_faces
def test_a_sheet_gives_its_lines_dark_on_light():
    source = Source(OFFICIAL, (), LETTERS, FACES)
    made = list(islice(lines(source, 7, Damage(skew=0.8)), 2 * ON_A_SHEET))
    for strip in made:
        height, width = strip.pixels.shape
        assert strip.text
        assert width > height / 3
        assert np.median(strip.pixels) > 200 > 100 > strip.pixels.min()


@needs_faces
def test_the_same_seed_makes_the_same_lines():
    source = Source(OFFICIAL, ("quạ",), LETTERS, FACES)
    one, other = (list(islice(lines(source, 8), 5)) for _ in range(2))
    assert [strip.text for strip in one] == [strip.text for strip in other]
    assert all(np.array_equal(a.pixels, b.pixels) for a, b in zip(one, other, strict=True))


def test_mixtures_differ_from_sheet_to_sheet():
    numbers = np.random.default_rng(1)
    mixtures = [likely(numbers) for _ in range(200)]
    assert {mixture.dpi for mixture in mixtures} == {100, 120, 150, 200, 240, 300}
    assert 20 < sum(mixture.threshold is not None for mixture in mixtures) < 80


def test_files_of_lines_hold_picture_and_text(tmp_path):
    picture = np.full((40, 300), 200, np.uint8)
    lstmf.write(tmp_path / "x.lstmf", [Strip(picture, "Số: 41-TB/TU"), Strip(picture, "ỵ")])
    reader = Reader((tmp_path / "x.lstmf").read_bytes())
    assert reader.numbers("I") == (2,)
    assert reader.numbers("b") == (1,)
    assert reader.text() == "line.png"
    assert reader.numbers("i") == (0,)
    png = reader.take(*reader.numbers("I"))
    assert np.array_equal(cv2.imdecode(np.frombuffer(png, np.uint8), 0), picture)
    assert (reader.text(), reader.text()) == ("vie", "Số: 41-TB/TU")
    assert reader.numbers("Ihhhh") == (1, 0, 0, 300, 40)


def test_missing_faces_are_named(tmp_path):
    from ocr.training.faces import installed

    with pytest.raises(FileNotFoundError, match="Nowhere"):
        installed((Face("Nowhere", (tmp_path / "none.ttf",)),))
