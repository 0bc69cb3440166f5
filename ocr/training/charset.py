"""The letters a model can write: its `unicharset`, and the codes its network has for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ocr.training.stream import Reader, Writer

# Letters that no Vietnamese print has and signs that no directive prints; the model took specks,
# rules and marked letters for them.
JUNK = "ÄÏÐÑÖØäïðñöøÿŒœŠšŸƑƒˆ‡†¬¡¿®|^`~{}\\›‹„€£⁄©"

# Letters and signs the model lacks, each with the one it is most like: whose weights it begins
# with, and whose kind it is (small letter, capital, punctuation).
ADDED: Mapping[str, str] = {
    "ỵ": "ỷ", "Ỵ": "Ỷ", "–": "-", "…": ".", "‘": "'", "’": "'", "•": "*", "²": "2", "³": "3",
    "≥": ">", "≤": "<",
}  # fmt: skip
_PAIRS = {"ỵ": "Ỵ", "Ỵ": "ỵ"}
_PLAIN = {"–": "-", "‘": "'", "’": "'"}

_SPECIAL = 3  # "no letter", "joined" and "broken" stand before the letters


@dataclass(frozen=True, slots=True)
class Unichar:
    """One letter: its text, kind and shape as Tesseract notes them, its pairs by text.

    `plain` is what it counts as where typography does not matter.
    """

    text: str
    kind: str
    shape: str
    script: str
    other_case: str
    direction: str
    mirror: str
    plain: str


def parsed(unicharset: str) -> list[Unichar]:
    """The letters of a `unicharset` in their order."""
    rows = [line.split("\t")[0].split(" ") for line in unicharset.splitlines()[1:] if line]
    texts = [row[0] for row in rows]
    return [_unichar(row, texts) for row in rows]


def written(letters: Sequence[Unichar]) -> str:
    """The text of a `unicharset`."""
    places = {letter.text: place for place, letter in enumerate(letters)}
    lines = [str(len(letters)), *(_line(letter, places) for letter in letters)]
    return "\n".join(lines) + "\n"


def changed(letters: Sequence[Unichar]) -> list[Unichar]:
    """The letters without the junk and with those the model lacks, at the end."""
    kept = [letter for letter in letters if letter.text not in JUNK]
    known = {letter.text: letter for letter in letters}
    missing = {text: donor for text, donor in ADDED.items() if text not in known}
    return kept + [_like(known[donor], text) for text, donor in missing.items()]


def sources(old: Sequence[Unichar], new: Sequence[Unichar]) -> list[tuple[int, float]]:
    """For each code of new letters the old code to begin with and what to add to its bias.

    A letter that is new begins as a twin of its donor that is a little less often believed.
    """
    codes = {letter.text: code for letter, code in zip(old, codes_of(len(old)), strict=True)}
    result = []
    for letter in (new[0], *new[_SPECIAL:]):
        source = codes.get(letter.text)
        result.append((codes[ADDED[letter.text]], -0.5) if source is None else (source, 0.0))
    return [*result, (codes["Joined"], 0.0)]


def added(old: Sequence[Unichar], new: Sequence[Unichar]) -> dict[str, int]:
    """The letters that only the new ones have, with their codes."""
    known = {letter.text for letter in old}
    pairs = zip(new, codes_of(len(new)), strict=True)
    return {letter.text: code for letter, code in pairs if letter.text not in known}


def codes_of(count: int) -> list[int]:
    """The codes of so many letters: the blank first, "no letter" last for what is no letter."""
    null = count - _SPECIAL + 1
    return [0, null, null, *range(1, null)]


def recoder(count: int) -> bytes:
    """The `lstm-recoder` component for so many letters."""
    writer = Writer()
    writer.numbers("I", count)
    for code in codes_of(count):
        writer.numbers("bIi", 1, 1, code)
    return writer.data()


def recoder_codes(data: bytes) -> list[int]:
    """The codes in an `lstm-recoder` component of a language that needs one code a letter.

    Raises:
        ValueError: some letter has several codes.
    """
    reader, codes = Reader(data), []
    for _ in range(*reader.numbers("I")):
        _, length, code = reader.numbers("bIi")
        if length != 1:
            raise ValueError("a letter with several codes")
        codes.append(code)
    return codes


def _unichar(row: Sequence[str], texts: Sequence[str]) -> Unichar:
    if len(row) < 8:  # the blank: "NULL 0 Common 0"
        return Unichar(row[0], row[1], "", row[2], row[0], "", row[0], "")
    text, kind, shape, script, other, direction, mirror, plain = row[:8]
    pairs = {"other_case": texts[int(other)], "mirror": texts[int(mirror)]}
    return Unichar(text, kind, shape, script, direction=direction, plain=plain, **pairs)


def _line(letter: Unichar, places: Mapping[str, int]) -> str:
    own = places[letter.text]
    other = places.get(letter.other_case, own)
    if not letter.shape:
        return f"{letter.text} {letter.kind} {letter.script} {other}"
    mirror = places.get(letter.mirror, own)
    return (
        f"{letter.text} {letter.kind} {letter.shape} {letter.script} {other} "
        f"{letter.direction} {mirror} {letter.plain}"
    )


def _like(donor: Unichar, text: str) -> Unichar:
    pair, plain = _PAIRS.get(text, text), _PLAIN.get(text, text)
    return replace(donor, text=text, other_case=pair, mirror=text, plain=plain)
