"""A directive's text to finished pages."""

from __future__ import annotations

from samplekit.body import LEADING, set_addressees, set_block, set_title
from samplekit.closing import closing_height, set_closing
from samplekit.flow import Flow
from samplekit.fonts import Faces
from samplekit.heads import set_head
from samplekit.sheet import Typeset
from samplekit.values import Directive


def typeset(directive: Directive, faces: Faces) -> Typeset:
    """Set head, title, addressees, body and closing on as many pages as they take."""
    flow = Flow(faces)
    set_head(flow, directive)
    set_title(flow, directive)
    set_addressees(flow, directive)
    *blocks, last = directive.body
    for block in blocks:
        set_block(flow, block)
    # A page must not begin with the signature alone: the last paragraph stays with it.
    flow.need(closing_height(directive) + 2 * LEADING)
    set_block(flow, last)
    spot = set_closing(flow, directive)
    return Typeset(flow.finish(), spot)
