"""The main job on the command line, each step a process, the JSON as docs/cli.md has it."""

from __future__ import annotations

import json
import signal
from pathlib import Path

import pymupdf
import pytest

from db.archive import Archive
from tests.cli.conftest import PLAN
from tests.making import PARTY_PAGE, make_scan

SECOND_PAGE = ("Nơi nhận:", "- Các huyện ủy, thành ủy,", "- Lưu Văn phòng Tỉnh ủy.")


@pytest.fixture
def scans(tmp_path):
    folder = tmp_path / "đến"
    folder.mkdir()
    make_scan(folder / "một.pdf", PARTY_PAGE, SECOND_PAGE)
    make_scan(folder / "hai.pdf", PLAN)
    (folder / "rác.pdf").write_bytes(b"no scan at all")
    return folder


def test_the_main_job(vankien, scans, tmp_path):
    items = vankien.run("import", scans, code=1)["items"]
    assert {item["path"].rpartition("/")[2]: item["outcome"] for item in items} == {
        "hai.pdf": "imported",
        "một.pdf": "imported",
        "rác.pdf": "failed",
    }
    bad = next(item for item in items if item["outcome"] == "failed")
    assert bad["error"]["code"] == "file.not_supported"
    assert bad["error"]["message"]

    again = vankien.run("import", scans / "một.pdf")["items"][0]
    party = again["id"]
    assert again["outcome"] == "duplicate"

    found = vankien.run("search", "khac phuc han che")
    assert (found["total"], found["hits"][0]["id"], found["hits"][0]["page"]) == (1, party, 1)
    assert len(found["hits"][0]["boxes"][0]) == 4

    shown = vankien.run("show", party)
    assert set(shown) >= {
        "id",
        "uuid",
        "original_name",
        "sha256",
        "state",
        "tags",
        "annotations",
        "pages",
        "fields",
        "citations",
        "assignments",
    }
    assert [page["state"] for page in shown["pages"]] == ["done", "done"]
    assert set(shown["pages"][0]) >= {
        "number",
        "state",
        "text",
        "raw_text",
        "source",
        "turned",
        "confidence",
        "needs_rescan",
        "error",
    }
    assert shown["fields"]["number"]["value"] == "596-KL/TU"
    assert shown["fields"]["number"]["page"] == 1

    vankien.run("tag", party, "+kinh tế/ngân sách", "+gấp")
    tagged = vankien.run("tag", party, "-gấp")["documents"][0]
    assert tagged["tags"] == ["ngân sách"]
    assert {t["name"]: t["count"] for t in vankien.run("tags")["tags"]} == {
        "kinh tế": 1,
        "ngân sách": 1,
        "gấp": 0,
    }
    assert [d["id"] for d in vankien.run("list", "--tag", "kinh tế")["documents"]] == [party]

    mark = vankien.run(
        "annotate", party, "--page", 1, "--words", "thao go diem nghen", "--note", "Hỏi lại"
    )
    assert (mark["kind"], mark["page"], mark["note"]) == ("highlight", 1, "Hỏi lại")
    assert vankien.run("annotations", party)["annotations"] == [mark]

    printed = tmp_path / "in.pdf"
    result = vankien.run("print", party, "--to", printed)
    assert result["pages"] == 2
    with pymupdf.open(printed) as copy:
        assert len(copy) == 2
        assert "Hỏi lại" in copy[0].get_text(), "beside its page"

    folder = tmp_path / "ra"
    folder.mkdir()
    for form in ("annotated", "searchable", "original", "text"):
        out = vankien.run("export", party, "--as", form, "--to", folder)["items"][0]
        assert out["error"] is None
    assert Path(out["path"]).read_text("utf-8").count("\f") == 1

    assert vankien.run("verify") == {"ok": True, "findings": []}
    assert (scans / "một.pdf").exists()


def test_the_trash_gives_back_what_it_took(filled):
    filled.run("trash", 1)
    assert filled.run("list")["documents"] == []
    assert filled.run("search", "trong cay")["hits"] == []
    filled.run("untrash", 1)
    assert [d["id"] for d in filled.run("list")["documents"]] == [1]
    assert filled.run("search", "trong cay")["total"] == 1


def test_a_killed_import_loses_nothing_and_doubles_nothing(vankien, tmp_path):
    files = [
        make_scan(tmp_path / f"{n}.pdf", PARTY_PAGE, (f"Trang hai của bản {n}",), dpi=100)
        for n in range(4)
    ]
    running = vankien.start("import", *files)
    for line in running.stderr:
        if b"/8 " in line:  # all files are in, pages are being read
            break
    running.send_signal(signal.SIGKILL)
    running.wait()
    running.stdout.close()
    running.stderr.close()
    items = vankien.run("import", *files)["items"]
    assert [item["outcome"] for item in items] == ["duplicate"] * 4
    documents = vankien.run("list")["documents"]
    assert [(d["pages"], d["pages_read"]) for d in documents] == [(2, 2)] * 4
    assert vankien.run("verify")["ok"]


def test_an_archive_in_use_is_refused_for_writing_and_open_for_reading(filled):
    with Archive.open(filled.archive, owner="Chị Văn Thư"):
        refused = filled.run("tag", 1, "+x", code=3)
        assert refused["error"]["code"] == "archive.locked"
        assert "Chị Văn Thư" in refused["error"]["message"]
        assert filled.run("search", "trong cay")["total"] == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["show", "99"], 1),
        (["tag", "1"], 2),
        (["annotate", "99", "--page", "1"], 1),
        (["export", "99", "--to", "x.pdf"], 1),
        (["nonsense"], 2),
        (["import"], 2),
        (["list", "--tag", "không có"], 1),
        (["list", "--state", "không có"], 2),
    ],
)
def test_wrong_use_is_told_and_never_a_traceback(filled, words, code):
    done = filled.raw(*words)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr


def test_the_doctor_examines_without_an_archive(vankien):
    report = vankien.run("doctor")
    assert {check["name"] for check in report["checks"]} == {
        "engine",
        "language",
        "model",
        "font",
        "sqlite",
        "disk",
        "rights",
        "archive",
    }
    assert json.dumps(report)


def test_a_printer_that_is_not_there_is_told(filled):
    refused = filled.run("print", 1, "--printer", "Máy in không có", code=1)
    assert refused["error"]["code"] == "printer.missing"
    assert "Máy in không có" in refused["error"]["message"]
