"""What is said of a page above its text: who read it, how surely, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db.records import PageRecord
from desktop.services.readers import is_outdated, model_of
from desktop.ui.marker import QT_TRANSLATE_NOOP

CONTEXT = "PageFacts"

SOURCES: dict[str, str] = {
    "ocr": QT_TRANSLATE_NOOP("PageFacts", "read from the picture"),
    "layer": QT_TRANSLATE_NOOP("PageFacts", "text of the file itself"),
    "mixed": QT_TRANSLATE_NOOP("PageFacts", "partly text of the file, partly read"),
    "blank": QT_TRANSLATE_NOOP("PageFacts", "blank page"),
}
RESCAN: dict[str, str] = {
    "page.poor": QT_TRANSLATE_NOOP("PageFacts", "the page is hardly readable"),
    "page.coarse": QT_TRANSLATE_NOOP(
        "PageFacts", "scanned too coarsely to be read; 300 dpi is right"
    ),
    "page.damaged": QT_TRANSLATE_NOOP("PageFacts", "the file has lost a part of the page"),
}


def say(source: str) -> str:
    """The translation of one of this module's words."""
    return QCoreApplication.translate(CONTEXT, source)


def state_text(page: PageRecord) -> str:
    """What is being done with a page; empty when nothing is."""
    if page.state not in ("pending", "running"):
        return ""
    if page.reader is not None:
        return say(QT_TRANSLATE_NOOP("PageFacts", "being read again…"))
    return say(QT_TRANSLATE_NOOP("PageFacts", "waiting to be read…"))


def source_text(page: PageRecord) -> str:
    """What read the page and how surely; empty before it was read."""
    if page.source is None:
        return ""
    parts = [say(SOURCES[page.source])]
    if page.confidence is not None and page.source != "blank":
        sure = say(QT_TRANSLATE_NOOP("PageFacts", "{0} % sure"))
        parts.append(sure.format(round(page.confidence * 100)))
    model = model_of(page.reader)
    if model:
        parts.append(say(QT_TRANSLATE_NOOP("PageFacts", "model {0}")).format(model))
    if is_outdated(page.reader):
        parts.append(say(QT_TRANSLATE_NOOP("PageFacts", "an older reader: reading again may help")))
    if page.hand_turned:
        parts.append(say(QT_TRANSLATE_NOOP("PageFacts", "turned by hand")))
    return " · ".join(parts)


def rescan_text(page: PageRecord) -> str:
    """Why a page should be scanned again; empty when it need not be."""
    if page.needs_rescan is None:
        return ""
    reason = say(RESCAN.get(page.needs_rescan, RESCAN["page.poor"]))
    return say(QT_TRANSLATE_NOOP("PageFacts", "Needs rescan: {0}")).format(reason)
