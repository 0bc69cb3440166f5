"""The end of a directive: recipients at the left, authority and name at the right."""

from __future__ import annotations

from samplekit.flow import Flow
from samplekit.lines import Run, break_lines
from samplekit.sheet import LEFT, RIGHT, Rule, Spot
from samplekit.values import Directive

LEADING = 14.5
RIGHT_MIDDLE = RIGHT - 118
SIGNING_SPACE = 92.0


def set_closing(flow: Flow, directive: Directive) -> Spot:
    """Set both columns, all on one page; returns where seal and signature go."""
    flow.y += 10
    flow.need(closing_height(directive))
    top = flow.y + 17
    _recipients(flow, directive, top)
    return _signature(flow, directive, top)


def closing_height(directive: Directive) -> float:
    """How much room the closing needs, in points."""
    signature = 17 * (len(directive.position) + 2) + SIGNING_SPACE
    return max(signature, 24 + LEADING * len(directive.recipients))


def _recipients(flow: Flow, directive: Directive, y: float) -> None:
    party = directive.system == "party"
    run = Run("Nơi nhận:", "regular", 14) if party else Run("Nơi nhận:", "bold italic", 12)
    (line,) = break_lines([run], flow.faces, 200)
    flow.line(line, LEFT, y)
    if party:
        flow.rule(
            Rule(LEFT, y + 2.5, LEFT + flow.faces.width(run.text, run.face, run.size), y + 2.5)
        )
    for name in directive.recipients:
        y += LEADING
        (line,) = break_lines([Run(f"- {name}", "regular", 12 if party else 11)], flow.faces, 230)
        flow.line(line, LEFT, y)


def _signature(flow: Flow, directive: Directive, y: float) -> Spot:
    party = directive.system == "party"
    runs = [Run(directive.authority, "bold", 14)] if directive.authority else []
    runs += [Run(text, "regular" if party else "bold", 14) for text in directive.position]
    for run in runs:
        flow.centred(run, RIGHT_MIDDLE, y)
        y += 17
    name = y - 17 + SIGNING_SPACE
    flow.centred(Run(directive.signer, "bold", 14), RIGHT_MIDDLE, name)
    flow.y = name
    return Spot(flow.page, RIGHT_MIDDLE, (y - 17 + name) / 2)
