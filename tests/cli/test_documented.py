"""docs/cli.md names every command and every option there is, and none that is not."""

from __future__ import annotations

import re
from argparse import ArgumentParser
from pathlib import Path

import pytest

from desktop.cli.command import Command, CommandApart, always
from desktop.cli.run import COMMANDS

PAGE = (Path(__file__).parents[2] / "docs" / "cli.md").read_text("utf-8")
PAPER = PAGE[PAGE.index("## Paper options") : PAGE.index("## Queries")]
OPTION = re.compile(r"--[a-z][a-z-]+")
OF_ALL = {"--help", "--archive", "--json", "--language", "--version"}


def options(command: Command | CommandApart) -> set[str]:
    parser = ArgumentParser(add_help=False)
    command.take(parser)
    return {name for action in parser._actions for name in action.option_strings}


def row(command: str) -> str:
    """The lines of the table of commands that speak of this one."""
    head = re.compile(rf"\| [^|]*`{re.escape(command)}(?: |`)")
    return "\n".join(line for line in PAGE.splitlines() if head.match(line))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_is_described_with_all_its_options(command: Command | CommandApart) -> None:
    described = row(command.name)
    assert described, "not in the table of commands"
    with_paper = described + (PAPER if "paper options" in described else "")
    assert options(command) <= set(OPTION.findall(with_paper))


def test_no_option_is_described_that_is_not_there() -> None:
    assert set(OPTION.findall(PAGE)) <= OF_ALL.union(*map(options, COMMANDS))


def test_the_commands_that_only_read_are_named() -> None:
    named = re.search(r"^`([a-z ]+)` only read", PAGE, re.MULTILINE)
    assert named is not None
    reading = {c.name for c in COMMANDS if isinstance(c, Command) and c.writes is not always}
    assert reading == set(named[1].split())
