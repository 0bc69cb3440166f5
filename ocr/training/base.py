"""The model that training begins with: another one's network as floats, its letters changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ocr.training import charset, network, network_file, tools

NAME = "vie_official"


@dataclass(frozen=True, slots=True)
class Base:
    """What training needs of the model it begins with.

    `network` is a floating point network; `model` a complete model with the letters and word
    lists of the result (its own network is of no account); `words` those of the base's list;
    `added` the letters that the base lacked, with the network's code for each.
    """

    network: Path
    model: Path
    letters: tuple[str, ...]
    words: tuple[str, ...]
    added: Mapping[str, int]


def prepared(model: Path, folder: Path, words: Sequence[str], version: str) -> Base:
    """Take a model apart and make it trainable.

    Args:
        model: a `.traineddata`, such as Debian's `vie`.
        folder: where to put the parts.
        words: the word list of the result.
        version: what the result calls itself.
    """
    folder.mkdir(parents=True, exist_ok=True)
    old, new = f"{folder}/base.", f"{folder}/{NAME}."
    tools.unpack(model, old)
    before = charset.parsed(Path(f"{old}lstm-unicharset").read_text("utf-8"))
    after = charset.changed(before)
    codes = charset.sources(before, after)
    trainable = network.floated(network_file.parsed(Path(f"{old}lstm").read_bytes()))
    float_network = Path(f"{new}lstm")
    float_network.write_bytes(network_file.written(network.with_outputs(trainable, codes)))
    Path(f"{new}lstm-unicharset").write_text(charset.written(after), "utf-8")
    Path(f"{new}lstm-recoder").write_bytes(charset.recoder(len(after)))
    Path(f"{new}version").write_text(version, "utf-8")
    letters = frozenset(letter.text for letter in after) | {" "}
    known = tools.words_of(old, "word")
    lists: dict[str, Sequence[str]] = {"word": words}
    lists |= {kind: tools.words_of(old, kind) for kind in ("punc", "number")}
    for kind, entries in lists.items():
        tools.make_list(new, kind, [entry for entry in entries if letters.issuperset(entry)])
    kept = tuple(word for word in known if letters.issuperset(word))
    added = charset.added(before, after)
    return Base(float_network, tools.pack(new), tuple(sorted(letters)), kept, added)
