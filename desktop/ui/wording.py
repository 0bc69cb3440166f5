"""Words the interface uses in several places: states, fields, kinds of marks, dates, numbers."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from db.records import FieldData
from desktop.ui.marker import QT_TRANSLATE_NOOP
from desktop.ui.plurals import Plurals

CONTEXT = "Words"

STATES: dict[str, tuple[str, str]] = {
    "waiting": (QT_TRANSLATE_NOOP("Words", "waiting"), "waiting"),
    "reading": (QT_TRANSLATE_NOOP("Words", "reading"), "reading"),
    "unconfirmed": (QT_TRANSLATE_NOOP("Words", "to confirm"), "unconfirmed"),
    "done": (QT_TRANSLATE_NOOP("Words", "done"), "done"),
    "rescan": (QT_TRANSLATE_NOOP("Words", "needs rescan"), "rescan"),
    "locked": (QT_TRANSLATE_NOOP("Words", "needs password"), "locked"),
    "failed": (QT_TRANSLATE_NOOP("Words", "failed"), "failed"),
}

FIELDS: dict[str, str] = {
    "number": QT_TRANSLATE_NOOP("Words", "Number"),
    "issued_on": QT_TRANSLATE_NOOP("Words", "Issued on"),
    "kind": QT_TRANSLATE_NOOP("Words", "Kind"),
    "subject": QT_TRANSLATE_NOOP("Words", "Subject"),
    "issuer": QT_TRANSLATE_NOOP("Words", "Issuer"),
    "superior": QT_TRANSLATE_NOOP("Words", "Superior body"),
    "acting_body": QT_TRANSLATE_NOOP("Words", "Acting body"),
    "place": QT_TRANSLATE_NOOP("Words", "Place"),
    "signer": QT_TRANSLATE_NOOP("Words", "Signer"),
    "position": QT_TRANSLATE_NOOP("Words", "Position"),
    "authority": QT_TRANSLATE_NOOP("Words", "Authority"),
    "addressees": QT_TRANSLATE_NOOP("Words", "Addressees"),
    "recipients": QT_TRANSLATE_NOOP("Words", "Recipients"),
    "secrecy": QT_TRANSLATE_NOOP("Words", "Secrecy"),
    "urgency": QT_TRANSLATE_NOOP("Words", "Urgency"),
    "circulation": QT_TRANSLATE_NOOP("Words", "Circulation"),
    "draft": QT_TRANSLATE_NOOP("Words", "Draft"),
    "copy_kind": QT_TRANSLATE_NOOP("Words", "Copy kind"),
    "arrival_number": QT_TRANSLATE_NOOP("Words", "Arrival number"),
    "received_on": QT_TRANSLATE_NOOP("Words", "Received on"),
    "arrival_office": QT_TRANSLATE_NOOP("Words", "Receiving office"),
    "system": QT_TRANSLATE_NOOP("Words", "System"),
}

SYSTEMS: dict[str, str] = {
    "Đảng": QT_TRANSLATE_NOOP("Words", "Party system"),
    "Nhà nước": QT_TRANSLATE_NOOP("Words", "State system"),
    "Đoàn thể": QT_TRANSLATE_NOOP("Words", "Mass organisation"),
}

MARKS: dict[str, tuple[str, str]] = {
    "highlight": (QT_TRANSLATE_NOOP("Words", "Highlight"), "highlight"),
    "box": (QT_TRANSLATE_NOOP("Words", "Box"), "box"),
    "note": (QT_TRANSLATE_NOOP("Words", "Note"), "note"),
    "underline": (QT_TRANSLATE_NOOP("Words", "Underline"), "underline"),
    "strikeout": (QT_TRANSLATE_NOOP("Words", "Strike-out"), "strikeout"),
    "squiggly": (QT_TRANSLATE_NOOP("Words", "Wavy underline"), "underline"),
    "rect": (QT_TRANSLATE_NOOP("Words", "Rectangle"), "rectangle"),
    "ellipse": (QT_TRANSLATE_NOOP("Words", "Ellipse"), "ellipse"),
    "text": (QT_TRANSLATE_NOOP("Words", "Text box"), "text-box"),
    "ink": (QT_TRANSLATE_NOOP("Words", "Drawing"), "ink"),
    "line": (QT_TRANSLATE_NOOP("Words", "Line"), "line"),
    "arrow": (QT_TRANSLATE_NOOP("Words", "Arrow"), "arrow"),
    "polyline": (QT_TRANSLATE_NOOP("Words", "Drawn line"), "ink"),
    "polygon": (QT_TRANSLATE_NOOP("Words", "Polygon"), "ink"),
    "stamp": (QT_TRANSLATE_NOOP("Words", "Stamp"), "stamp"),
    "instruction": (QT_TRANSLATE_NOOP("Words", "Instruction"), "instruction"),
    "caret": (QT_TRANSLATE_NOOP("Words", "Insertion"), "note"),
    "attachment": (QT_TRANSLATE_NOOP("Words", "Attached file"), "note"),
    "sound": (QT_TRANSLATE_NOOP("Words", "Sound"), "note"),
    "redact": (QT_TRANSLATE_NOOP("Words", "Blackening"), "rectangle"),
}

SORTS: dict[str, str] = {
    "imported": QT_TRANSLATE_NOOP("Words", "Import date"),
    "issued": QT_TRANSLATE_NOOP("Words", "Issue date"),
    "number": QT_TRANSLATE_NOOP("Words", "Number"),
    "title": QT_TRANSLATE_NOOP("Words", "Title"),
    "issuer": QT_TRANSLATE_NOOP("Words", "Issuer"),
    "state": QT_TRANSLATE_NOOP("Words", "State"),
    "kind": QT_TRANSLATE_NOOP("Words", "Kind"),
    "pages": QT_TRANSLATE_NOOP("Words", "Number of pages"),
    "tags": QT_TRANSLATE_NOOP("Words", "Tags"),
}

DATE_FIELDS = frozenset({"issued_on", "received_on"})
LIST_FIELDS = frozenset({"recipients", "addressees"})


def say(source: str) -> str:
    """The translation of one of this module's words."""
    return QCoreApplication.translate(CONTEXT, source)


