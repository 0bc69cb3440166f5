"""What an administrator decides: defaults, locks, hidden functions, the place of backups."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.services.paths import AppPaths
from desktop.services.policy import Policy, read_policy
from desktop.services.settings import Settings, SettingsFile, exported, imported, system_user
from desktop.services.workspace import Workspace

DECIDED = {
    "defaults": {"language": "en", "theme": "dark"},
    "locked": {"secrecy": "refuse", "file_names": "{số}", "jobs": "many"},
    "hidden": ["export", 7],
}


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    file = tmp_path / "etc" / "settings.json"
    file.parent.mkdir()
    file.write_text(json.dumps(DECIDED), "utf-8")
    return replace(AppPaths.under(tmp_path / "home"), policies=(tmp_path / "none", file))


def test_defaults_hold_until_the_user_chooses(paths):
    file = SettingsFile.of(paths)
    assert (file.load().language, file.load().theme) == ("en", "dark")
    file.save(replace(file.load(), language="vi"))
    assert (file.load().language, file.load().theme) == ("vi", "dark")


def test_locked_settings_cannot_be_stored_over(paths):
    file = SettingsFile.of(paths)
    assert file.load().locked == {"secrecy", "file_names"}  # what is not valid locks nothing
    file.save(replace(file.load(), secrecy="ask", file_names="{ngày}"))
    assert (file.load().secrecy, file.load().file_names) == ("refuse", "{số}")


def test_the_users_own_choice_comes_back_when_a_lock_is_lifted(paths):
    free = SettingsFile(paths.settings_file)
    free.save(Settings(file_names="{ngày} {số}"))
    bound = SettingsFile.of(paths)
    bound.save(replace(bound.load(), theme="light"))
    assert (free.load().file_names, free.load().theme) == ("{ngày} {số}", "light")


def test_hidden_functions_are_told_and_never_stored(paths):
    file = SettingsFile.of(paths)
    assert file.load().hidden == {"export"}
    file.save(file.load())
    assert not {"hidden", "locked"} & json.loads(paths.settings_file.read_text("utf-8")).keys()


@pytest.mark.parametrize("text", ["", "[1]", "{", '{"locked": 5, "hidden": "export"}'])
def test_a_slip_in_the_file_keeps_nobody_from_working(tmp_path, text):
    (tmp_path / "settings.json").write_text(text)
    assert read_policy([tmp_path / "settings.json"]) == Policy()


def test_settings_travel_without_what_belongs_to_one_computer():
    there = Settings(archive="/kho", author="Lê Văn Thư", jobs=2, theme="dark", mending=False)
    here = Settings(archive="/khác", author="Trần Thị Lưu", locked=frozenset({"mending"}))
    assert imported(exported(there), here) == replace(here, theme="dark")


@pytest.mark.parametrize("text", ["", "[]", '{"pages": 3}', "\x00"])
def test_a_file_without_settings_is_not_taken(text):
    assert imported(text, Settings()) is None


def backup_place(paths: AppPaths, settings: Settings) -> tuple[Path | None, bool]:
    workspace = Workspace.open(paths, settings)
    try:
        state = workspace.backups.state()
        return state.place, state.automatic
    finally:
        workspace.close()


def test_archives_are_backed_up_where_the_administrator_has_it(tmp_path):
    paths, root = AppPaths.under(tmp_path / "home"), tmp_path / "share"
    ours = root / system_user() / "archive"
    suggested = Settings(backup_place=str(root))
    assert backup_place(paths, suggested) == (ours, True)
    workspace = Workspace.open(paths, Settings())
    workspace.backups.choose(tmp_path / "usb", automatic=False)
    workspace.close()
    assert backup_place(paths, suggested) == (tmp_path / "usb", False)
    assert backup_place(paths, replace(suggested, locked=frozenset({"backup_place"}))) == (
        ours,
        True,
    )
