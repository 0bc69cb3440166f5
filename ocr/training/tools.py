"""Tesseract's own training programs, as this machine has them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

_ONE_THREAD = {"OMP_THREAD_LIMIT": "1"}


def run(*command: str | Path, log: Path | None = None) -> str:
    """Run a program with one thread, and return what it says.

    Args:
        command: the program and its arguments.
        log: a file for what it says; None to return it only.

    Raises:
        RuntimeError: the program failed; with the end of what it said.
        FileNotFoundError: it is not installed (Debian: tesseract-ocr).
    """
    done = subprocess.run(  # noqa: S603 - arguments are ours, no shell is involved
        tuple(map(str, command)),
        env=os.environ | _ONE_THREAD,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if log is not None:
        log.write_text(done.stdout, "utf-8")
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed:\n{done.stdout[-2000:]}")
    return done.stdout


def unpack(model: Path, prefix: str) -> None:
    """The components of a `.traineddata` as files `PREFIXlstm`, `PREFIXlstm-unicharset`, ..."""
    run("combine_tessdata", "-u", model, prefix)


def pack(prefix: str) -> Path:
    """A `.traineddata` of the components with a prefix; the prefix ends in a dot."""
    run("combine_tessdata", prefix)
    return Path(f"{prefix}traineddata")


def words_of(prefix: str, kind: str) -> list[str]:
    """The entries of a word list ("word", "number" or "punc") among the components."""
    listing = Path(f"{prefix}{kind}.txt")
    run("dawg2wordlist", f"{prefix}lstm-unicharset", f"{prefix}lstm-{kind}-dawg", listing)
    return listing.read_text("utf-8").split("\n")[:-1]


def make_list(prefix: str, kind: str, words: Sequence[str]) -> None:
    """Make a word list among the components; its letters must be in the unicharset."""
    listing = Path(f"{prefix}{kind}.txt")
    listing.write_text("".join(f"{word}\n" for word in words), "utf-8")
    run("wordlist2dawg", listing, f"{prefix}lstm-{kind}-dawg", f"{prefix}lstm-unicharset")


def evaluated(model: Path, listing: Path) -> str:
    """The errors of a model in letters (BCER) and words (BWER) on files of lines, per cent."""
    said = run("lstmeval", "--model", model, "--eval_listfile", listing, "--verbosity", "0")
    return said.strip().splitlines()[-1]
