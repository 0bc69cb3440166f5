"""`trash`, `untrash` and `remove`: out of sight, back again, and out for good."""

from __future__ import annotations

from typing import Final

from desktop.cli.command import Command, some_documents
from desktop.cli.session import OK, SOME_FAILED, Session
from desktop.services.changes import TrashChange


def trash(session: Session) -> int:
    """Put documents into the trash, where they can be taken out again."""
    return _set_trash(session, trashed=True)


def untrash(session: Session) -> int:
    """Take documents out of the trash."""
    return _set_trash(session, trashed=False)


def _set_trash(session: Session, *, trashed: bool) -> int:
    for document_id in session.args.ids:
        session.workspace.library.document(document_id)
    session.workspace.editing.apply(TrashChange(frozenset(session.args.ids), trashed))
    session.give({"ids": session.args.ids, "trashed": trashed}, lambda: [])
    return OK


def remove(session: Session) -> int:
    """Take documents of the trash out of the archive for good; others are left and reported."""
    removing = session.workspace.removing
    loss = removing.loss(session.args.ids)
    removing.remove(loss)
    left = [one for one in session.args.ids if one not in loss.ids]
    session.give({"removed": list(loss.ids), "left": left}, lambda: list(loss.titles))
    return SOME_FAILED if left else OK


COMMANDS: Final = (
    Command("trash", "put documents into the trash", trash, some_documents),
    Command("untrash", "take them out", untrash, some_documents),
    Command(
        "remove",
        "take documents that lie in the trash out of the archive for good",
        remove,
        some_documents,
    ),
)
