"""The names of what a query may ask of documents; they may be typed without marks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

from ocr.vntext import fold, match_key

ClauseField = Literal[
    "kind", "issuer", "number", "date", "from", "to", "signer", "tag", "note", "state", "dossier"
]

# The first name is the Vietnamese one to show, the second the English one.
NAMES: Final[Mapping[ClauseField, tuple[str, ...]]] = MappingProxyType(
    {
        "kind": ("loại", "kind", "loại văn bản", "type"),
        "issuer": ("cơ quan", "issuer", "cơ quan ban hành"),
        "number": ("số", "number", "số hiệu", "số ký hiệu"),
        "date": ("ngày", "date", "ngày ban hành", "năm", "year"),
        "from": ("từ", "from", "từ ngày"),
        "to": ("đến", "to", "đến ngày", "until"),
        "signer": ("người ký", "signer", "signed by"),
        "tag": ("thẻ", "tag", "nhãn"),
        "note": ("ghi chú", "note", "notes"),
        "state": ("trạng thái", "state", "status"),
        "dossier": ("hồ sơ", "dossier", "file"),
    }
)

# By the keys of what may be typed: with all marks (`thể:` is not `thẻ:`) or without any.
FIELD_OF_NAME: Final[Mapping[str, ClauseField]] = MappingProxyType(
    {
        key: field
        for field, names in NAMES.items()
        for name in names
        for key in (match_key(name), fold(name))
    }
)

# What is said of the states of documents, without marks.
STATE_OF_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "cho": "waiting",
        "cho doc": "waiting",
        "waiting": "waiting",
        "dang doc": "reading",
        "reading": "reading",
        "chua xac nhan": "unconfirmed",
        "can xac nhan": "unconfirmed",
        "cho xac nhan": "unconfirmed",
        "unconfirmed": "unconfirmed",
        "to confirm": "unconfirmed",
        "xong": "done",
        "da xac nhan": "done",
        "hoan thanh": "done",
        "done": "done",
        "confirmed": "done",
        "can quet lai": "rescan",
        "quet lai": "rescan",
        "rescan": "rescan",
        "needs rescan": "rescan",
        "can mat khau": "locked",
        "mat khau": "locked",
        "locked": "locked",
        "needs password": "locked",
        "loi": "failed",
        "khong doc duoc": "failed",
        "failed": "failed",
    }
)
