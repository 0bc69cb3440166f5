"""The first schema: documents with pages, text and queue; fields; tags; marks; indexes.

What a step does is frozen with its release, so it spells everything out instead of asking
`db.tables`, which describes the newest schema. There is no way down: an older program refuses a
newer archive, and the backup made before each step is the way back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION: Final = 1

_DOCUMENTS: Final = (
    """
    CREATE TABLE meta (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE document (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        sha256 TEXT NOT NULL UNIQUE,
        original_name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        byte_size INTEGER NOT NULL,
        page_count INTEGER NOT NULL,
        warnings TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        modified_at TEXT NOT NULL,
        trashed_at TEXT,
        confirmed_at TEXT,
        state TEXT NOT NULL,
        pages_read INTEGER NOT NULL,
        number TEXT,
        number_sort TEXT NOT NULL,
        kind TEXT,
        issuer TEXT,
        issuer_sort TEXT NOT NULL,
        issued_on TEXT,
        title TEXT NOT NULL,
        title_sort TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX document_by_import ON document (trashed_at, imported_at, id)",
    "CREATE INDEX document_by_issue ON document (trashed_at, issued_on, id)",
    "CREATE INDEX document_by_number ON document (trashed_at, number_sort, id)",
    "CREATE INDEX document_by_title ON document (trashed_at, title_sort, id)",
    "CREATE INDEX document_by_issuer ON document (trashed_at, issuer_sort, id)",
    "CREATE INDEX document_by_state ON document (trashed_at, state, id)",
    "CREATE INDEX document_facets ON document (trashed_at, kind, issuer, issued_on, state, id)",
)

_PAGES: Final = (
    """
    CREATE TABLE page (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        width REAL NOT NULL,
        height REAL NOT NULL,
        turn INTEGER NOT NULL,
        source TEXT,
        confidence REAL,
        needs_rescan TEXT,
        reader TEXT,
        modified_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX page_of_document ON page (document_id, position)",
    """
    CREATE TABLE page_text (
        page_id INTEGER NOT NULL PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        raw_text TEXT,
        words BLOB NOT NULL,
        modified_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE job (
        page_id INTEGER NOT NULL PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
        state TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        error TEXT,
        priority INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        started_at TEXT,
        finished_at TEXT
    ) STRICT
    """,
    "CREATE INDEX job_to_do ON job (state, priority DESC, page_id) WHERE state <> 'done'",
)

_KNOWLEDGE: Final = (
    """
    CREATE TABLE field (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        raw TEXT,
        page INTEGER,
        box TEXT,
        confidence REAL NOT NULL,
        origin TEXT NOT NULL,
        confirmed INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX field_of_document ON field (document_id, name)",
    """
    CREATE TABLE citation (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        kind TEXT,
        number TEXT,
        date TEXT,
        body TEXT,
        quote TEXT NOT NULL,
        page INTEGER NOT NULL,
        box TEXT,
        relation TEXT NOT NULL,
        target_id INTEGER REFERENCES document (id) ON DELETE SET NULL,
        origin TEXT NOT NULL,
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX citation_of_document ON citation (document_id, page)",
    "CREATE INDEX citation_of_target ON citation (target_id)",
    """
    CREATE TABLE assignment (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        who TEXT NOT NULL,
        what TEXT NOT NULL,
        due TEXT,
        due_text TEXT,
        report_to TEXT,
        recurring INTEGER NOT NULL,
        quote TEXT NOT NULL,
        page INTEGER NOT NULL,
        box TEXT,
        state TEXT NOT NULL,
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX assignment_of_document ON assignment (document_id, page)",
    "CREATE INDEX assignment_by_due ON assignment (state, due)",
)

_HANDWORK: Final = (
    """
    CREATE TABLE tag (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        parent_id INTEGER REFERENCES tag (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        name_sort TEXT NOT NULL,
        colour TEXT NOT NULL,
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX tag_among_siblings ON tag (coalesce(parent_id, 0), name_key)",
    "CREATE INDEX tag_of_parent ON tag (parent_id)",
    """
    CREATE TABLE document_tag (
        document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
        created_at TEXT NOT NULL,
        PRIMARY KEY (document_id, tag_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX document_of_tag ON document_tag (tag_id, document_id)",
    """
    CREATE TABLE annotation (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        page INTEGER NOT NULL,
        kind TEXT NOT NULL,
        colour TEXT NOT NULL,
        author TEXT NOT NULL,
        rects TEXT NOT NULL,
        body TEXT NOT NULL,
        quote TEXT NOT NULL,
        strokes TEXT NOT NULL,
        first_word INTEGER,
        last_word INTEGER,
        style TEXT NOT NULL,
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX annotation_of_document ON annotation (document_id, page)",
    "CREATE INDEX annotation_by_change ON annotation (modified_at)",
    """
    CREATE TABLE event (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        action TEXT NOT NULL,
        document_id INTEGER,
        detail TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX event_of_document ON event (document_id)",
)

# The indexes hold words cut and keyed by ourselves, parted by blanks, so the plainest tokenizer
# takes them exactly as they are; they hold no second copy of the text.
_SEARCH: Final = (
    """
    CREATE TABLE search_term (
        fold TEXT NOT NULL,
        term TEXT NOT NULL,
        PRIMARY KEY (fold, term)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE VIRTUAL TABLE page_index USING fts5 (
        body, content='', contentless_delete=1, tokenize='ascii'
    )
    """,
    """
    CREATE VIRTUAL TABLE document_index USING fts5 (
        number, subject, fields, tags, notes, name,
        content='', contentless_delete=1, tokenize='ascii'
    )
    """,
    # Views of every word's places, by which the indexes are checked; they store nothing.
    "CREATE VIRTUAL TABLE page_index_word USING fts5vocab (page_index, instance)",
    "CREATE VIRTUAL TABLE document_index_word USING fts5vocab (document_index, instance)",
)


def upgrade(op: Operations) -> None:
    """Make the tables, in the caller's transaction."""
    for statement in (*_DOCUMENTS, *_PAGES, *_KNOWLEDGE, *_HANDWORK, *_SEARCH):
        op.execute(statement)
