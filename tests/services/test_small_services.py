"""The small services that need no archive."""

from __future__ import annotations

import json
import os
import threading

import pytest

from db.records import Box, PageWord
from desktop.services.filenames import free_name, safe_stem
from desktop.services.messages import Messages
from desktop.services.notify import Notifier
from desktop.services.pace import Pace
from desktop.services.phrases import find_phrase, line_boxes
from desktop.services.private import PrivateFolder
from desktop.services.problems import ServiceProblem
from desktop.services.settings import Settings, SettingsFile
from desktop.services.sources import check_source, expand, shown_name


def test_settings_come_back_as_stored(tmp_path):
    file = SettingsFile(tmp_path / "deep" / "settings.json")
    chosen = Settings(language="en", author="Lê Thị Ỷ", jobs=3, theme="dark", mending=False)
    file.save(chosen)
    assert file.load() == chosen


@pytest.mark.parametrize(
    "stored",
    ["", "not json", "[]", '{"language": "fr", "jobs": true, "unknown": 1}', "\x00\x01"],
)
def test_damaged_settings_give_the_defaults(tmp_path, stored):
    path = tmp_path / "settings.json"
    path.write_text(stored)
    assert SettingsFile(path).load() == Settings()


@pytest.mark.parametrize(("stored", "damaged"), [("", True), ("[]", True), ("{}", False)])
def test_a_file_without_settings_is_put_aside(tmp_path, stored, damaged):
    path = tmp_path / "settings.json"
    file = SettingsFile(path)
    assert file.set_aside() is None
    path.write_text(stored)
    aside = file.set_aside()
    assert (aside == tmp_path / "settings.damaged") is damaged
    assert path.exists() is not damaged
    assert file.set_aside() is None


def test_a_valid_setting_survives_beside_a_damaged_one(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"language": "en", "theme": 7}))
    assert SettingsFile(path).load() == Settings(language="en")


def test_listeners_are_told_until_they_leave():
    told: list[int] = []
    notifier: Notifier[int] = Notifier()
    leave = notifier.subscribe(told.append)
    notifier.tell(1)
    leave()
    notifier.tell(2)
    assert told == [1]


def test_pace_counts_the_last_minute_only():
    clock = [0.0]
    pace = Pace(lambda: clock[0])
    assert pace.per_minute() is None
    pace.start()
    for second in range(1, 121):
        clock[0] = float(second)
        pace.page_done()
    assert pace.per_minute() == pytest.approx(60, abs=1.5)
    assert pace.seconds_for(30) == pytest.approx(30, rel=0.05)


def word(text: str, after: str, x: float, y: float) -> PageWord:
    return PageWord(text, after, Box(x, y, x + 20, y + 10), 0.9, text)


WORDS = (
    word("Ban", " ", 0, 0),
    word("Thường", "\n", 25, 0),
    word("vụ", " ", 0, 15),
    word("Tỉnh", " ", 25, 15),
    word("ủy,", "\n", 50, 15),
)


@pytest.mark.parametrize(
    ("phrase", "span"),
    [
        ("thuong vu", (1, 2)),
        ("Tỉnh ủy", (3, 4)),
        ("BAN", (0, 0)),
        ("vụ Ban", None),
        ("  ,. ", None),
        ("", None),
    ],
)
def test_a_phrase_is_found_without_tone_marks(phrase, span):
    assert find_phrase(WORDS, phrase) == span


def test_a_mark_over_two_lines_has_two_boxes():
    assert line_boxes(WORDS[1:4]) == (Box(25, 0, 45, 10), Box(0, 15, 45, 25))


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Kết luận 41-TB/TU", "Kết luận 41-TB-TU"),
        ("CON", "_CON"),
        ("nul.thing", "_nul.thing"),
        ("...", "van-ban"),
        ("a\u202egpj.exe", "a-gpj.exe"),
        ("-rf", "rf"),
        ("x" * 400, "x" * 150),
        ("ệ" * 100, "ệ" * 50),
    ],
)
def test_file_names_are_safe_everywhere(name, safe):
    assert safe_stem(name) == safe


