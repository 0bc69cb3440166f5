"""Marks apart from where they are stored: their kinds, geometry and words, and those in files."""
