"""The commonest words of official Vietnamese without their marks, and pairs of them.

Each of these words is on a great part of all pages. Whether two of them stand side by side is not
found out from their places, a million times over: a page's pairs are words of the index themselves.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from db.search.tokens import fold_of

# From the counts in resources/language. What the index holds depends on them: with other words
# `ocr.vntext.KEY_VERSION` rises.
_WORDS: Final = """
    a an b ban bang bao bi bien binh bo ca cac can cao cap cau che chi chinh cho chu chua chuc
    chung chuyen co cong cp cu cua da dai dan dang danh dao dau day de den dia dich diem dien
    dieu dinh do doanh doi don dong du duc dung duoc ghi gia giam gian giao giay han hang hanh
    hiem hien hieu ho hoa hoac hoach hoat hoc hoi hop huong ke ket khac khi khoan khong kiem
    kien kinh ky la lam lao lap le lien lieu loai luat luc luong ly ma mau moi mot muc nam nang
    nay nd neu ngay nghe nghi nghiep ngoai nguoi nha nhan nhiem noi nuoc phai pham phan phap
    phat phu phuong qua quan quoc quy quyen quyet san sau so su sua sung tac tai tao te ten tham
    thang thanh thau the theo thi thoi thong thu thuc thue thuoc thuong tich tien tiep tieu tin
    tinh to toan tong tra trach tren tri trinh tro trong tru trung truong tu tuong ty va van ve
    vi viec vien viet voi vu xa xuat y yeu
"""
COMMON: Final = frozenset(_WORDS.split())
# No key holds it, and the tokenizer takes it for a letter.
MARK: Final = "·"


def pair(first: str, second: str) -> str | None:
    """The word in the index for two folds side by side; None when one of them is not common."""
    return f"{MARK}{first}{MARK}{second}" if first in COMMON and second in COMMON else None


def pairs_of(folds: Iterable[str]) -> list[str]:
    """The words in the index for all pairs of common folds in a text, each once, in order."""
    common = COMMON
    found = {
        f"{MARK}{first}{MARK}{second}"
        for first, second in pairwise(folds)
        if first in common and second in common
    }
    return sorted(found)


def as_typed(keys: Iterable[str]) -> list[str]:
    """The words in the index for keyed words with their marks, each once, in order.

    A word without any is told from the folds of others.
    """
    words = (key for key in keys if not key[0].isdecimal())
    return sorted({unmarked(key) if key == fold_of(key) else key for key in words})


def unmarked(key: str) -> str:
    """The word in the index for a word that has no marks in the text itself."""
    return f"{MARK}{key}"
