"""`verify`, `remove` and `doctor`: the archive's health, its trash, and the computer's health."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from db.backing_up import last_place
from db.healing import heal
from db.sidecars import write_due
from db.verify import Finding
from db.verify import verify as verify_archive
from desktop.cli.reading import read_all, take_in
from desktop.cli.session import OK, SOME_FAILED, Session
from desktop.services.doctor import Check, examine
from desktop.services.messages import Messages
from desktop.services.pool import Pool


def verify(session: Session) -> int:
    """Compare the archive with itself and each original with its checksum; mend if asked to."""
    archive, messages = session.workspace.archive, session.workspace.messages
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
    words = messages.problem(code, known)
    return f"{words.title} {words.advice}"


def remove(session: Session) -> int:
    """Take documents of the trash out of the archive for good; others are left and reported."""
    removing = session.workspace.removing
    loss = removing.loss(session.args.ids)
    removing.remove(loss)
    left = [one for one in session.args.ids if one not in loss.ids]
    session.give({"removed": list(loss.ids), "left": left}, lambda: list(loss.titles))
    return SOME_FAILED if left else OK


def doctor(folder: Path, pool: Pool, messages: Messages) -> tuple[list[Check], list[str]]:
    """Examine the computer; the checks and a line of text for each."""
    checks = list(examine(folder, pool))
    return checks, [_line(check, messages) for check in checks]


def _line(check: Check, messages: Messages) -> str:
    sign = "✓" if check.ok else "✗"
    return f"{sign} {messages.text(f'doctor.{check.name}')}: {check.detail}"
