"""What set-up installs: the package list and the lock files."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = {name: ROOT / "packaging" / name for name in ("requirements.lock", "requirements-dev.lock")}
PINNED = re.compile(r"^([a-z0-9.-]+)==([^ ]+)")


def pins(name: str) -> set[tuple[str, str]]:
    lines = LOCKS[name].read_text("utf-8").splitlines()
    return {(m[1], m[2]) for line in lines if (m := PINNED.match(line))}


def wanted(requirements: list[str]) -> set[str]:
    names = (re.split(r"[<>=!~ \[]", requirement)[0] for requirement in requirements)
    return {re.sub(r"[-_.]+", "-", name).lower() for name in names}


def system_rows() -> list[list[str]]:
    text = (ROOT / "packaging/setup/system-packages.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def test_every_system_package_has_a_need_and_a_reason() -> None:
    assert all(len(row) == 3 and all(row) for row in system_rows())
    assert {row[0] for row in system_rows()} == {"run", "test"}
    names = Counter(name for row in system_rows() for name in row[1].split("|"))
    assert {"tesseract-ocr", "tesseract-ocr-vie", "python3-venv"} <= set(names)
    assert max(names.values()) == 1


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_hashes_and_no_place_is_named(name: str) -> None:
    text = LOCKS[name].read_text("utf-8")
    blocks = re.split(r"\n(?=[a-z])", text.split("\n", 2)[2])
    assert all(PINNED.match(block) and "--hash=sha256:" in block for block in blocks)
    assert not re.search(r"://|--index|--find-links|--extra|@", text)


def test_the_locks_cover_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    running = {name for name, _ in pins("requirements.lock")}
    testing = {name for name, _ in pins("requirements-dev.lock")}
    assert wanted(project["dependencies"]) | {"setuptools"} <= running
    assert wanted(project["optional-dependencies"]["dev"]) <= testing


def test_the_lock_for_tests_holds_the_one_for_running() -> None:
    """So that the program tested is the program run."""
    assert pins("requirements.lock") <= pins("requirements-dev.lock")


def test_every_locked_package_is_in_the_list_of_licences() -> None:
    text = (ROOT / "docs/third-party-licences.md").read_text("utf-8")
    listed = re.sub(r"[-_.]+", "-", text).lower()
    assert [name for name, _ in sorted(pins("requirements-dev.lock")) if name not in listed] == []


def test_packaging_is_no_python_package() -> None:
    """It would hide the library of that name."""
    assert not (ROOT / "packaging/__init__.py").exists()
