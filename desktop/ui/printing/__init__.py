"""Printing a composed PDF: a preview, and a job that puts its pages on paper."""

from desktop.ui.printing.job import PrintJob
from desktop.ui.printing.preview import PrintPreview
from desktop.ui.printing.values import PrintFailure, PrintSource

__all__ = ["PrintFailure", "PrintJob", "PrintPreview", "PrintSource"]
