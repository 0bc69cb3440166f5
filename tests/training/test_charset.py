"""The letters of a model: what it lacks is added, junk goes, codes follow."""

from __future__ import annotations

from ocr.training import charset

SHAPE = "0,255,0,255,0,0,0,0,0,0"
ROWS = (
    ["NULL 0 Common 0"]
    + [f"Joined 7 {SHAPE} Latin 1 0 1 Joined\t# Joined", f"|Broken|0|1 f {SHAPE} Common 2 10 2 x"]
    + [
        f"ỷ 3 {SHAPE} Latin 4 0 3 ỷ\t# ỷ",
        f"Ỷ 5 {SHAPE} Latin 3 0 4 Ỷ",
        f"Œ 5 {SHAPE} Latin 5 0 5 Œ",
    ]
    + [f"{sign} 10 {SHAPE} Common {n} 10 {n} {sign}" for n, sign in enumerate("-.'*23><", 6)]
)
UNICHARSET = "\n".join([str(len(ROWS)), *ROWS]) + "\n"


def test_a_unicharset_is_written_as_it_was_but_for_comments():
    plain = "\n".join(row.split("\t")[0] for row in UNICHARSET.splitlines()) + "\n"
    assert charset.written(charset.parsed(UNICHARSET)) == plain


def test_junk_goes_and_what_is_missing_comes():
    letters = charset.changed(charset.parsed(UNICHARSET))
    texts = [letter.text for letter in letters]
    assert "Œ" not in texts
    assert set(charset.ADDED) <= set(texts)
    assert charset.changed(letters) == letters


def test_new_letters_pair_with_each_other():
    lines = charset.written(charset.changed(charset.parsed(UNICHARSET))).splitlines()[1:]
    places = {line.split(" ")[0]: place for place, line in enumerate(lines)}
    assert lines[places["ỵ"]].split(" ")[4] == str(places["Ỵ"])
    assert lines[places["Ỵ"]].split(" ")[4] == str(places["ỵ"])
    assert lines[places["–"]].split(" ")[7] == "-"


def test_each_letter_begins_as_itself_or_as_its_twin():
    old = charset.parsed(UNICHARSET)
    new = charset.changed(old)
    sources = charset.sources(old, new)
    codes = dict(zip((letter.text for letter in new), charset.codes_of(len(new)), strict=True))
    olds = dict(zip((letter.text for letter in old), charset.codes_of(len(old)), strict=True))
    assert len(sources) == max(codes.values()) + 1
    assert sources[codes["."]] == (olds["."], 0.0)
    assert sources[codes["ỵ"]] == (olds["ỷ"], -0.5)
    assert sources[-1] == (max(olds.values()), 0.0)  # no letter


def test_recoders_are_read_as_written():
    assert charset.recoder_codes(charset.recoder(9)) == charset.codes_of(9)
