"""Marks by the command line."""

from __future__ import annotations

import json

import pymupdf
import pytest

from tests.cli.conftest import CommandLine


@pytest.fixture
def line(tmp_path) -> CommandLine:
    return CommandLine(tmp_path / "home")


def test_marks_of_a_file_are_listed_and_adopted(line, tmp_path):
    path = tmp_path / "a.pdf"
    with pymupdf.open() as document:
        document.new_page().add_freetext_annot((100, 200, 300, 240), "earlier").update()
        document.save(path)

    def run(*words):
        done = line.raw(*words)
        return done.returncode, json.loads(done.stdout)

    code, brought = run("import", "--no-read", path)
    assert code == 0
    document_id = brought["items"][0]["id"]
    _, listed = run("annotations", document_id)
    (mark,) = listed["annotations"]
    assert (mark["note"], mark["foreign"]) == ("earlier", True)
    code, adopted = run("adopt", document_id, mark["uuid"])
    assert code == 0
    assert adopted["annotations"][0]["foreign"] is False
    code, problem = run("adopt", document_id, adopted["annotations"][0]["uuid"])
    assert code == 2 or "error" in problem
    code, made = run("annotate", document_id, "--page", 1, "--box", "50,50,90,90", "--kind", "rect")
    assert (code, made["kind"]) == (0, "rect")
    run("annotate", document_id, "--page", 1, "--note", "Xem lại", "--tag", "hỏa tốc")
    _, tagged = run("annotations", "--tag", "hỏa tốc", "--words", "xem lai")
    assert [mark["note"] for mark in tagged["annotations"]] == ["Xem lại"]
    file = tmp_path / "m.xfdf"
    code, saved = run("annotations", document_id, "--as", "xfdf", "--to", file)
    assert (code, saved["annotations"]) == (0, 3)
    file.write_text(file.read_text("utf-8").replace("Xem lại", "Xem kỹ"), "utf-8")
    code, brought = run("import-marks", document_id, file)
    assert (code, [mark["note"] for mark in brought["annotations"]]) == (0, ["Xem kỹ"])
    code, _ = run("import-marks", document_id, path)
    assert code == 1
