"""An office's own words and rules: what they change, tried out, applied, undone, kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.records import FieldRecord
from db.repositories import fields, tags
from db.sidecar_rows import describe_archive
from desktop.services.changes import FieldChange
from desktop.services.page_saving import know_when_complete
from desktop.services.teaching.rules import ANYWHERE, Rule, reason
from ocr.directive import find_fields
from ocr.vocabulary import AddedWord, document_types, names, with_words
from tests.db.filling import Filler
from tests.knowing.placing import page

RULE = Rule("subject", "nông thôn mới", "kinh tế/nông thôn")


@pytest.fixture
def document_id(workspace) -> int:
    return Filler(workspace.archive).document("đẩy nhanh tiến độ", name="a.pdf")


@pytest.mark.parametrize(
    ("rule", "because"),
    [
        (RULE, "Nông thôn mới"),
        (replace(RULE, words="NONG THON  MOI"), "Nông thôn mới"),
        (replace(RULE, words="thôn m"), None),  # whole words only
        (replace(RULE, active=False), None),
        (replace(RULE, tag=""), None),  # says not what to do
        (replace(RULE, field=ANYWHERE, words="giải ngân"), "giải ngân"),
        (replace(RULE, field="recipients", words="sở nội vụ"), "Sở Nội vụ"),
        (replace(RULE, field="signer"), None),
    ],
)
def test_when_a_rule_holds(rule: Rule, because: str | None) -> None:
    values = {"subject": "về xây dựng Nông thôn mới", "recipients": ("Như trên", "Sở Nội vụ")}
    assert reason(rule, values, "tiến độ giải ngân vốn") == because


def test_own_words_hold_only_where_they_are_given() -> None:
    before = document_types(), names("positions")
    own = AddedWord("types", "Bản cam kết", "BCK", "P"), AddedWord("positions", "TRƯỞNG TRẠM")
    with with_words(own):
        assert document_types()[-1].symbol == "BCK"
        assert names("positions")[-1] == "TRƯỞNG TRẠM"
    assert (document_types(), names("positions")) == before


def test_a_type_of_the_offices_own_is_known_by_its_title() -> None:
    head = [
        (90.0, 60.0, "TỈNH ỦY LAM GIANG"),
        (90.0, 110.0, "Số 12-BCK/TU"),
        (230.0, 150.0, "BẢN CAM KẾT"),
        (180.0, 175.0, "về phòng, chống lãng phí"),
        (110.0, 220.0, "Căn cứ chức năng, nhiệm vụ, Tỉnh ủy cam kết như sau:"),
    ]

    def kind() -> str | None:
        found = {field.name: field.value for field in find_fields([page(head)])}
        return found.get("kind")

    with with_words((AddedWord("types", "Bản cam kết", "BCK", "P"),)):
        assert kind() == "Bản cam kết"
    assert kind() is None


def titled(workspace, document_id: int, subject: str) -> None:
    record = FieldRecord("subject", subject, None, None, None, 1.0, "person", True)
    workspace.editing.apply(FieldChange(document_id, "subject", None, record))


def test_rules_are_tried_applied_and_undone_as_one(workspace, document_id) -> None:
    titled(workspace, document_id, "Kế hoạch xây dựng nông thôn mới")
    woulds = workspace.ruling.try_out([RULE, replace(RULE, words="đất đai")])
    assert [(w.document.id, w.because) for w in woulds] == [(document_id, "nông thôn mới")]
    assert not workspace.library.rows([document_id])[0].tags  # a trial changes nothing
    change = workspace.ruling.plan_applying(woulds)
    workspace.editing.apply(change)
    assert [tag.name for tag in workspace.library.rows([document_id])[0].tags] == ["nông thôn"]
    assert workspace.ruling.try_out([RULE]) == ()
    workspace.editing.apply(change.inverse())
    assert not workspace.library.rows([document_id])[0].tags


def test_what_was_taught_is_kept_and_reaches_the_sidecar(workspace) -> None:
    word = AddedWord("positions", "TRƯỞNG TRẠM", since="2026-01-01")
    change = workspace.own_words.plan([word])
    workspace.editing.apply(change)
    workspace.editing.apply(workspace.ruling.plan([RULE]))
    assert workspace.own_words.words() == (word,)
    assert workspace.ruling.rules() == (RULE,)
    with workspace.archive.database.reading() as conn:
        taught = describe_archive(conn)["taught"]
    assert {"knowing.rules", "knowing.vocabulary"} <= set(taught)
    workspace.editing.apply(change.inverse())
    assert workspace.own_words.words() == ()


def test_confirmed_values_rank_first(workspace, document_id) -> None:
    read = FieldRecord("signer", "Trần A", None, None, None, 0.95, "read")
    with workspace.archive.database.writing() as conn:
        now = workspace.archive.clock()
        fields.replace_read(conn, document_id, [read], now)
        assert fields.known_values(conn, "signer") == ("Trần A",)
        assert tags.tree(conn) is not None
    titled(workspace, document_id, "a")
    assert workspace.library.known_values(["subject", "signer"])["signer"] == ("Trần A",)


def test_rules_hold_for_documents_that_are_understood_for_the_first_time(
    workspace, document_id
) -> None:
    workspace.editing.apply(workspace.ruling.plan([Rule(ANYWHERE, "tiến độ", "đôn đốc")]))
    with workspace.archive.database.writing() as conn:
        now, new_id = workspace.archive.clock(), workspace.archive.new_id
        know_when_complete(conn, document_id, now, new_id)
    (row,) = workspace.library.rows([document_id])
    assert [tag.name for tag in row.tags] == ["đôn đốc"]
    # Later the clerk's own choice holds.
    titled(workspace, document_id, "về việc a")
    workspace.editing.apply(workspace.tagging.plan([document_id], remove=["đôn đốc"]))
    with workspace.archive.database.writing() as conn:
        know_when_complete(conn, document_id, workspace.archive.clock(), new_id)
    assert not workspace.library.rows([document_id])[0].tags
