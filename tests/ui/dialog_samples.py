"""What stands in the dialogs that are looked at: made up, of no office."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from db.backup import Contents
from db.backup_place import State
from db.finding import DossierRecord
from db.records import AssignmentRecord, DocumentRow, TagRecord
from db.verify import Finding
from desktop.services.backups import BackupState
from desktop.services.doctor import Check
from desktop.services.dues import Due
from desktop.services.marks.book import OwnStamp
from desktop.services.messages import Message
from desktop.services.removing import Loss
from desktop.services.settings import Settings
from desktop.services.teaching.rules import Rule
from ocr.vocabulary import AddedWord

HOME = Path("/home/levanthu/.local/share/vankien/archive")
PLACE = Path("/media/usb/sao-luu/van-kien-backup")
SETTINGS = Settings(author="Lê Văn Thư")
LOCKED = replace(
    SETTINGS, archive="/srv/kho", locked=frozenset({"archive", "backup_place", "secrecy"})
)
HASH = "ab" * 32
HOLDER = {"holder": "Trần Thị Lưu", "host": "PC-07", "since": "08:30"}
_CONTENTS = Contents("kho", 9, 8412, 31077, 412, 37, {})
STATES = tuple(
    State(PLACE / "states" / day, datetime.fromisoformat(f"{day}T17:30").astimezone(UTC), "", what)
    for day, what in (
        ("2026-11-20", _CONTENTS),
        ("2026-11-19", replace(_CONTENTS, documents=8409, pages=31052)),
    )
)
BACKED_UP = BackupState(PLACE, automatic=True, reachable=True, made=STATES)
NO_PLACE = BackupState(None, automatic=False, reachable=False)
FINDINGS = [
    Finding("store.altered", {"sha256": HASH, "document": "12"}),
    Finding("index.page_differs", {"page": "77"}),
    Finding("sidecar.missing", {"sha256": HASH, "document": "13"}),
]
CHECKS = (
    Check("engine", True, "Tesseract 5.3.0"),
    Check("language", True, "vie, osd"),
    Check("disk", False, "/srv/kho: 120 MB"),
)
LOSS = Loss((1, 2, 3), ("41-TB/TU: Kết luận của Ban Thường vụ", "215/KH-UBND", "anh 7.jpg"), 12)
WORDS = (
    AddedWord("types", "Bản cam kết", "BCK", since="2026-03-01"),
    AddedWord("types", "Phiếu trình", "PTr"),
)
RULES = (
    Rule("subject", "nông thôn mới", "kinh tế/nông thôn"),
    Rule("issuer", "Ban Tổ chức", "", "05-HC", active=False),
)
STAMPS = (OwnStamp("ĐÃ ĐỐI CHIẾU"), OwnStamp("SAO LỤC", signed=False))
TAGS = (
    TagRecord(1, "a", None, "kinh tế", "#7a4f9a", 12),
    TagRecord(2, "b", 1, "nông thôn", "#2f7d4f", 3),
    TagRecord(3, "c", None, "khẩn", "#b3392f", 1),
)
DOSSIER = DossierRecord(
    1, "d", "05-HC", "Công tác hành chính năm 2026", "2026-01-01", "2026-12-31", "10 năm", 2
)
ROWS = tuple(
    DocumentRow(at, "a.pdf", title, number, "Kế hoạch", None, "2026-03-15", "done", 2, 2, "")
    for at, (number, title) in enumerate(
        (("215/KH-UBND", "số hóa tài liệu lưu trữ năm 2026"), ("61/BC-SNV", "kết quả thực hiện")), 1
    )
)
TASK = AssignmentRecord(
    *("t1", 1, "Sở Nội vụ", "báo cáo kết quả số hóa tài liệu lưu trữ của các cơ quan, đơn vị"),
    *("2026-11-10", "trước ngày 10/11", "Ủy ban nhân dân tỉnh", True, "Giao Sở Nội vụ", 0, None),
    *("todo", ""),
)
DUES = (
    Due(TASK, ROWS[0], "overdue"),
    Due(replace(TASK, uuid="t2", due="2026-12-20", state="doing"), ROWS[0], "doing"),
    Due(replace(TASK, uuid="t3", who="Văn phòng", state="done"), ROWS[1], "done"),
    Due(replace(TASK, uuid="t4", who="Sở Tài chính"), ROWS[1], "suggested"),
)
REFUSED = Message("Mật khẩu không đúng.", "Hãy hỏi người gửi tệp.")
FAILURE = 'ValueError\n  File "desktop/ui/panes.py", line 12, in show\n'
