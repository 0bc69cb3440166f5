"""`verify` and `doctor`: the archive's health, and the computer's."""

from __future__ import annotations

from argparse import ArgumentParser
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from db.archive import Archive
from db.backing_up import last_place
from db.catching_up import behind, catch_up
from db.errors import ArchiveProblem
from db.healing import heal
from db.sidecars import write_due
from db.verify import Finding
from db.verify import verify as verify_archive
from desktop.cli.command import CommandApart
from desktop.cli.reading import read_all, take_in
from desktop.cli.session import OK, SOME_FAILED, Call, Session
from desktop.services.doctor import Check, examine
from desktop.services.messages import Messages
from desktop.services.pool import WorkerPool
from desktop.services.private import PrivateFolder


def verify(call: Call) -> int:
    """Compare the archive with itself and each original with its checksum; mend if asked to.

    An archive that an older program left is brought up to date before it is judged.
    """
    if not call.args.heal:
        _catch_up(call)
    return call.in_archive(_verify, call.folder, read_only=not call.args.heal)


def _catch_up(call: Call) -> None:
    """Do so where it is due and can be: beside an open window, or on a disc, it is told instead."""
    owner = call.settings.signature
    with Archive.open(call.folder, owner=owner, read_only=True) as archive:
        due = behind(archive)
    if due:
        with suppress(ArchiveProblem), Archive.open(call.folder, owner=owner) as archive:
            catch_up(archive)


def _verify(session: Session) -> int:
    archive, messages = session.workspace.archive, session.workspace.messages
    if session.args.heal:
        catch_up(archive)
    findings = verify_archive(archive)
    healed: list[Finding] = []
    if session.args.heal:
        healed = _heal(session, findings)
        findings = verify_archive(archive)
    described = [
        {"code": f.code, "values": dict(f.values), "message": _words(messages, f.code, f.values)}
        for f in findings
    ]
    data: dict[str, Any] = {"ok": not findings, "findings": described}
    if session.args.heal:
        data["healed"] = [{"code": one.code, "values": dict(one.values)} for one in healed]
    session.give(
        data,
        lambda: [
            *([messages.text("verify.healed", count=len(healed))] if healed else []),
            *([str(d["message"]) for d in described] or [messages.text("verify.well")]),
        ],
    )
    return SOME_FAILED if findings else OK


def _heal(session: Session, findings: list[Finding]) -> list[Finding]:
    """Mend what can be; originals that are in no document are taken in."""
    archive = session.workspace.archive
    healed = heal(archive, findings, session.args.source or last_place(archive))
    unknown = [one for one in findings if one.code == "store.unknown"]
    paths = [archive.store.path(one.values["sha256"]) for one in unknown]
    report = take_in(session, paths)
    known = {item.path for item in report.items if item.outcome == "imported"}
    healed += [one for one, path in zip(unknown, paths, strict=True) if str(path) in known]
    if healed:
        read_all(session)
        while write_due(archive):
            pass
    return healed


def _words(messages: Messages, code: str, values: object) -> str:
    known = {k: str(v) for k, v in dict(values).items()} if isinstance(values, dict) else {}
    return str(messages.problem(code, known))


def doctor(call: Call) -> int:
    """Examine the computer, and the place where the archive lies."""
    private = PrivateFolder(call.paths.cache / "run")
    pool = WorkerPool(1, private.path / "errands")
    try:
        checks = list(examine(call.folder, pool))
    finally:
        pool.stop()
        private.close()
    well = all(check.ok for check in checks)
    data = [{"name": check.name, "ok": check.ok, "detail": check.detail} for check in checks]
    call.give(
        {"ok": well, "checks": data}, lambda: [_line(check, call.messages) for check in checks]
    )
    return OK if well else SOME_FAILED


def _line(check: Check, messages: Messages) -> str:
    sign = "✓" if check.ok else "✗"
    return f"{sign} {messages.text(f'doctor.{check.name}')}: {check.detail}"


def _verify_words(command: ArgumentParser) -> None:
    command.add_argument("--heal", action="store_true", help="mend what can be mended")
    command.add_argument(
        "--from", dest="source", type=Path, metavar="PLACE", help="a backup with sound originals"
    )


COMMANDS: Final = (
    CommandApart(
        "verify",
        "compare the archive with itself and every original with its checksum",
        verify,
        _verify_words,
    ),
    CommandApart("doctor", "whether this computer has all that reading needs", doctor),
)
