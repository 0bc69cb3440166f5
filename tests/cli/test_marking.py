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
