"""Vietnamese text: normal form, keys to find by, syllables, tone placement, collation.

A leaf of pure functions over the standard library; any thread may call them.
"""

from ocr.vntext.collation import collate_key, natural_key
from ocr.vntext.folding import fold_normal
from ocr.vntext.keys import KEY_VERSION, fold, match_key
from ocr.vntext.matching import compatible, is_literal
from ocr.vntext.misread import misreadings
from ocr.vntext.normal import nfc
from ocr.vntext.syllable import is_syllable
from ocr.vntext.tone import retone

__all__ = [
    "KEY_VERSION",
    "collate_key",
    "compatible",
    "fold",
    "fold_normal",
    "is_literal",
    "is_syllable",
    "match_key",
    "misreadings",
    "natural_key",
    "nfc",
    "retone",
]
