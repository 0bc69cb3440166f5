"""`missing` and `assignments` on an archive that was read; links to documents that come later."""

from __future__ import annotations

from tests.making import PARTY_PAGE, make_scan

LATER = (
    "ĐẢNG BỘ TỈNH SÔNG LAM",
    "TỈNH ỦY",
    "Số 12-CT/TU",
    "Hồng Lĩnh, ngày 05 tháng 01 năm 2015",
    "CHỈ THỊ",
    "về thực hành tiết kiệm",
    "Thực hiện Kết luận số 596-KL/TU, ngày 02/12/2014 của Tỉnh ủy và",
    "Nghị quyết số 15-NQ/TU, ngày 03/11/2014 của Tỉnh ủy, giao Sở Tài",
    "chính rà soát các khoản chi trước ngày 31/3/2015.",
)


def test_what_is_cited_and_asked_for(vankien, tmp_path):
    citing = make_scan(tmp_path / "chỉ thị.pdf", LATER)
    (item,) = vankien.run("import", citing)["items"]
    found = {one["number"]: one for one in vankien.run("missing")["missing"]}
    assert set(found) == {"596-KL/TU", "15-NQ/TU"}
    assert found["596-KL/TU"]["date"] == "2014-12-02"
    assert [one["id"] for one in found["596-KL/TU"]["cited_by"]] == [item["id"]]

    cited = make_scan(tmp_path / "kết luận.pdf", PARTY_PAGE)
    (arrived,) = vankien.run("import", cited)["items"]
    assert [one["number"] for one in vankien.run("missing")["missing"]] == ["15-NQ/TU"]
    targets = {c["number"]: c["target"] for c in vankien.run("show", item["id"])["citations"]}
    assert targets == {"596-KL/TU": arrived["id"], "15-NQ/TU": None}

    dues = vankien.run("assignments", "--due-before", "2015-05-01")["assignments"]
    assert [(one["document"], one["due"]) for one in dues] == [(item["id"], "2015-03-31")]
    assert (dues[0]["state"], dues[0]["overdue"], dues[0]["note"]) == ("suggested", False, "")
    assert vankien.run("assignments", "--due-before", "1/5/2015")["assignments"] == dues
