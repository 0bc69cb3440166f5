"""Searching: field, hits and stepping through them."""
