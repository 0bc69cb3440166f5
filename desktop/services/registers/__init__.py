"""Registers and lists: tables of the archive's documents, as paper, workbook or plain text."""
