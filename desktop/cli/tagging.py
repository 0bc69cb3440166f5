"""`tag` and `tags`: tags on documents and off them, and their tree."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Final

from db.records import TagRecord
from desktop.cli import as_json
from desktop.cli.command import Command, never
from desktop.cli.session import OK, Session
from desktop.services.problems import ServiceProblem
from desktop.services.tag_paths import tag_at, tag_paths


def tag(session: Session) -> int:
    """Put tags on documents and take others off."""
    words: list[str] = session.args.words
    ids = [int(word) for word in words if word.isdigit()]
    add = [word[1:] for word in words if word.startswith("+") and len(word) > 1]
    remove = [word[1:] for word in words if word.startswith("-") and len(word) > 1]
    if not ids or not (add or remove) or len(ids) + len(add) + len(remove) != len(words):
        raise ServiceProblem("usage.tag")
    for document_id in ids:
        session.workspace.library.document(document_id)
    _require(session, remove)
    change = session.workspace.tagging.plan(ids, add, remove)
    session.workspace.editing.apply(change)
    rows = session.workspace.library.rows(ids)
    paths = tag_paths(session.workspace.library.tags())
    session.give(
        {"documents": [as_json.row(row) for row in rows]},
        lambda: [f"#{row.id}  {' '.join('#' + paths[t.id] for t in row.tags)}" for row in rows],
    )
    return OK


def _require(session: Session, names: list[str]) -> None:
    tree = session.workspace.library.tags()
    unknown = [name for name in names if tag_at(name, tree) is None]
    if unknown:
        raise ServiceProblem("tag.missing", name=", ".join(unknown))


def tags(session: Session) -> int:
    """The tree of tags with the number of documents of each."""
    tree = session.workspace.library.tags()
    paths = tag_paths(tree)
    session.give(
        {"tags": [_tag(t) for t in tree]},
        lambda: [f"{t.count}\t{paths[t.id]}" for t in sorted(tree, key=lambda t: paths[t.id])],
    )
    return OK


def _tag(value: TagRecord) -> dict[str, str | int | None]:
    return {
        "id": value.id,
        "uuid": value.uuid,
        "parent": value.parent_id,
        "name": value.name,
        "colour": value.colour,
        "count": value.count,
    }


def _tag_words(command: ArgumentParser) -> None:
    command.add_argument("words", nargs="+", metavar="ID|+NAME|-NAME")


COMMANDS: Final = (
    Command("tag", "put tags on documents (+NAME) and take them off (-NAME)", tag, _tag_words),
    Command("tags", "the tree of tags", tags, writes=never),
)
