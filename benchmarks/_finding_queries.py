"""Queries as clerks type them, made from what an archive of invented directives holds."""

from __future__ import annotations

import random

from sqlalchemy import func, select

from benchmarks._directives import KINDS, Language
from db.archive import Archive
from db.tables import document, page_text
from ocr.vntext import fold

_OF_EACH = 20


def mix(archive: Archive, language: Language, chance: random.Random) -> list[tuple[str, str]]:
    """Two hundred queries, shuffled, each with its kind."""
    common = language.by_frequency[:40]
    rare = language.by_frequency[2500:3800]
    found: list[tuple[str, str]] = []
    for _ in range(_OF_EACH):
        text = _text(archive, chance)
        number, signer = _known(archive, chance)
        at = chance.randrange(len(text) - 8)
        found += [
            ("rare word", chance.choice(rare)),
            ("common word", chance.choice(common)),
            ("two common words", " ".join(chance.sample(common, 2))),
            ("two, without marks", fold(" ".join(chance.sample(common, 2)))),
            ("phrase", f'"{" ".join(text[at : at + 3])}"'),
            ("words in a row", " ".join(text[at : at + chance.randrange(3, 7)])),
            ("without marks", fold(" ".join(text[at : at + 4]))),
            ("number", chance.choice((number, fold(number), number.split("-")[0]))),
            ("clause", f"loại: {chance.choice(list(KINDS))} {chance.choice(common)}"),
            ("near miss", _slip(" ".join(text[at : at + 2]), chance)),
        ]
        found[-2] = chance.choice(
            (
                found[-2],
                ("clause", f"từ: 2019 đến: 2021 {text[at]}"),
                ("clause", f"người ký: {signer}"),
            )
        )
    chance.shuffle(found)
    return found


def _text(archive: Archive, chance: random.Random) -> list[str]:
    with archive.database.reading() as conn:
        last = conn.scalar(select(func.max(page_text.c.page_id))) or 1
        at = chance.randrange(1, last + 1)
        text = conn.scalar(select(page_text.c.text).where(page_text.c.page_id == at)) or ""
    return text.split()


def _known(archive: Archive, chance: random.Random) -> tuple[str, str]:
    with archive.database.reading() as conn:
        last = conn.scalar(select(func.max(document.c.id))) or 1
        at = chance.randrange(1, last + 1)
        number = conn.scalar(select(document.c.number).where(document.c.id == at)) or ""
    return number, chance.choice(("Nguyễn", "Trần An", "Lê Minh"))


def _slip(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] + chance.choice("bceghmnou") + text[at + 1 :]
