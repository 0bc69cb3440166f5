"""The sample maker: glyphs from Tinos alone, within the margins, truth in step, bytes stable."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pymupdf
import pytest
from samplekit.born import born_pdf
from samplekit.fonts import MissingGlyphError
from samplekit.profiles import PROFILES
from samplekit.samples import load_samples, make_sample
from samplekit.sheet import BOTTOM, LEFT, RIGHT
from samplekit.truth import truth_of
from samplekit.typeset import typeset

# Tinos draws these pairs with one glyph each; the extractor names the other of the pair.
TWINS = str.maketrans({"\N{SOFT HYPHEN}": "-", "\N{GREEK QUESTION MARK}": ";"})
MAKER = Path(__file__).resolve().parents[2] / "packaging" / "samples"


def spans(document: pymupdf.Document) -> list[dict[str, Any]]:
    return [
        span
        for index in range(document.page_count)
        for block in document[index].get_text("dict")["blocks"]
        for line in block.get("lines", ())
        for span in line["spans"]
    ]


def test_every_glyph_comes_from_tinos(directives: dict[str, Any], faces: Any) -> None:
    for directive in directives.values():
        with born_pdf(typeset(directive, faces), faces) as born:
            assert {span["font"].split("-")[0].split(" ")[0] for span in spans(born)} == {"Tinos"}
            assert all("\N{REPLACEMENT CHARACTER}" not in span["text"] for span in spans(born))


def test_the_pdf_holds_just_the_letters_of_the_truth(
    directives: dict[str, Any], faces: Any
) -> None:
    for directive in directives.values():
        pages = typeset(directive, faces)
        with born_pdf(pages, faces) as born:
            for index, sheet in enumerate(pages.sheets):
                # Letters, for an extractor only guesses where words end.
                printed = Counter("".join(born[index].get_text().translate(TWINS).split()))
                assert printed == Counter("".join("".join(sheet.lines).split())), directive.name


def test_nothing_runs_over_the_margins(directives: dict[str, Any], faces: Any) -> None:
    for directive in directives.values():
        for sheet in typeset(directive, faces).sheets:
            for item in sheet.placed:
                end = item.x + faces.width(item.text, item.face, item.size)
                assert item.x >= LEFT - 6 and end <= RIGHT + 6 and item.y <= BOTTOM, item


def test_the_signature_never_stands_alone_on_its_page(
    directives: dict[str, Any], faces: Any
) -> None:
    for directive in directives.values():
        pages = typeset(directive, faces)
        lines = pages.sheets[pages.signature.page].lines
        assert lines.index("Nơi nhận:") >= 1
        assert directive.signer in lines


def test_a_letter_the_typeface_lacks_is_an_error(faces: Any) -> None:
    with pytest.raises(MissingGlyphError, match="漢"):
        faces.width("漢", "regular", 14)


def test_the_shipped_truth_is_in_step_with_the_texts(
    directives: dict[str, Any], faces: Any, truths: dict[str, Any]
) -> None:
    for sample in load_samples(MAKER / "samples.json"):
        directive = directives[sample.text]
        profile = PROFILES[sample.profile]
        assert truth_of(directive, typeset(directive, faces), profile) == truths[sample.file]


@pytest.mark.parametrize("profile", ["fax200", "photo"])
def test_the_same_seed_gives_the_same_bytes(profile: str, faces: Any, tmp_path: Path) -> None:
    sample = next(s for s in load_samples(MAKER / "samples.json") if s.profile == profile)
    made = []
    for folder in ("first", "second"):
        target = tmp_path / folder
        target.mkdir()
        make_sample(sample, MAKER / "texts", target, faces, seed=7)
        made.append((target / sample.file).read_bytes())
    assert made[0] == made[1]
