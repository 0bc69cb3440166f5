"""`turn` and `correct`: what a person sets right of a reading."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Final

from desktop.cli import as_json
from desktop.cli.command import Command, one_page
from desktop.cli.pages import page_of
from desktop.cli.reading import read_all
from desktop.cli.session import OK, SOME_FAILED, Session
from desktop.services.correcting import corrected_word, turned_page
from desktop.services.problems import ServiceProblem


def turn(session: Session) -> int:
    """Turn a page clockwise and read it again."""
    args = session.args
    page = page_of(session, args.id, args.page)
    session.workspace.editing.apply(turned_page(page, args.by))
    read_all(session)
    return _show(session)


def correct(session: Session) -> int:
    """Make a word of a page read otherwise."""
    args = session.args
    content = session.workspace.library.content(page_of(session, args.id, args.page).id)
    if content is None:
        raise ServiceProblem("word.missing", number=str(args.word))
    session.workspace.editing.apply(corrected_word(content, args.word - 1, args.text))
    return _show(session)


def _show(session: Session) -> int:
    page = page_of(session, session.args.id, session.args.page)
    shown = as_json.page(page, session.workspace.library.content(page.id))
    session.give(shown, (shown["text"] or "").splitlines)
    return OK if page.state == "done" else SOME_FAILED


def _turn_words(command: ArgumentParser) -> None:
    one_page(command)
    command.add_argument("--by", type=int, required=True, choices=(90, 180, 270))


def _correct_words(command: ArgumentParser) -> None:
    one_page(command)
    command.add_argument("--word", type=int, required=True, metavar="N", help="from 1")
    command.add_argument("--text", required=True, metavar="TEXT")


COMMANDS: Final = (
    Command("turn", "turn a page by hand and read it again", turn, _turn_words),
    Command("correct", "correct a word of a page's text", correct, _correct_words),
)
