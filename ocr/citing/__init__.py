"""Which documents a directive cites, with the words and the place where it does."""

from ocr.citing.finding import find_citations
from ocr.citing.values import Citation, Relation

__all__ = ["Citation", "Relation", "find_citations"]
