"""The heads of the first page: Party (title right, star left) and State (mirror image)."""

from __future__ import annotations

from collections.abc import Sequence

from samplekit.flow import Flow
from samplekit.lines import Run, break_title
from samplekit.sheet import LEFT, RIGHT, TOP, Rule
from samplekit.values import Directive

PARTY_TITLE = "ĐẢNG CỘNG SẢN VIỆT NAM"
STATE_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
SUBJECT_WIDTH = 175.0


def vietnamese_date(directive: Directive) -> str:
    """Place and date as printed: days below 10 and months 1 and 2 are padded."""
    day = directive.issued_on
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{directive.place}, ngày {day.day:02d} tháng {month} năm {day.year}"


def set_head(flow: Flow, directive: Directive) -> None:
    """Set the head of the directive's system and leave the pen below it."""
    ends = (_party if directive.system == "party" else _state)(flow, directive)
    flow.y = max(ends)


def _column(flow: Flow, runs: Sequence[Run], middle: float, y: float, leading: float) -> float:
    for run in runs:
        flow.centred(run, middle, y)
        y += leading
    return y - leading


def _rule_under(flow: Flow, middle: float, y: float, width: float) -> None:
    flow.rule(Rule(middle - width / 2, y, middle + width / 2, y))


def _party(flow: Flow, directive: Directive) -> tuple[float, float]:
    left, right = LEFT + 110, RIGHT - 122
    y = TOP + 11
    runs = [Run(text, "regular", 13.5) for text in directive.superior]
    runs += [Run(text, "bold", 14) for text in directive.issuer]
    end = _column(flow, runs, left, y, 17)
    end = _column(flow, [Run("*", "regular", 14)], left, end + 15, 17)
    end = _column(flow, [Run(f"Số {directive.number}", "regular", 14)], left, end + 13, 17)
    end = _letter_subject(flow, directive, left, end, 15)
    title = Run(PARTY_TITLE, "bold", 15)
    flow.centred(title, right, y)
    _rule_under(flow, right, y + 5, flow.faces.width(title.text, title.face, title.size))
    dated = TOP + 11 + 17 * len(runs) + 11
    flow.centred(Run(vietnamese_date(directive), "italic", 14), right, dated)
    return end, dated


def _state(flow: Flow, directive: Directive) -> tuple[float, float]:
    left, right = LEFT + 86, RIGHT - 137
    y = TOP + 11
    runs = [Run(text, "regular", 13) for text in directive.superior]
    runs += [Run(text, "bold", 13) for text in directive.issuer]
    end = _column(flow, runs, left, y, 15.5)
    _rule_under(flow, left, end + 4, 62)
    end = _column(flow, [Run(f"Số: {directive.number}", "regular", 13)], left, end + 23, 16)
    end = _letter_subject(flow, directive, left, end, 14.5)
    flow.centred(Run(STATE_TITLE, "bold", 12.5), right, y)
    motto = Run(MOTTO, "bold", 13.5)
    flow.centred(motto, right, y + 16)
    _rule_under(flow, right, y + 21, flow.faces.width(motto.text, motto.face, motto.size))
    dated = y + 15.5 * (len(runs) - 1) + 23
    flow.centred(Run(vietnamese_date(directive), "italic", 13.5), right, dated)
    return end, dated


def _letter_subject(
    flow: Flow, directive: Directive, middle: float, y: float, leading: float
) -> float:
    """A công văn carries its subject under the number."""
    if not directive.is_letter:
        return y
    run = Run(directive.subject, "italic" if directive.system == "party" else "regular", 12)
    lines = break_title(run, flow.faces, SUBJECT_WIDTH)
    return _column(
        flow, [Run(line.text, run.face, 12) for line in lines], middle, y + leading, leading
    )