def test_an_existing_file_is_never_named_again(tmp_path):
    for expected in ("a.pdf", "a (2).pdf", "a (3).pdf"):
        path = free_name(tmp_path, "a", ".pdf")
        assert path.name == expected
        path.touch()


def test_folders_are_expanded_once_and_links_to_folders_not_followed(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    for name in ("a/1.pdf", "a/b/2.pdf"):
        (tmp_path / name).touch()
    (tmp_path / "a" / "b" / "loop").symlink_to(tmp_path / "a", target_is_directory=True)
    missing = tmp_path / "gone.pdf"
    found = expand([tmp_path / "a", tmp_path / "a" / "1.pdf", missing])
    names = [path.relative_to(tmp_path).as_posix() for path in found]
    assert names == ["a/1.pdf", "a/b/2.pdf", "a/b/loop", "gone.pdf"]
    with pytest.raises(ServiceProblem) as caught:
        check_source(tmp_path / "a" / "b" / "loop")
    assert caught.value.code == "file.is_folder"


def test_a_folder_with_nothing_in_it_is_named_when_it_looks_like_a_document(tmp_path):
    for name in ("a/empty", "a/scan.pdf", "b"):
        (tmp_path / name).mkdir(parents=True)
    found = expand([tmp_path / "a", tmp_path / "b"])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["a/scan.pdf", "b"]


@pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="root may list any folder")
def test_a_folder_that_may_not_be_listed_is_named(tmp_path):
    closed = tmp_path / "a" / "closed"
    closed.mkdir(parents=True)
    closed.chmod(0)
    try:
        assert expand([tmp_path / "a"]) == [closed]
        with pytest.raises(PermissionError):
            check_source(closed)
    finally:
        closed.chmod(0o700)


@pytest.mark.skipif(os.name != "posix", reason="pipes as files are of POSIX")
def test_a_pipe_is_refused_without_being_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.pdf")
    with pytest.raises(ServiceProblem) as caught:
        check_source(tmp_path / "pipe.pdf")
    assert caught.value.code == "file.not_ordinary"


def test_an_empty_file_is_refused(tmp_path):
    (tmp_path / "empty.pdf").touch()
    with pytest.raises(ServiceProblem) as caught:
        check_source(tmp_path / "empty.pdf")
    assert caught.value.code == "file.empty"


@pytest.mark.skipif(os.name != "posix", reason="names that are not UTF-8 exist on POSIX")
def test_a_name_that_is_not_utf8_becomes_storable(tmp_path):
    path = tmp_path / os.fsdecode(b"T\xd2i.pdf")
    assert shown_name(path) == "T�i.pdf"


def test_private_folders_of_the_dead_are_swept_and_of_the_living_kept(tmp_path):
    alive = PrivateFolder(tmp_path)
    dead = tmp_path / "dead"
    dead.mkdir()
    (dead / "page.pgm").touch()
    (tmp_path / "dead.lock").touch()
    other = PrivateFolder(tmp_path)
    assert alive.path.is_dir()
    assert not dead.exists()
    for folder in (alive, other):
        folder.close()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_an_unknown_code_is_still_shown(language):
    message = Messages(language).problem("no.such.code")
    assert message.title == "no.such.code"
    assert message.advice


def test_tellers_on_many_threads_lose_nothing():
    told: list[int] = []
    notifier: Notifier[int] = Notifier()
    notifier.subscribe(told.append)
    threads = [threading.Thread(target=notifier.tell, args=(n,)) for n in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == list(range(50))


def test_times_and_codes_are_worded_for_people():
    values = {"holder": "An", "host": "PC", "since": "2026-11-21T06:04:40.281Z"}
    title = Messages("vi").problem("archive.locked", values).title
    assert "/11/2026" in title
    assert "T06" not in title
    assert "Word" in Messages("vi").problem("file.not_supported", {"found": "office"}).title
