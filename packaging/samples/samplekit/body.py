"""Kind and subject, addressees, paragraphs."""

from __future__ import annotations

from samplekit.flow import Flow
from samplekit.lines import Run, break_lines, break_title
from samplekit.sheet import LEFT, MM, RIGHT, WIDTH, Rule
from samplekit.table import set_table
from samplekit.values import Block, Directive

SIZE = 14.0
LEADING = 18.6
AFTER = 4.0
INDENT = 10 * MM
MIDDLE = (LEFT + RIGHT) / 2
KEEP_WITH_NEXT = 3 * LEADING


def set_title(flow: Flow, directive: Directive) -> None:
    """Kind and subject in the middle; a công văn has none."""
    if directive.is_letter:
        flow.y += 14
        return
    flow.y += 34
    flow.centred(Run(directive.kind.upper(), "bold", 15), MIDDLE, flow.y)
    for line in break_title(Run(directive.subject, "bold", SIZE), flow.faces, 375):
        flow.y += 18
        flow.centred(Run(line.text, "bold", SIZE), MIDDLE, flow.y)
    _end_of_title(flow, directive)


def _end_of_title(flow: Flow, directive: Directive) -> None:
    if directive.system == "party":
        flow.y += 14
        flow.centred(Run("-----", "regular", SIZE), MIDDLE, flow.y)
        flow.y += 8
        return
    flow.y += 6
    flow.rule(Rule(MIDDLE - 55, flow.y, MIDDLE + 55, flow.y))
    flow.y += 12


def set_addressees(flow: Flow, directive: Directive) -> None:
    """The "Kính gửi" lines: one beside the word, several as a list under it."""
    if not directive.addressees:
        return
    flow.y += 26
    if len(directive.addressees) == 1:
        ending = "," if directive.system == "party" else "."
        text = f"Kính gửi: {directive.addressees[0]}{ending}"
        flow.centred(Run(text, "regular", SIZE), MIDDLE, flow.y)
    else:
        _address_list(flow, directive)
    flow.y += 10


def _address_list(flow: Flow, directive: Directive) -> None:
    x = WIDTH * 0.36
    _plain(flow, "Kính gửi:", x)
    last = len(directive.addressees) - 1
    for index, name in enumerate(directive.addressees):
        flow.y += LEADING
        _plain(flow, f"- {name}{'.' if index == last else ';'}", x + 30)


def _plain(flow: Flow, text: str, x: float) -> None:
    (line,) = break_lines([Run(text, "regular", SIZE)], flow.faces, RIGHT - x)
    flow.line(line, x, flow.y)


def set_block(flow: Flow, block: Block) -> None:
    """One paragraph or table of the body."""
    if block.table is not None:
        set_table(flow, block.table)
        return
    if block.style == "section":
        flow.need(KEEP_WITH_NEXT)
    flow.paragraph(_runs(block), leading=LEADING, indent=INDENT, after=AFTER)


def _runs(block: Block) -> list[Run]:
    if block.style == "section":
        return [Run(block.text, "bold", SIZE)]
    if block.style == "legal":
        return [Run(block.text, "italic", SIZE)]
    lead = [Run(block.lead, "bold", SIZE)] if block.lead else []
    return [*lead, Run(block.text, "regular", SIZE)]
