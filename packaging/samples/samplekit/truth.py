"""What is really on the pages, for the tests of the reading."""

from __future__ import annotations

from typing import Any

from samplekit.profiles import Profile
from samplekit.sheet import Typeset
from samplekit.values import Directive

# The values that reading gives the field.
SYSTEMS = {"party": "Đảng", "state": "Nhà nước"}


def truth_of(directive: Directive, pages: Typeset, profile: Profile) -> dict[str, Any]:
    """Fields by the names of `vankien show`, the text of each page, turns, citations, deadlines."""
    return {
        "directive": directive.name,
        "turned": [profile.turn(page) for page in range(len(pages.sheets))],
        "fields": _fields(directive),
        "citations": list(directive.citations),
        "deadlines": list(directive.deadlines),
        "pages": ["\n".join(sheet.lines) for sheet in pages.sheets],
    }


def _fields(directive: Directive) -> dict[str, Any]:
    return {
        "system": SYSTEMS[directive.system],
        "superior": " ".join(directive.superior) or None,
        "issuer": _issuer(directive),
        "acting_body": directive.acting_body,
        "number": directive.number,
        "place": directive.place,
        "issued_on": directive.issued_on.isoformat(),
        "kind": directive.kind,
        "subject": directive.subject.replace("\n", " "),
        "authority": directive.authority,
        "position": " ".join(directive.position),
        "signer": directive.signer,
        "recipients": list(directive.recipients),
        "addressees": list(directive.addressees),
        "urgency": directive.urgency,
    }


def _issuer(directive: Directive) -> str:
    """The issuer as it is called: an office has the name of the body it serves."""
    printed = " ".join(directive.issuer)
    return " ".join((printed, *directive.superior)) if printed == "VĂN PHÒNG" else printed
