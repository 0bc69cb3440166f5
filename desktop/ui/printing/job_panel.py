"""The row that shows how printing goes on, with a button to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from desktop.ui.printing.values import Job, PrintFailure
from desktop.ui.viewer.pictures import Explain


class JobPanel(QWidget):
    """Runs one print job at a time and is visible while it does; GUI thread only.

    `ended(words)`: the job is over, and how, in words; before that `printed()` if it went well.
    It also shows how a copy is made before there is a job; `stopped()` when that is to end.
    """

    printed = Signal()
    ended = Signal(str)
    stopped = Signal()

    def __init__(self, explain: Explain) -> None:
        super().__init__()
        self._explain = explain
        self._job: Job | None = None
        self._making = False
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # coming and going it moves nothing else
        self.setSizePolicy(policy)
        self._words = QLabel()
        self._bar = QProgressBar(textVisible=False)  # busy ones show no text
        self._bar.setAccessibleName(self.tr("Printing progress"))
        stop = QPushButton(self.tr("S&top"))
        stop.setAutoDefault(False)
        stop.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(stop)
        self.hide()

    @property
    def running(self) -> bool:
        """Whether a job is being printed."""
        return self._job is not None

    def show_making(self, done: int, total: int) -> None:
        """Show that pages are made: `done` of `total`, 0 where nobody knows yet."""
        if self._job is None:
            self._making = self._making or not total
            if self._making:
                self._bar.setRange(0, total)
                self._bar.setValue(done)
                words = self.tr("Composing: {done} of {total} pages")
                known = words.format(done=done, total=total)
                self._words.setText(known if total else self.tr("Composing…"))
                self.show()

    def end_making(self) -> None:
        """Nothing is made any more."""
        self._making = False
        if self._job is None:
            self.hide()

    def start(self, job: Job) -> None:
        """Print; nothing happens while another job runs."""
        if self._job is not None:
            return
        self._making = False
        self._job = job
        job.progressed.connect(self._on_progress)
        job.finished.connect(self._on_printed)
        job.cancelled.connect(self._on_cancelled)
        job.failed.connect(self._on_failed)
        self._bar.setRange(0, 0)
        self._words.setText(self.tr("Sending to the printer…"))
        self.show()
        job.start()

    def cancel(self) -> None:
        """Stop printing."""
        if self._job is not None:
            self._job.cancel()

    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        words = self.tr("Printing: {done} of {total} pages")
        self._words.setText(words.format(done=done, total=total))

    def _stop(self) -> None:
        if self._job is not None:
            self.cancel()
        else:
            self.end_making()
            self.stopped.emit()

    def _on_printed(self) -> None:
        self.printed.emit()
        self._end(self.tr("Sent to the printer."))

    def _on_cancelled(self) -> None:
        self._end(self.tr("Printing was stopped."))

    def _on_failed(self, failure: PrintFailure) -> None:
        self._end(self._reason(failure))

    def _end(self, words: str) -> None:
        self._job = None
        self.hide()
        self.ended.emit(words)

    def _reason(self, failure: PrintFailure) -> str:
        if failure.code == "printer.missing":
            return self.tr(
                "The printer could not be reached, and nothing was printed. "
                "Choose another one, or save the document as PDF."
            )
        if failure.taken:
            return self.tr("The printer stopped taking pages. Check it and print again.")
        reason = self._explain(failure.code, failure.values)
        if "page" not in failure.values:
            return reason
        words = self.tr("Page {page} could not be drawn, and printing was stopped.")
        return f"{words.format(page=failure.values['page'])} {reason}"
