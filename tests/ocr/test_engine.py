"""The contract of an engine, kept by Tesseract (program and library) and by two fakes."""

from __future__ import annotations

import multiprocessing
import os
import select
import signal
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from ocr.engine import LinkedEngine, Mode, OcrEngine, TesseractEngine, best_engine, installed
from ocr.engine.child import run
from ocr.errors import UnreadableFile
from ocr.models import Model, best_model
from ocr.page_image import PageImage, Pixels
from ocr.values import EngineWord
from tests.ocr.recorded import RecordedEngine

MODES: tuple[Mode, ...] = ("page", "block", "line", "sparse")


class BlindEngine:
    """A fake that sees nothing."""

    @property
    def name(self) -> str:
        return "blind 1; none"

    @property
    def second(self) -> BlindEngine:
        return self

    def read(
        self, image: Pixels, *, dpi: float, timeout_s: float, mode: Mode = "page"
    ) -> tuple[EngineWord, ...]:
        return ()


@pytest.fixture(params=["tesseract", "linked", "recorded", "blind"])
def engine(request: pytest.FixtureRequest, tesseract: TesseractEngine) -> OcrEngine:
    if request.param == "tesseract":
        return tesseract
    if request.param == "linked":
        return request.getfixturevalue("linked")  # type: ignore[no-any-return]
    return RecordedEngine(("TỈNH", "ỦY")) if request.param == "recorded" else BlindEngine()


@pytest.fixture(scope="module")
def linked() -> LinkedEngine:
    """The library with the data of this machine's program, where tesserocr is installed."""
    pytest.importorskip("tesserocr")
    return LinkedEngine(best_model() if best_model().folder else _model_of_program())


def _model_of_program() -> Model:
    told = run(("tesseract", "--list-langs"), b"", 60).stdout.decode()
    return Model("vie", Path(told.split('"')[1]))


@pytest.mark.parametrize("mode", MODES)
def test_words_lie_inside_the_image(engine: OcrEngine, picture: PageImage, mode: Mode) -> None:
    grey = np.ascontiguousarray(picture.pixels.max(axis=2)[150:400])
    height, width = grey.shape
    for word in engine.read(grey, dpi=200, timeout_s=60, mode=mode):
        assert word.text == word.text.strip() != ""
        assert 0 <= word.box.x0 <= word.box.x1 <= width
        assert 0 <= word.box.y0 <= word.box.y1 <= height
        assert 0 <= word.confidence <= 1


def test_an_image_is_read_alike_each_time_and_left_alone(
    engine: OcrEngine, picture: PageImage
) -> None:
    grey = np.ascontiguousarray(picture.pixels.max(axis=2)[150:400])
    before = grey.copy()
    first = engine.read(grey, dpi=200, timeout_s=60)
    assert engine.read(grey, dpi=200, timeout_s=60) == first
    assert np.array_equal(grey, before)


def test_slivers_have_no_words(engine: OcrEngine) -> None:
    assert engine.read(np.zeros((2, 900), np.uint8), dpi=300, timeout_s=60) == ()


def test_a_second_engine_keeps_the_same_contract(engine: OcrEngine) -> None:
    assert engine.second.second is engine.second
    assert engine.second.read(np.full((6, 200), 255, np.uint8), dpi=200, timeout_s=60) == ()


def test_engine_and_model_are_named(engine: OcrEngine) -> None:
    program, model = engine.name.split("; ")
    assert program.split(" ")[1][0].isdigit()
    assert model


def test_tesseract_reads_what_is_printed(tesseract: TesseractEngine, picture: PageImage) -> None:
    words = tesseract.read(picture.pixels.max(axis=2), dpi=200, timeout_s=60)
    assert {"TỈNH", "ỦY", "THÔNG", "BÁO"} <= {word.text for word in words}


def test_nothing_is_left_behind(
    tmp_path: Path, picture: PageImage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    TesseractEngine().read(picture.pixels.max(axis=2), dpi=200, timeout_s=60)
    with pytest.raises(UnreadableFile, match=r"engine\.timeout"):
        TesseractEngine().read(picture.pixels.max(axis=2), dpi=200, timeout_s=0.001)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_model_is_told_apart(picture: PageImage) -> None:
    with pytest.raises(UnreadableFile, match=r"engine\.no_language"):
        TesseractEngine(Model("zzz")).read(picture.pixels.max(axis=2), dpi=200, timeout_s=60)


def test_library_and_program_read_alike(
    linked: LinkedEngine, tesseract: TesseractEngine, picture: PageImage
) -> None:
    grey = picture.pixels.max(axis=2)
    by_library, by_program = (
        Counter(word.text for word in engine.read(grey, dpi=200, timeout_s=60))
        for engine in (linked, tesseract)
    )
    differing = (by_library - by_program).total() + (by_program - by_library).total()
    assert differing < by_program.total() / 10  # their versions may differ


def test_the_library_gives_up_in_time_and_reads_on(
    linked: LinkedEngine, picture: PageImage
) -> None:
    with pytest.raises(UnreadableFile, match=r"engine\.timeout"):
        linked.read(picture.pixels.max(axis=2), dpi=200, timeout_s=0.001)
    assert linked.read(picture.pixels.max(axis=2), dpi=200, timeout_s=60)


def test_the_library_tells_a_missing_model_apart(
    linked: LinkedEngine, picture: PageImage, tmp_path: Path
) -> None:
    with pytest.raises(UnreadableFile, match=r"engine\.no_language"):
        LinkedEngine(Model("zzz", tmp_path)).read(picture.pixels.max(axis=2), dpi=200, timeout_s=60)


def test_the_library_reads_where_there_is_no_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "vie.traineddata").touch()
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    monkeypatch.setitem(sys.modules, "tesserocr", _library_of("tesseract 5.5.4\n leptonica"))
    assert isinstance(best_engine(), LinkedEngine)
    assert (installed().version, installed().languages) == ("5.5.4", ("vie",))
    assert best_engine().name.startswith("tesseract 5.5.4; ")


def test_neither_program_nor_library_is_a_problem_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    with pytest.raises(UnreadableFile, match=r"engine\.missing"):
        installed()


def _library_of(told: str) -> ModuleType:
    library = ModuleType("tesserocr")
    library.tesseract_version = lambda: told  # type: ignore[attr-defined]
    return library


def _keep_a_child(pid_file: str) -> None:
    run(("sh", "-c", 'echo $$ > "$0"; exec sleep 60', pid_file), b"", 60)


@pytest.mark.skipif(sys.platform != "linux", reason="the system ends children on Linux only")
def test_the_child_ends_with_a_worker_that_is_killed(tmp_path: Path) -> None:
    pid_file = tmp_path / "pid"
    os.mkfifo(pid_file)
    worker = multiprocessing.get_context("spawn").Process(
        target=_keep_a_child, args=(str(pid_file),)
    )
    worker.start()
    child = int(pid_file.read_text())  # opens once the child writes
    ending = os.pidfd_open(child)
    os.kill(worker.pid or 0, signal.SIGKILL)
    worker.join()
    poll = select.poll()
    poll.register(ending)
    assert poll.poll(5000), "the child outlived its worker"
