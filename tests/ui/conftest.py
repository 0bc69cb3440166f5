"""A real window over a real archive, without a screen."""

from __future__ import annotations

import gc
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

if os.environ.setdefault("QT_QPA_PLATFORM", "offscreen") == "offscreen":  # its own is a small one
    screen = Path(__file__).with_name("screen.json")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"

from desktop.services.paths import AppPaths
from desktop.services.settings import Settings
from desktop.services.workspace import Workspace
from desktop.ui.crash import CrashGuard
from desktop.ui.main_window import MainWindow
from tests.making import PARTY_PAGE, make_scan
from tests.ui.stall import StallMeter

STATE_PAGE = (
    "ỦY BAN NHÂN DÂN TỈNH SÔNG LAM",
    "Số: 215/KH-UBND",
    "Hồng Lĩnh, ngày 15 tháng 3 năm 2021",
    "KẾ HOẠCH",
    "số hóa tài liệu lưu trữ năm 2021",
    "Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành triển khai thực hiện.",
)
SECOND_PAGE = (
    "Văn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện kết luận này,",
    "định kỳ báo cáo Ban Thường vụ về công tác điều hành.",
)


@pytest.fixture(scope="session")
def scans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two scanned directives and one file that is none."""
    folder = tmp_path_factory.mktemp("máy quét")
    make_scan(folder / "kết luận 596.pdf", PARTY_PAGE, SECOND_PAGE)
    make_scan(folder / "kế hoạch 215.pdf", STATE_PAGE)
    (folder / "ghi chép.docx").write_bytes(b"PK\x03\x04 nothing to import")
    return folder


@pytest.fixture(scope="session")
def read_home(scans: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The user's folders with an archive in which both directives are stored and read."""
    home = tmp_path_factory.mktemp("home")
    workspace = Workspace.open(AppPaths.under(home), Settings(author="Lê Văn Thư"))
    workspace.intake.run(sorted(scans.glob("*.pdf")), lambda _: None, threading.Event())
    idle = threading.Event()
    workspace.reading.status_changed.subscribe(
        lambda status: idle.set() if status.state == "idle" else None
    )
    workspace.reading.start()
    assert idle.wait(120)
    workspace.close()
    return home


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folders of a user who has no archive yet."""
    return tmp_path / "home"


@pytest.fixture
def filled_home(read_home: Path, tmp_path: Path) -> Path:
    """A copy of the folders with the archive that is read."""
    return Path(shutil.copytree(read_home, tmp_path / "filled"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The platform without a screen complains that it is none."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


class SeenCrashes(CrashGuard):
    """Remembers mistakes of ours instead of only showing them."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.crashed.connect(self.seen.append)


class Windows:
    """Opens windows on a user's folders and closes them again, each with a stall meter."""

    def __init__(self, qtbot) -> None:
        self._qtbot = qtbot
        self._open: dict[MainWindow, tuple[Workspace, StallMeter]] = {}
        self.guard = SeenCrashes()

    def open(self, home: Path, **settings: str) -> MainWindow:
        """A window at 1366 x 768 that shows its counts."""
        paths, chosen = AppPaths.under(home), Settings(author="Lê Văn Thư", **settings)
        workspace = Workspace.open(paths, chosen)
        window = MainWindow(workspace, chosen, paths, self.guard)
        meter = StallMeter()
        self._open[window] = workspace, meter
        window.resize(1366, 768)
        with self._qtbot.waitSignal(window.browsing.counted, timeout=10_000):
            window.show()
            window.begin()
        gc.freeze()  # what earlier tests left is not this window's to look through
        meter.start()
        return window

    def meter(self, window: MainWindow) -> StallMeter:
        """The meter of an open window."""
        return self._open[window][1]

    def close(self, window: MainWindow) -> None:
        """End a window; it must not have stood still."""
        workspace, meter = self._open.pop(window)
        meter.stop()
        window.close()
        workspace.close()
        window.deleteLater()
        assert not meter.stalls, "\n".join(map(str, meter.stalls))

    def close_all(self) -> None:
        """End all windows; none may have met a mistake of ours."""
        for window in list(self._open):
            self.close(window)
        assert not self.guard.seen


@pytest.fixture
def windows(qtbot) -> Iterator[Windows]:
    """Windows to open; all are closed and judged at the end."""
    made = Windows(qtbot)
    yield made
    made.close_all()


@pytest.fixture
def window(windows: Windows, filled_home: Path, qtbot) -> MainWindow:
    """A window on the archive with two documents that are read."""
    shown = windows.open(filled_home)
    qtbot.waitUntil(lambda: len(shown.documents.listed_ids()) == 2)
    return shown


@pytest.fixture
def empty_window(windows: Windows, home: Path) -> MainWindow:
    """A window on a new archive."""
    return windows.open(home)
