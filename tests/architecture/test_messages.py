"""Every code that the program can show has words in both languages."""

from __future__ import annotations

import ast
import errno
import json
import os
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.errors import problem_of_file
from desktop.services.messages import Messages

ROOT = Path(__file__).resolve().parents[2]
PROBLEMS = {
    "Problem",
    "ServiceProblem",
    "ArchiveProblem",
    "UnreadableFile",
    "RenderFailure",
    "Finding",
}
CATALOGUES = {
    language: json.loads((ROOT / "resources" / "messages" / f"{language}.json").read_text("utf-8"))
    for language in ("vi", "en")
}


def calls() -> Iterator[tuple[str, str]]:
    """(name of what is called, its first argument) for every call with a literal text."""
    for room in ("db", "ocr", "desktop"):
        for path in (ROOT / room).rglob("*.py"):
            if "training" in path.parts:  # a tool of our own, which words nothing for the clerk
                continue
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and node.args:
                    first = node.args[0]
                    name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                    if isinstance(first, ast.Constant) and isinstance(first.value, str):
                        yield name, first.value


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_problem_and_warning_has_words(language):
    catalogue = CATALOGUES[language]
    lacking = {
        code
        for name, code in calls()
        if (name in PROBLEMS and "." in code and code not in catalogue["problems"])
        or (name == "Warned" and code not in catalogue["warnings"])
        or (name == "text" and "." in code and code not in catalogue["texts"])
    }
    assert not lacking


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("part", ["problems", "warnings", "texts"])
def test_both_languages_say_the_same_things(part):
    vietnamese, english = CATALOGUES["vi"][part], CATALOGUES["en"][part]
    assert vietnamese.keys() == english.keys()
    for code, words in vietnamese.items():
        other = english[code]
        pair = (words, other) if part != "problems" else (words["title"], other["title"])
        assert placeholders(pair[0]) == placeholders(pair[1]), code


@pytest.mark.parametrize(
    "number", [errno.EACCES, errno.EROFS, errno.EIO, errno.ENOENT, errno.EBUSY]
)
def test_what_the_system_says_of_a_disk_is_told_in_the_clerks_language(number):
    problem = problem_of_file(OSError(number, os.strerror(number)))
    told = Messages("vi").problem(problem.code, problem.values)
    assert os.strerror(number) not in str(told)
