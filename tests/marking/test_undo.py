"""Any number of changes to marks can be undone to the start and done again to the end."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from db.records import Box
from desktop.services.marks.geometry import moved, resized
from tests.making import PARTY_PAGE, make_scan
from tests.marking.marks import KINDS, STYLES, WORDS, mark_at
from tests.services.conftest import take_in

STEPS = 1000
MANY = 60
"""Marks on the page beyond which none is added: each step reads and indexes all of them."""


class Clerk:
    """Does anything at all with the marks of one document."""

    def __init__(self, workspace, document_id: int, seed: int) -> None:
        self.library = workspace.library
        self.make = workspace.annotating
        self.document_id = document_id
        self.chance = random.Random(seed)

    def marks(self):
        return self.library.annotations(self.document_id)

    def step(self):
        """The next change, and none where there is nothing to change."""
        marks = self.marks()
        if not marks or (len(marks) < MANY and self.chance.random() < 0.35):
            return self.create()
        chosen = self.chance.sample(marks, min(len(marks), self.chance.choice((1, 1, 2))))
        return self.make.all_changed([(mark, self.altered(mark)) for mark in chosen])

    def create(self):
        kind = self.chance.choice(KINDS)
        x, y = self.chance.uniform(0, 400), self.chance.uniform(0, 700)
        model = mark_at(kind, Box(x, y, x + 90, y + 40))
        return self.make.new_mark(
            self.document_id,
            0,
            kind,
            model.rects,
            strokes=model.strokes,
            body=self.chance.choice(("", WORDS)),
            style=dict(STYLES.get(kind, {})),
        )

    def altered(self, mark):
        box = mark.rects[0]
        larger = Box(box.x0, box.y0, box.x1 + 20, box.y1 + 7)
        return self.chance.choice(
            (
                None,
                moved(mark, self.chance.uniform(-9, 9), 3),
                resized(mark, box, larger),
                replace(mark, colour=f"#{self.chance.randrange(1 << 24):06x}"),
                replace(mark, body=mark.body + "ữ"),
                replace(mark, style={**mark.style, "width": 3.5}),
                replace(mark, tags=(*mark.tags, f"thẻ {self.chance.randrange(9)}")),
            )
        )


@pytest.mark.parametrize("seed", [1])
def test_all_undone_is_the_start_and_all_redone_the_end(workspace, tmp_path, seed):
    (item,) = take_in(workspace, make_scan(tmp_path / "a.pdf", PARTY_PAGE)).items
    clerk = Clerk(workspace, item.document_id, seed)
    workspace.editing.apply(clerk.create())
    start = set_of(clerk)
    done = []
    for _ in range(STEPS):
        change = clerk.step()
        workspace.editing.apply(change)
        done.append(change)
    end = set_of(clerk)
    assert end != start
    for change in reversed(done):
        workspace.editing.apply(change.inverse())
    assert set_of(clerk) == start
    for change in done:
        workspace.editing.apply(change)
    assert set_of(clerk) == end


def set_of(clerk):
    return {mark.uuid: mark for mark in clerk.marks()}
