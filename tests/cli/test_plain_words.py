"""What the command line says where something is not as asked, and where nobody listens."""

from __future__ import annotations

import subprocess

import pytest

from desktop.cli.parser import build_parser, parse
from desktop.cli.run import COMMANDS
from desktop.services.doctor import examine
from desktop.services.messages import Messages
from desktop.services.pool import SerialPool
from tests.cli.conftest import CommandLine


def code_of(done) -> str:
    return str(done["error"]["code"])


def test_a_folder_that_is_not_there_is_told_as_one_to_write_to(filled: CommandLine, tmp_path):
    gone = tmp_path / "gone" / "b.pdf"
    for words in (("print", 1, "--to", gone), ("export", 1, "--as", "original", "--to", gone)):
        told = filled.run(*words, code=1)
        told = told if "error" in told else told["items"][0]
        assert code_of(told) == "output.no_folder", words
        assert "nhập" not in told["error"]["message"]


def test_a_reader_that_hears_no_more_ends_it_silently(filled: CommandLine):
    command = filled.start("register", "copies")
    assert command.stdout is not None and command.stderr is not None
    command.stdout.close()
    said = command.stderr.read()
    command.stderr.close()
    assert command.wait(60) == 141
    assert said == b""


def test_what_is_here_already_is_not_told_as_reading(filled: CommandLine, tmp_path):
    item = filled.run("show", 1)
    kept = (filled.archive / "originals").rglob(item["sha256"] + "*")
    original = next(path for path in kept if path.suffix != ".json")
    done = filled.raw("import", original)
    assert '"duplicate"' in done.stdout
    assert "/phút" not in done.stderr and "trang" not in done.stderr


def test_the_first_pages_have_no_pace():
    first = Messages("vi").text("cli.progress_first", done=0, total=3)
    assert first == "đã đọc 0/3 trang"


def test_room_on_the_disk_reads_alike_in_every_language(tmp_path):
    (disk,) = (one for one in examine(tmp_path, SerialPool()) if one.name == "disk")
    assert "," not in disk.detail.removeprefix(str(tmp_path))


def test_a_tag_that_is_not_there_cannot_be_taken_off(filled: CommandLine):
    assert code_of(filled.run("tag", 1, "-nothere", code=1)) == "tag.missing"


def test_tags_are_listed_with_those_above_them(filled: CommandLine):
    filled.run("tag", 1, "+văn thư/khẩn")
    words = [word for word in filled.command("list") if word != "--json"]
    listed = subprocess.run(
        words, env=filled.environment, capture_output=True, text=True, timeout=60, check=True
    )
    assert listed.stdout.rstrip().endswith("#văn thư/khẩn")
    for name in ("văn thư/khẩn", "khẩn"):
        assert len(filled.run("list", "--tag", name)["documents"]) == 1
    assert code_of(filled.run("list", "--tag", "gấp", code=1)) == "tag.missing"


def test_a_booklet_is_not_asked_for_with_another_number_on_a_side(capsys):
    words = ("print", "1", "--to", "a.pdf", "--booklet", "--per-sheet", "4")
    with pytest.raises(SystemExit) as ended:
        parse(build_parser(COMMANDS, Messages("vi")), words)
    assert ended.value.code == 2
    assert "--per-sheet: không dùng cùng với --booklet" in capsys.readouterr().err
