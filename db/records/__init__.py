"""Frozen records the database hands out and takes in.

Every record is an immutable value without behaviour beyond simple properties, so that it may
cross threads and processes. Row ids are integers, local to one archive; `uuid` is what travels.
Times are ISO 8601 in UTC (`2026-11-21T04:05:06.789Z`); dates are ISO days (`2021-03-02`).
Coordinates are PDF points (1/72 inch) of the page as shown upright, origin top-left.
Page numbers are 0-based here (`index`); the screen and the command line add one.
"""

from __future__ import annotations

from db.records.changes import ChangeSet
from db.records.documents import (
    DocumentRecord,
    DocumentRow,
    DocumentState,
    NewDocument,
    PageSize,
    TagRecord,
    Warned,
)
from db.records.history import EventRecord
from db.records.knowledge import (
    AssignmentRecord,
    CitationRecord,
    FieldData,
    FieldRecord,
    Origin,
    TaskCount,
)
from db.records.marks import Annotation
from db.records.pages import (
    PageContent,
    PageJob,
    PageRecord,
    PageResult,
    PageState,
    PageWord,
    QueueCount,
    Source,
    WordOrigin,
)
from db.records.places import Box, Turn

__all__ = [
    "Annotation",
    "AssignmentRecord",
    "Box",
    "ChangeSet",
    "CitationRecord",
    "DocumentRecord",
    "DocumentRow",
    "DocumentState",
    "EventRecord",
    "FieldData",
    "FieldRecord",
    "NewDocument",
    "Origin",
    "PageContent",
    "PageJob",
    "PageRecord",
    "PageResult",
    "PageSize",
    "PageState",
    "PageWord",
    "QueueCount",
    "Source",
    "TagRecord",
    "TaskCount",
    "Turn",
    "Warned",
    "WordOrigin",
]
