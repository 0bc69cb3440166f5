"""Marks go out as XFDF and come back the same, and files of other programs are understood."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.records import Box
from desktop.services.marks.task import XfdfTask
from desktop.services.marks.xfdf_reading import read_xfdf
from desktop.services.marks.xfdf_writing import write_xfdf
from ocr.errors import UnreadableFile
from tests.making import PARTY_PAGE, make_scan
from tests.marking.marks import KINDS, TIME, mark_at, page_record
from tests.marking.test_round_trip import make_pdf
from tests.services.conftest import take_in

PLACE = Box(150, 200, 330, 260)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
OTHERS = (
    HEAD
    + """<xfdf xmlns="http://ns.adobe.com/xfdf/" xml:space="preserve"><annots>
<highlight color="#FFD100" opacity="0.5" page="0" rect="100,700,200,720" title="Phạm Mỹ"
 coords="100,720,200,720,100,700,200,700" date="D:20240305101500+07'00'"
 name="b1f5" flags="print"><contents>Xem lại: ệ ữ ỵ 😀</contents></highlight>
<ink page="0" rect="10,10,60,60" color="#0000FF" width="2"><inklist>
<gesture>10,10;20,40;60,60</gesture><gesture>5,5;6,6</gesture></inklist></ink>
<line page="0" rect="1,1,9,9" start="10,20" end="110,220" tail="OpenArrow" color="#FF0000"/>
<text page="0" rect="50,780,68,798" icon="Comment" flags="hidden"><contents>ẩn</contents></text>
<square page="7" rect="1,1,2,2"/><link page="0" rect="1,1,2,2"/>
<freetext page="0" rect="100,100,200,150"><contents-richtext><body
 xmlns="http://www.w3.org/1999/xhtml"><p>chữ có kiểu</p></body></contents-richtext></freetext>
</annots><f href="other.pdf"/></xfdf>"""
)


def task_of(folder, marks=(), *, rotation=0, turn=0, name="m.xfdf", text=None):
    width, height = make_pdf(folder / "o.pdf", rotation, crop=True)
    if turn % 180:
        width, height = height, width
    if text is not None:
        (folder / name).write_text(text, "utf-8")
    return XfdfTask(
        file=folder / name,
        original=folder / "o.pdf",
        media_type="application/pdf",
        name="kết luận.pdf",
        document_id=1,
        pages=(page_record(0, width, height, turn),),
        now=TIME,
        marks=tuple(marks),
    )


def assert_alike(before, after):
    assert replace(after, rects=(), strokes=()) == replace(before, rects=(), strokes=())
    pairs = zip(before.rects, after.rects, strict=True)
    assert all(one == pytest.approx(other, abs=0.01) for one, other in pairs)
    assert len(before.strokes) == len(after.strokes)
    for line, other in zip(before.strokes, after.strokes, strict=True):
        assert [part for at in line for part in at] == pytest.approx(
            [part for at in other for part in at], abs=0.01
        )


@pytest.mark.parametrize(("rotation", "turn"), [(0, 0), (90, 0), (0, 180), (180, 90)])
def test_every_kind_comes_back_as_it_was(tmp_path, rotation, turn):
    marks = [mark_at(kind, PLACE, tags=("kinh tế", "hỏa tốc")) for kind in KINDS]
    task = task_of(tmp_path, marks, rotation=rotation, turn=turn)
    write_xfdf(task)
    back = {mark.uuid: mark for mark in read_xfdf(task)}
    assert len(back) == len(marks)
    for mark in marks:
        assert_alike(mark, back[mark.uuid])


def test_other_programs_files_are_understood(tmp_path):
    highlight, ink, arrow, text = read_xfdf(task_of(tmp_path, text=OTHERS))
    assert (highlight.kind, highlight.body) == ("highlight", "Xem lại: ệ ữ ỵ 😀")
    assert (highlight.author, highlight.colour) == ("Phạm Mỹ", "#ffd100")
    assert highlight.modified_at.startswith("2024-03-05T03:15")
    assert highlight.rects[0] == pytest.approx((80, 92, 180, 112), abs=0.01)  # in the crop box
    assert [len(line) for line in ink.strokes] == [3, 2]
    assert (ink.style["width"], arrow.kind) == (2.0, "arrow")
    assert text.body == "chữ có kiểu"


@pytest.mark.parametrize(
    "text",
    [
        "no markup at all",
        HEAD + "<pdf/>",
        HEAD + '<!DOCTYPE a [<!ENTITY b "c">]><xfdf xmlns="http://ns.adobe.com/xfdf/">&b;</xfdf>',
        HEAD + '<xfdf xmlns="http://ns.adobe.com/xfdf/"><annots>',
    ],
)
def test_what_is_no_xfdf_is_refused(tmp_path, text):
    with pytest.raises(UnreadableFile, match=r"xfdf\.unreadable"):
        read_xfdf(task_of(tmp_path, text=text))


def test_letters_that_xml_cannot_hold_are_left_out(tmp_path):
    task = task_of(tmp_path, [mark_at("note", PLACE, body="một\x0b\x01hai", author="a\x00b")])
    write_xfdf(task)
    (mark,) = read_xfdf(task)
    assert (mark.body, mark.author) == ("mộthai", "ab")


def test_own_marks_go_to_another_copy_of_the_archive_and_back(workspace, tmp_path):
    (item,) = take_in(workspace, make_scan(tmp_path / "a.pdf", PARTY_PAGE)).items
    target, exchange = tmp_path / "dấu.xfdf", workspace.mark_exchange
    for kind in ("highlight", "stamp", "ink", "instruction"):
        mark = mark_at(kind, PLACE, document_id=item.document_id)
        workspace.editing.apply(workspace.annotating.all_changed([(None, mark)]))
    assert exchange.save(item.document_id, target) == 4
    assert exchange.read(item.document_id, target) is None, "nothing is there that is new"
    before = workspace.library.annotations(item.document_id)
    words = target.read_text("utf-8").replace("Lê Văn Thư", "Trần Văn Sửa")
    target.write_text(words, "utf-8")
    workspace.editing.apply(workspace.annotating.removed(before[0]))
    change = exchange.read(item.document_id, target)
    assert len(change.changes) >= 1
    workspace.editing.apply(change)
    after = workspace.library.annotations(item.document_id)
    assert {mark.uuid for mark in after} == {mark.uuid for mark in before}
    workspace.editing.apply(change.inverse())
    assert len(workspace.library.annotations(item.document_id)) == 3
