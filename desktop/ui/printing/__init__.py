"""Printing a composed PDF: a dialog with a preview, and a job that puts its pages on paper."""

from desktop.ui.printing.dialog import PrintDialog
from desktop.ui.printing.job import PrintJob
from desktop.ui.printing.values import PrintFailure, PrintSource

__all__ = ["PrintDialog", "PrintFailure", "PrintJob", "PrintSource"]
