"""The print dialog's choices on the command line."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

import pymupdf
import pytest

from desktop.cli.paper_options import add_paper_options, add_printer_options, choices_of, is_given
from desktop.services.composing.choices import PrintChoices
from tests.making import PARTY_PAGE, make_scan


def typed(*words: str):
    parser = ArgumentParser()
    add_paper_options(parser)
    add_printer_options(parser)
    return parser.parse_args(words)


def test_nothing_typed_is_the_usual_print():
    assert choices_of(typed()) == PrintChoices()
    assert not is_given(typed())
    assert not is_given(typed("--notes", "none"), besides=frozenset({"notes"}))
    assert is_given(typed("--notes", "none", "--grey"), besides=frozenset({"notes"}))


def test_every_choice_of_the_dialog_can_be_typed():
    plain = (
        "--pages 1-3,5 --marked-only --order issued --backwards --no-marks --kinds box,note "
        "--colours #FFD54A --notes footnotes --head-sheet fields,history --grey --copy-mark "
        "--secrecy-mark --printed-line --page-numbers --paper Letter --orientation landscape "
        "--scale 70% --per-sheet 4 --leaves-together --copies 3 --uncollated "
        "--duplex short --tray 2 --foot-text x"
    )
    names = ("--authors", "Lê Văn Thư,Nguyễn Thị Mỹ", "--head-text", "Văn phòng")
    words = (*plain.split(), *names)
    assert choices_of(typed(*words), printer="P") == PrintChoices(
        pages="1-3,5",
        marked_only=True,
        order="issued",
        backwards=True,
        marks=False,
        kinds=("box", "note"),
        authors=("Lê Văn Thư", "Nguyễn Thị Mỹ"),
        colours=("#ffd54a",),
        notes="footnotes",
        head_sheet=("fields", "history"),
        shades="grey",
        copy_mark=True,
        secrecy_mark=True,
        printed_line=True,
        page_numbers=True,
        head_text="Văn phòng",
        foot_text="x",
        paper="Letter",
        orientation="landscape",
        fit="scale",
        scale=70,
        per_sheet=4,
        leaf_each=False,
        copies=3,
        collate=False,
        duplex="short",
        tray="2",
        printer="P",
    )
    assert choices_of(typed("--booklet")) == PrintChoices(booklet=True)


@pytest.mark.parametrize(
    "words",
    [
        ("--per-sheet", "3"),
        ("--copies", "0"),
        ("--scale", "5"),
        ("--scale", "big"),
        ("--colours", "red"),
        ("--head-sheet", "all"),
        ("--notes", "everywhere"),
    ],
)
def test_what_is_not_possible_is_wrong_use(words, capsys):
    with pytest.raises(SystemExit) as left:
        typed(*words)
    assert left.value.code == 2
    assert words[1] in capsys.readouterr().err


def test_print_and_export_lay_out_alike(vankien, tmp_path: Path):
    scan = make_scan(tmp_path / "một.pdf", PARTY_PAGE, PARTY_PAGE[:3], dpi=100)
    (item,) = vankien.run("import", scan, "--no-read")["items"]
    one = item["id"]
    vankien.run("annotate", one, "--page", 2, "--box", "60,90,200,120", "--note", "Hỏi lại sở")
    options = ["--notes", "footnotes", "--page-numbers", "--copy-mark", "--pages", "2"]
    printed = vankien.run("print", one, "--to", tmp_path / "in.pdf", *options)
    assert (printed["pages"], printed["to"]) == (1, str(tmp_path / "in.pdf"))
    out = vankien.run("export", one, "--to", tmp_path / "ra.pdf", *options)["items"][0]
    for path in (tmp_path / "in.pdf", Path(out["path"])):
        with pymupdf.open(path) as copy:
            text = " ".join(copy[0].get_text().split())
            assert len(copy) == 1
        for words in ("[1] Hỏi lại sở", "BẢN SAO", "Trang 1/1"):
            assert words in text
    vankien.run("export", one, "--to", tmp_path / "sửa được.pdf", "--notes", "none")
    with pymupdf.open(tmp_path / "sửa được.pdf") as copy:
        assert [mark.type[1] for mark in copy[1].annots()] == ["Square"], "marks to be edited"
    refused = vankien.run("print", one, "--to", tmp_path / "x.pdf", "--pages", "hai", code=2)
    assert refused["error"]["code"] == "usage.pages"
    nothing = vankien.run(
        "print", one, "--to", tmp_path / "x.pdf", "--kinds", "ink", "--marked-only", code=1
    )
    assert nothing["error"]["code"] == "print.nothing"
    assert not (tmp_path / "x.pdf").exists()
