"""Gaps in series of numbers, and the lists of what documents point to."""

from __future__ import annotations

from desktop.services.following import Following, Gap
from tests.db.filling import Filler


def number(workspace, *numbers, issuer="TỈNH ỦY HÀ NAM", issued_on="2024-05-01"):
    filler = Filler(workspace.archive)
    for one in numbers:
        filler.document("a", name=f"{one}.pdf", number=one, issuer=issuer, issued_on=issued_on)


def test_a_number_absent_between_others(workspace):
    number(workspace, "40-TB/TU", "42-TB/TU", "43-TB/TU")
    gaps = Following(workspace.archive).gaps()
    assert gaps == (Gap("TỈNH ỦY HÀ NAM", "TB/TU", None, (41,)),)


def test_state_series_begin_anew_every_year(workspace):
    issuer = "SỞ NỘI VỤ"
    number(workspace, "1/BC-SNV", "2/BC-SNV", "4/BC-SNV", issuer=issuer)
    number(workspace, "9/BC-SNV", issuer=issuer, issued_on="2023-05-01")
    assert Following(workspace.archive).gaps() == (Gap(issuer, "BC-SNV", "2024", (3,)),)


def test_a_few_scattered_numbers_are_no_series(workspace):
    number(workspace, "1-TB/TU", "20-TB/TU", "300-TB/TU")
    number(workspace, "1-CT/TU", "3-CT/TU")
    assert Following(workspace.archive).gaps() == ()