def state_word(state: str) -> str:
    """A document's state in words."""
    return say(STATES[state][0])


def state_icon(state: str) -> str:
    """The name of the icon that stands beside a state's word."""
    return STATES[state][1]


def field_label(name: str) -> str:
    """What a field is called; an unknown one by its own name."""
    return say(FIELDS[name]) if name in FIELDS else name


def mark_word(kind: str) -> str:
    """What a kind of mark is called."""
    return say(MARKS[kind][0]) if kind in MARKS else kind


def mark_icon(kind: str) -> str:
    """The name of the icon of a kind of mark."""
    return MARKS[kind][1] if kind in MARKS else "note"


def day_text(iso: str | None) -> str:
    """An ISO day as dd/MM/yyyy; whatever is no day comes back unchanged."""
    if not iso:
        return ""
    try:
        return date.fromisoformat(iso[:10]).strftime("%d/%m/%Y")
    except ValueError:
        return iso


def moment_text(iso: str) -> str:
    """An ISO moment in UTC as day and minute of the clerk's own time zone."""
    try:
        return datetime.fromisoformat(iso).astimezone().strftime("%d/%m/%Y %H:%M")
    except ValueError:
        return iso


def number_text(value: int) -> str:
    """A whole number with the language's thousands sign."""
    return QLocale().toString(value)


def value_text(name: str, value: FieldData) -> str:
    """A field's value as shown and edited: days as dd/MM/yyyy, lists one entry a line."""
    if isinstance(value, tuple):
        return "\n".join(value)
    if name == "system" and value in SYSTEMS:
        return say(SYSTEMS[value])
    return day_text(value) if name in DATE_FIELDS else value


def duration_text(seconds: float) -> str:
    """A rough duration: seconds under a minute, then minutes, then hours."""
    words = Plurals()
    if seconds < 60:
        return words.seconds(max(1, round(seconds)))
    if seconds < 3600:
        return words.minutes(round(seconds / 60))
    return words.hours(round(seconds / 3600))
