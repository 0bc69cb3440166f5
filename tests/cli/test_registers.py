"""Registers and exports from the command line."""

from __future__ import annotations

import csv

from tests.making import PARTY_PAGE, make_scan


def test_registers_and_exports(vankien, tmp_path):
    scan = make_scan(tmp_path / "kết luận 596.pdf", PARTY_PAGE, dpi=150)
    one = vankien.run("import", scan)["items"][0]["id"]
    folder = tmp_path / "ra"
    folder.mkdir()
    paths = [
        vankien.run("export", one, "--as", form, "--to", folder, "--dpi", 72)["items"][0]["path"]
        for form in ("original", "original", "markdown", "png", "notes")
    ]
    assert [path.removeprefix(str(folder)).partition(".")[2] for path in paths] == [
        "pdf",
        "pdf",
        "md",
        "png",
        "md",
    ]
    assert len(set(paths)) == 5
    assert all("596-KL-TU" in path for path in paths)
    table = tmp_path / "sổ.csv"
    shown = vankien.run("register", "copies", "--to", table, "--words", "ban goc")
    assert [row[3] for row in shown["rows"]] == ["Sao bản gốc"] * 2
    with table.open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 3
    contents = vankien.run("register", "contents", one, "--title", "Hồ sơ 1")
    assert contents["notes"] == ["Hồ sơ 1"] and contents["rows"][0][1] == "596-KL/TU"
    nobody = vankien.run("register", "outgoing", "--year", 2014, code=1)
    assert nobody["error"]["code"] == "register.no_office"
    own = ("--office", "Huyện ủy")
    year = vankien.run("register", "incoming", "--year", 2014, *own)
    assert [row[3] for row in year["rows"]] == ["596-KL/TU"], "what others issued is incoming"
    empty = vankien.run(
        "register", "outgoing", "--year", 1999, *own, "--to", tmp_path / "x.pdf", code=1
    )
    assert empty["error"]["code"] == "register.empty" and not (tmp_path / "x.pdf").exists()
    assert vankien.run("register", "list", code=2)["error"]["code"] == "usage.no_documents"
    bad = vankien.run("register", "list", one, "--to", tmp_path / "x.doc", code=2)
    assert bad["error"]["code"] == "usage.format"
