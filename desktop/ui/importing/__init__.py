"""Bringing files in: drop, progress and report."""
