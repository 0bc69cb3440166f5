"""A document's running text, across lines and pages, each word still knowing its place."""

from ocr.flow.paragraphs import Paragraph, paragraphs_of
from ocr.flow.passages import Passage, body_of
from ocr.flow.sentences import Sentence, sentences_of

__all__ = [
    "Paragraph",
    "Passage",
    "Sentence",
    "body_of",
    "paragraphs_of",
    "sentences_of",
]
