"""Printing a composed PDF: a dialog with a preview, and a job that puts its pages on paper."""
