"""Copies of documents that leave the archive as files."""
