"""What became of an export, in words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop.services.exports.exports import Exported
from desktop.services.problems import Problem
from desktop.ui.presenter import Presenter

MOST_FAILURES = 4


def written_words(written: Sequence[Path]) -> str:
    """Where the files are."""
    if len(written) == 1:
        saved = QCoreApplication.translate("ExportDialog", "Saved: {0}")
        return saved.format(written[0].name)
    words = QCoreApplication.translate(
        "ExportDialog", "%n document(s) exported to {0}", "", len(written)
    )
    return words.format(written[0].parent)


def failure_words(failed: Sequence[Exported], presenter: Presenter) -> str:
    """How many documents failed, and why the first few did."""
    count = QCoreApplication.translate(
        "ExportDialog", "%n document(s) could not be exported:", "", len(failed)
    )
    problems = (one.problem for one in failed[:MOST_FAILURES] if one.problem is not None)
    lines = (problem_words(problem, presenter) for problem in problems)
    return "\n".join(dict.fromkeys((count, *lines)))


def problem_words(problem: Problem, presenter: Presenter) -> str:
    """One problem, with what to do."""
    message = presenter.messages.problem(problem.code, problem.values)
    return str(message)
