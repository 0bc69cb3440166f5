"""Tags as paths of their tree ("kinh tế/đầu tư"), the way they are typed and shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from db.records import TagRecord
from ocr.vntext import match_key

SEPARATOR = "/"


def tag_path(tag: TagRecord, by_id: Mapping[int, TagRecord]) -> str:
    """A tag's name with the names above it."""
    names = [tag.name]
    while tag.parent_id is not None and tag.parent_id in by_id:
        tag = by_id[tag.parent_id]
        names.append(tag.name)
    return SEPARATOR.join(reversed(names))


def tag_at(path: str, tags: Iterable[TagRecord]) -> int | None:
    """The id of the tag at a typed path, whatever its case and tone placement; None if none."""
    wanted = match_key(SEPARATOR.join(name.strip() for name in path.split(SEPARATOR)))
    return next((id_ for id_, known in tag_paths(tags).items() if match_key(known) == wanted), None)


def tag_paths(tags: Iterable[TagRecord]) -> dict[int, str]:
    """The path of every tag by its id."""
    by_id = {tag.id: tag for tag in tags}
    return {tag.id: tag_path(tag, by_id) for tag in by_id.values()}


def parents_first(tags: Iterable[TagRecord]) -> list[TagRecord]:
    """The tree from the top: every tag after the one above it, otherwise as given."""
    below: dict[int | None, list[TagRecord]] = {}
    for tag in tags:
        below.setdefault(tag.parent_id, []).append(tag)

    def walk(parent: int | None) -> Iterator[TagRecord]:
        for tag in below.get(parent, ()):
            yield tag
            yield from walk(tag.id)

    return list(walk(None))
