"""Invented directives, as many as wanted, for measuring.

Words follow one another as in Vietnamese official language (`resources/language`), so common ones
are as common and phrases as frequent as on real paper. The same seed gives the same documents.
Pages after the first are drawn from a pool; first pages are all different.
"""

from __future__ import annotations

import gzip
import random
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from importlib import resources
from itertools import accumulate

from db.records import Box, FieldRecord, PageWord

KINDS = {
    "Kế hoạch": "KH",
    "Thông báo": "TB",
    "Quyết định": "QĐ",
    "Kết luận": "KL",
    "Chỉ thị": "CT",
    "Nghị quyết": "NQ",
    "Báo cáo": "BC",
    "Công văn": "CV",
    "Hướng dẫn": "HD",
    "Tờ trình": "TTr",
}
BODIES = {
    "Tỉnh uỷ": "TU",
    "Ủy ban nhân dân tỉnh": "UBND",
    "Sở Nội vụ": "SNV",
    "Văn phòng Tỉnh uỷ": "VPTU",
    "Huyện uỷ": "HU",
    "Đảng uỷ xã": "ĐU",
}
TAGS = ("Khẩn", "Nhân sự", "Ngân sách", "Đất đai", "Nông thôn mới", "Chuyển đổi số", "Kiểm tra")
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Võ", "Đặng", "Bùi")
GIVEN = (
    "An",
    "Bình",
    "Châu",
    "Dũng",
    "Hạnh",
    "Khánh",
    "Lan",
    "Minh",
    "Ngọc",
    "Phúc",
    "Sơn",
    "Tuấn",
)

_WORDS_OF_FIRST_PAGE = 180
_WORDS_OF_PAGE = 400
_WORDS_OF_LINE = 14
_POOL = 2000


@dataclass(frozen=True, slots=True)
class SyntheticDocument:
    """A document as intake, reading and a clerk would leave it."""

    name: str
    pages: tuple[tuple[PageWord, ...], ...]
    fields: tuple[FieldRecord, ...]
    tags: tuple[str, ...]


class Language:
    """Official Vietnamese, word after word."""

    def __init__(self) -> None:
        following: dict[str, list[tuple[str, int]]] = {}
        packed = resources.files("resources").joinpath("language", "pairs.tsv.gz").read_bytes()
        for line in gzip.decompress(packed).decode().splitlines():
            word, following_word, count = line.split("\t")
            entry = (following_word, int(count)) if following_word else (word, int(count))
            following.setdefault(word if following_word else "", []).append(entry)
        self._following = {
            word: ([one for one, _ in entries], list(accumulate(count for _, count in entries)))
            for word, entries in following.items()
        }
        self.by_frequency = [one for one, _ in sorted(following[""], key=lambda one: -one[1])]

    def words(self, count: int, chance: random.Random) -> list[str]:
        """So many words of running text."""
        found: list[str] = []
        word = ""
        for _ in range(count):
            known = word if word in self._following and chance.random() > 0.05 else ""
            words, sums = self._following[known]
            word = words[bisect(sums, chance.random() * sums[-1])]
            found.append(word)
        return found


class Directives:
    """Makes documents; equal seeds make equal ones."""

    def __init__(self, *, pages_each: int = 3, seed: int = 1, pool: int = _POOL) -> None:
        self.language = Language()
        self._pages_each = pages_each
        self._chance = random.Random(seed)  # noqa: S311 - no secret
        self._pool = [
            laid_out(self.language.words(_WORDS_OF_PAGE, self._chance)) for _ in range(pool)
        ]

    def make(self, count: int) -> Iterator[SyntheticDocument]:
        """So many documents."""
        for number in range(1, count + 1):
            yield self._one(number)

    def _one(self, number: int) -> SyntheticDocument:
        chance = self._chance
        kind = chance.choice(list(KINDS))
        body = list(BODIES)[min(int(chance.expovariate(0.6)), len(BODIES) - 1)]
        issued = date(2015, 1, 1) + timedelta(days=chance.randrange(4000))
        sign = f"{chance.randrange(1, 2000):02d}-{KINDS[kind]}/{BODIES[body]}"
        subject = " ".join(("về", *self.language.words(12, chance)))
        signer = f"{chance.choice(SURNAMES)} {chance.choice(GIVEN)} {chance.choice(GIVEN)}"
        known = {
            "number": sign,
            "kind": kind,
            "issuer": f"{body} {chance.randrange(40)}",
            "issued_on": issued.isoformat(),
            "subject": subject,
            "signer": signer,
        }
        head = (
            f"{known['issuer']} Số {sign} ngày {issued:%d tháng %m năm %Y} {kind} {subject}".split()
        )
        text = self.language.words(_WORDS_OF_FIRST_PAGE, chance)
        rest = (chance.choice(self._pool) for _ in range(self._pages_each - 1))
        return SyntheticDocument(
            name=f"{sign.replace('/', '-')} ({number}).pdf",
            pages=(laid_out([*head, *text, *signer.split()]), *rest),
            fields=tuple(_field(name, value) for name, value in known.items()),
            tags=tuple(chance.sample(TAGS, chance.choice((0, 0, 1, 2)))),
        )


def laid_out(words: list[str]) -> tuple[PageWord, ...]:
    """Words in lines on a page."""
    placed = []
    for at, word in enumerate(words):
        row, column = divmod(at, _WORDS_OF_LINE)
        left, top = 60.0 + 34 * column, 60.0 + 22 * row
        ends_line = column + 1 == _WORDS_OF_LINE
        after = "" if at + 1 == len(words) else "\n" if ends_line else " "
        box = Box(left, top, left + 5.5 * len(word), top + 13)
        placed.append(PageWord(word, after, box, 0.95, word))
    return tuple(placed)


def _field(name: str, value: str) -> FieldRecord:
    return FieldRecord(name, value, None, 0, None, 0.9, "read")
