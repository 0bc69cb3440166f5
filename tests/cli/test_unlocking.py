"""`vankien unlock`: the password comes from standard input."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pymupdf

from tests.cli.conftest import CommandLine
from tests.making import PARTY_PAGE, make_scan


def unlock(vankien: CommandLine, number: int, password: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        vankien.command("unlock", number),
        env=vankien.environment,
        input=f"{password}\n",
        capture_output=True,
        text=True,
        timeout=150,
        check=False,
    )


def test_unlock(vankien: CommandLine, tmp_path: Path) -> None:
    plain = make_scan(tmp_path / "plain.pdf", PARTY_PAGE[:3], PARTY_PAGE[:4], dpi=100)
    with pymupdf.open(plain) as document:
        encryption = pymupdf.PDF_ENCRYPT_AES_256
        document.save(tmp_path / "kín.pdf", encryption=encryption, user_pw="đúng")
    (item,) = vankien.run("import", tmp_path / "kín.pdf")["items"]
    assert (item["outcome"], item["warnings"][0]["code"]) == ("imported", "file.password")
    (shown,) = vankien.run("list", "--state", "locked")["documents"]
    assert shown["state"] == "locked"

    wrong = unlock(vankien, item["id"], "sai")
    assert wrong.returncode == 1
    assert "file.wrong_password" in wrong.stdout + wrong.stderr
    right = unlock(vankien, item["id"], "đúng")
    assert right.returncode == 0, right.stderr
    assert json.loads(right.stdout) == {"id": item["id"], "pages": 2, "pages_read": 2}
    assert vankien.run("verify") == {"ok": True, "findings": []}
