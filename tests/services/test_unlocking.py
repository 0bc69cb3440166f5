"""Files that ask for a password: kept as they are, read after it was given."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from unicodedata import normalize

import pymupdf
import pytest

from db.archive import Archive
from db.finding import Filter, Sort
from db.rebuilding import rebuild
from db.sidecars import write_due
from db.verify import verify
from desktop.services.paths import AppPaths
from desktop.services.problems import ServiceProblem
from desktop.services.settings import Settings
from desktop.services.workspace import Workspace
from ocr.errors import UnreadableFile
from ocr.pdf_lock import unlock
from tests.making import PARTY_PAGE, make_scan
from tests.services.conftest import read_all, take_in

PASSWORD = "mật-khẩu-đỗ"  # noqa: S105


@pytest.fixture(scope="module")
def closed_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two pages behind a password."""
    folder = tmp_path_factory.mktemp("closed")
    plain = make_scan(folder / "plain.pdf", PARTY_PAGE, PARTY_PAGE[:3], dpi=150)
    return encrypt(plain, folder / "kín.pdf", user_pw=PASSWORD, owner_pw="chủ")


def encrypt(plain: Path, target: Path, **passwords: str) -> Path:
    with pymupdf.open(plain) as document:
        document.save(target, encryption=pymupdf.PDF_ENCRYPT_AES_256, **passwords)
    return target


def test_it_is_kept_and_waits_for_its_password(workspace: Workspace, closed_file: Path) -> None:
    (item,) = take_in(workspace, closed_file).items
    assert (item.outcome, [w.code for w in item.warnings]) == ("imported", ["file.password"])
    read_all(workspace)
    document = workspace.library.document(item.document_id)
    assert document.state == "locked"
    assert workspace.unlocking.is_closed(document)
    assert [page.error for page in workspace.library.pages(document.id)] == ["file.password"]
    assert workspace.library.document_ids(Filter(states=frozenset({"locked"})), Sort()) == [
        document.id
    ]
    assert take_in(workspace, closed_file).items[0].outcome == "duplicate"


def test_a_wrong_password(workspace: Workspace, closed_file: Path) -> None:
    (item,) = take_in(workspace, closed_file).items
    with pytest.raises(UnreadableFile, match=r"file\.wrong_password"):
        workspace.unlocking.unlock(item.document_id, "mật-khẩu")
    assert workspace.library.document(item.document_id).state == "locked"
    assert list((workspace.unlocked.path).glob("*")) == []


@pytest.mark.parametrize("password", [PASSWORD, normalize("NFD", PASSWORD), "chủ"])
def test_after_the_password_it_is_like_any_other(
    workspace: Workspace, closed_file: Path, tmp_path: Path, password: str
) -> None:
    (item,) = take_in(workspace, closed_file).items
    number = item.document_id
    workspace.unlocking.unlock(number, password)
    read_all(workspace)
    document, library = workspace.library.document(number), workspace.library
    assert (document.state, document.page_count) == ("unconfirmed", 2)
    assert not workspace.unlocking.is_closed(document)
    assert [page.state for page in library.pages(number)] == ["done", "done"]
    assert library.document(number).sha256 in library.original(number).name
    assert {field.name: field.value for field in library.fields(number)}["number"] == "596-KL/TU"
    assert workspace.searching.search("ngân sách").total == 1
    workspace.exporting.save_original(number, tmp_path / "original.pdf")
    assert (tmp_path / "original.pdf").read_bytes() == closed_file.read_bytes()
    workspace.exporting.save_annotated([number], tmp_path / "annotated.pdf")
    with pymupdf.open(tmp_path / "annotated.pdf") as copy:
        assert (copy.needs_pass, copy.page_count) == (0, 2)
    assert verify(workspace.archive) == []


def test_the_next_run_asks_again_but_knows_the_text(tmp_path: Path, closed_file: Path) -> None:
    paths = AppPaths.under(tmp_path / "home")
    first = Workspace.open(paths, Settings())
    (item,) = take_in(first, closed_file).items
    first.unlocking.unlock(item.document_id, PASSWORD)
    read_all(first)
    copies = first.unlocked.path
    assert copies.stat().st_mode & 0o777 == 0o700
    first.close()
    assert not copies.exists()
    assert PASSWORD.encode() not in b"".join(
        path.read_bytes() for path in (tmp_path / "home").rglob("*") if path.is_file()
    )
    second = Workspace.open(paths, Settings())
    try:
        document = second.library.document(item.document_id)
        assert second.unlocking.is_closed(document)
        assert document.state == "unconfirmed"
        assert second.searching.search("ngân sách").total == 1
        with pytest.raises(UnreadableFile, match=r"file\.password"):
            second.exporting.save_annotated([document.id], tmp_path / "annotated.pdf")
        second.unlocking.unlock(document.id, PASSWORD)
        assert not second.unlocking.is_closed(document)
        assert read_all(second).pending == 0
    finally:
        second.close()


def test_pages_found_later_come_back_from_the_sidecar(
    workspace: Workspace, closed_file: Path, tmp_path: Path
) -> None:
    (item,) = take_in(workspace, closed_file).items
    workspace.unlocking.unlock(item.document_id, PASSWORD)
    read_all(workspace)
    while write_due(workspace.archive):
        pass
    lost = tmp_path / "lost"
    shutil.copytree(workspace.archive.folder / "originals", lost / "originals")
    assert rebuild(lost, owner="clerk").documents == 1
    with Archive.open(lost, owner="clerk") as archive, archive.database.reading() as conn:
        query = "SELECT page_count, state FROM document"
        assert conn.exec_driver_sql(query).fetchall() == [(2, "unconfirmed")]


def test_an_owners_password_alone_locks_nothing(workspace: Workspace, tmp_path: Path) -> None:
    plain = make_scan(tmp_path / "plain.pdf", PARTY_PAGE[:3], dpi=72)
    file = encrypt(plain, tmp_path / "restricted.pdf", owner_pw="chủ", permissions=0)
    (item,) = take_in(workspace, file).items
    assert [warned.code for warned in item.warnings] == ["file.restricted"]
    with pytest.raises(ServiceProblem, match=r"document\.not_locked"):
        workspace.unlocking.unlock(item.document_id, "chủ")


@pytest.mark.shared
def test_files_of_all_ciphers(shared: Path, tmp_path: Path) -> None:
    folder = shared / "badfiles"
    opened = 0
    for line in (folder / "MANIFEST.tsv").read_text("utf-8").splitlines():
        name, _, rest = line.partition("\t")
        asked = re.search(r"\(ask password: (.+?)\)", rest)
        for password in asked[1].split(" / ") if asked else ():
            with pytest.raises(UnreadableFile, match=r"file\.wrong_password"):
                unlock(folder / name, f"{password}?", tmp_path / "copy.pdf")
            assert not (tmp_path / "copy.pdf").exists()
            assert unlock(folder / name, password, tmp_path / "copy.pdf").pages
            (tmp_path / "copy.pdf").unlink()
            opened += 1
    assert opened == 7
