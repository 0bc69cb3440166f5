"""The state of the reading in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.services.reading_status import ReadingStatus
from desktop.ui.marker import QT_TRANSLATE_NOOP
from desktop.ui.reading.batch import Progress
from desktop.ui.wording import duration_text

CONTEXT = "Reading"
SOON_S = 3
SENTENCES = {
    "reading": QT_TRANSLATE_NOOP("Reading", "Reading {0}/{1} pages"),
    "paused": QT_TRANSLATE_NOOP("Reading", "Reading paused, {0}/{1} pages"),
    "stopped": QT_TRANSLATE_NOOP("Reading", "Reading stopped, {0}/{1} pages"),
}


def left_text(seconds: float) -> str:
    """How long it still takes; the last moments are not counted, as they often last longer."""
    if seconds < SOON_S:
        return QCoreApplication.translate("Reading", "nearly done")
    return QCoreApplication.translate("Reading", "{0} left").format(duration_text(seconds))


def progress_text(status: ReadingStatus, progress: Progress) -> str:
    """What is going on, how quick, and how long it still takes; empty when all is read."""
    if status.state == "idle" or not status.pending + status.running:
        return ""
    sentence = QCoreApplication.translate(CONTEXT, SENTENCES[status.state])
    parts = [sentence.format(progress.settled, progress.total)]
    if status.state == "reading" and status.pages_per_minute:
        pace = QCoreApplication.translate("Reading", "{0} pages/min")
        parts.append(pace.format(round(status.pages_per_minute)))
    if status.state == "reading" and status.seconds_left is not None:
        parts.append(left_text(status.seconds_left))
    return " · ".join(parts)
