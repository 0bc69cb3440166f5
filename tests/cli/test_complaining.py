"""Wrong use of the command line is told in the clerk's language."""

from __future__ import annotations

import pytest

from desktop.cli.command import iso_day
from desktop.cli.parser import build_parser, language_of, parse
from desktop.cli.run import COMMANDS
from desktop.services.messages import Messages

WRONG = {
    (): "cần một lệnh",
    ("xem",): "không có lệnh 'xem'",
    ("show",): "còn thiếu: ID",
    ("show", "một"): "ID: cần một số, không phải 'một'",
    ("show", "1", "--nhanh"): "không hiểu: --nhanh",
    ("assignments", "--due-before", "32/13/2025"): "“32/13/2025” không phải là một ngày",
    ("assignments", "--due-before"): "--due-before: cần một giá trị đi kèm",
    ("list", "--language", "fr"): "--language: không có lựa chọn 'fr', chỉ có: 'vi', 'en'",
}


@pytest.mark.parametrize(("argv", "told"), WRONG.items())
def test_what_is_wrong_is_told_in_vietnamese(argv, told, capsys):
    with pytest.raises(SystemExit) as ended:
        parse(build_parser(COMMANDS, Messages("vi")), argv)
    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert told in said and said.startswith("Cách dùng: vankien")
    assert not any(word in said for word in ("usage", "argument", "invalid", "expected"))


def test_the_language_asked_for_is_known_before_the_rest(capsys):
    assert language_of(["show", "--language", "en", "--wrong"], "vi") == "en"
    assert language_of(["show", "--language", "fr"], "vi") == "vi"
    with pytest.raises(SystemExit):
        parse(build_parser(COMMANDS, Messages("en")), ["show"])
    assert "required: ID" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["2026-01-05", "05/01/2026", "5/1/2026"])
def test_days_are_written_either_way(text):
    assert iso_day(text) == "2026-01-05"
