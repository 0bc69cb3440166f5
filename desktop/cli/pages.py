"""Pages as the command line counts them."""

from __future__ import annotations

from db.records import PageRecord
from desktop.cli.session import Session
from desktop.services.problems import ServiceProblem


def page_of(session: Session, document_id: int, number: int) -> PageRecord:
    """A page by its number from 1.

    Raises:
        ServiceProblem: there is no such document, or no such page in it.
    """
    pages = session.workspace.library.pages(document_id)
    if not 1 <= number <= len(pages):
        session.workspace.library.document(document_id)
        raise ServiceProblem("page.missing", number=str(number), count=str(len(pages)))
    return pages[number - 1]
