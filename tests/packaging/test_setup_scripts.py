"""The set-up scripts, driven as they are, with stand-ins only for the system's package tools."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PARTS = ROOT / "packaging/setup/lib"
LIST = "run\ttesseract-ocr\treads\nrun\tlibnew|libold\tQt\ntest\txvfb\tan unseen screen\n"


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A folder of stand-ins that goes before the system's programs."""
    folder = tmp_path / "tools"
    folder.mkdir()
    return folder


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    listed = tmp_path / "packages.tsv"
    listed.write_text(LIST, "utf-8")
    return listed


def stand_in(tools: Path, name: str, body: str) -> None:
    script = tools / name
    script.write_text(f"#!/bin/bash\n{body}\n", "utf-8")
    script.chmod(0o755)


def stand_in_tesseract(tools: Path, version: str = "5.3.0") -> None:
    stand_in(tools, "tesseract", f"printf 'tesseract {version}\\nvie\\n'")


def installed(tools: Path, *names: str) -> None:
    """A dpkg-query that knows just these packages."""
    cases = "|".join(names) or "-"
    stand_in(
        tools, "dpkg-query", f'case "${{@: -1}}" in {cases}) printf installed;; *) exit 1;; esac'
    )


def bash(commands: str, tools: Path, path: str | None = None) -> subprocess.CompletedProcess[str]:
    source = "".join(f"source '{part}'; " for part in sorted(PARTS.glob("*.sh")))
    environment = {"PATH": f"{tools}:{path or os.environ['PATH']}", "HOME": str(tools)}
    return subprocess.run(
        ["/bin/bash", "-euo", "pipefail", "-c", source + commands],
        env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
        timeout=60,
    )  # fmt: skip


def test_missing_packages_are_named_with_their_reason(tools: Path, packages: Path) -> None:
    installed(tools, "tesseract-ocr")
    found = bash(f"missing_rows test '{packages}'", tools)
    assert found.stdout == "libnew|libold\tQt\nxvfb\tan unseen screen\n"


def test_running_needs_nothing_that_only_tests_need(tools: Path, packages: Path) -> None:
    installed(tools, "tesseract-ocr", "libold")
    assert bash(f"missing_rows run '{packages}'", tools).stdout == ""


def test_of_two_names_the_one_known_here_is_installed(tools: Path) -> None:
    stand_in(tools, "apt-cache", "[[ ${@: -1} == libold ]]")
    assert bash("available_name 'libnew|libold'", tools).stdout == "libold\n"


def test_a_complete_system_is_left_alone(tools: Path, packages: Path) -> None:
    installed(tools, "tesseract-ocr", "libold", "xvfb")
    stand_in(tools, "apt-get", "echo touched; exit 1")
    stand_in_tesseract(tools)
    done = bash(f"ensure_system test '{packages}'", tools)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.skipif(os.geteuid() != 0, reason="the stand-in for apt is only reached by root here")
def test_an_apt_that_fails_is_explained(tools: Path, packages: Path) -> None:
    installed(tools)
    stand_in(tools, "apt-cache", "exit 0")
    stand_in(tools, "apt-get", 'echo "$@" >>"$HOME/asked"; [[ $* == *update* ]]')
    done = bash(f"ensure_system run '{packages}'", tools)
    assert done.returncode == 1
    assert "could not install the system packages" in done.stderr
    asked = (tools / "asked").read_text("utf-8").splitlines()
    assert asked == ["-y -q update", "-y -q install --no-install-recommends tesseract-ocr libnew"]


def test_without_apt_the_needs_are_told(tools: Path, packages: Path) -> None:
    for name in ("awk",):
        (tools / name).symlink_to(shutil.which(name) or "")
    stand_in_tesseract(tools)
    done = bash(f"ensure_system run '{packages}'", tools, path="/nowhere")
    assert done.returncode == 0, done.stderr
    assert "has no apt" in done.stdout
    assert "tesseract-ocr" in done.stdout


@pytest.mark.parametrize("version", ["4.1.1", "v4.0.0"])
def test_an_old_tesseract_is_refused(version: str, tools: Path) -> None:
    stand_in_tesseract(tools, version)
    done = bash("require_tesseract", tools)
    assert done.returncode == 1
    assert "Tesseract 5 is needed" in done.stderr


def test_a_stamp_follows_contents_not_dates(tools: Path, tmp_path: Path) -> None:
    file, stamp = tmp_path / "lock", tmp_path / "stamp"
    file.write_text("a", "utf-8")
    write = f"write_stamp '{stamp}' \"$(digest here '{file}')\""
    holds = f"stamp_holds '{stamp}' \"$(digest here '{file}')\""
    assert bash(write, tools).returncode == 0
    os.utime(file, (0, 0))
    assert bash(holds, tools).returncode == 0
    file.write_text("b", "utf-8")
    assert bash(holds, tools).returncode == 1


def test_an_unchanged_translation_is_compiled_once(tools: Path, tmp_path: Path) -> None:
    environment, folder = tmp_path / "env", tmp_path / "translations"
    (environment / "bin").mkdir(parents=True)
    folder.mkdir()
    (folder / "vankien_vi.ts").write_text("<TS/>", "utf-8")
    stand_in(environment / "bin", "pyside6-lrelease", f'echo "$2" >>"{tmp_path}/log"; touch "$4"')
    for _ in range(2):
        done = bash(f"compile_translations '{environment}' '{folder}'", tools)
        assert done.returncode == 0, done.stderr
    assert (folder / "vankien_vi.qm").exists()
    assert len((tmp_path / "log").read_text("utf-8").splitlines()) == 1


def test_an_unknown_need_is_refused() -> None:
    script = ROOT / "packaging/setup/setup.sh"
    done = subprocess.run([script, "fly"], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "usage" in done.stderr


def test_make_help_lists_every_command() -> None:
    done = subprocess.run(
        ["make", "--no-print-directory", "help"],
        cwd=ROOT, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    listed = {line.split()[1] for line in done.stdout.splitlines()}
    assert {"help", "setup", "run", "test", "check", "bench", "samples"} <= listed
