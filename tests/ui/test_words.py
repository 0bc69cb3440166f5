"""The interface speaks Vietnamese and English, completely."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desktop.ui import wording
from desktop.ui.crash import CrashGuard, describe, log_to
from desktop.ui.plurals import Plurals

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent


def messages(catalogue: Path) -> dict[tuple[str, str], ET.Element]:
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in ET.parse(catalogue).getroot().findall("context")  # noqa: S314 - our own file
        for message in context.findall("message")
    }


def finished(message: ET.Element) -> bool:
    translation = message.find("translation")
    forms = [form.text for form in translation.findall("numerusform")] or [translation.text]
    return "type" not in translation.attrib and all(forms)


@pytest.mark.parametrize(("language", "options"), [("vi", []), ("en", ["-pluralonly"])])
def test_every_sentence_of_the_code_is_translated(language, options, tmp_path):
    sources = sorted((ROOT / "desktop" / "ui").rglob("*.py"))
    fresh = tmp_path / "fresh.ts"
    command = [TOOLS / "pyside6-lupdate", *sources, *options, "-ts", fresh]
    subprocess.run(command, check=True, capture_output=True)
    known = messages(FOLDER / f"vankien_{language}.ts")
    wanted = messages(fresh)
    assert not [key for key in wanted if key not in known or not finished(known[key])]
    assert not [key for key in known if key not in wanted]


def compiled(name: str, tmp_path: Path) -> QTranslator:
    target = tmp_path / f"{name}.qm"
    command = [TOOLS / "pyside6-lrelease", FOLDER / f"{name}.ts", "-qm", target]
    subprocess.run(command, check=True, capture_output=True)
    translator = QTranslator()
    assert translator.load(str(target))
    return translator


def test_the_catalogues_are_loaded_by_qt(qapp, tmp_path):
    translators = [compiled(name, tmp_path) for name in ("vankien_vi", "qtbase_vi")]
    for translator in translators:
        qapp.installTranslator(translator)
    try:
        assert wording.state_word("unconfirmed") == "cần xác nhận"
        assert Plurals().pages(3) == "3 trang"
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Hủy"
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)


def test_days_and_numbers_are_written_as_here():
    before = QLocale()
    QLocale.setDefault(QLocale("vi_VN"))
    try:
        assert wording.day_text("2021-03-02") == "02/03/2021"
        assert wording.day_text("tháng ba") == "tháng ba"
        assert wording.number_text(8412) == "8.412"
    finally:
        QLocale.setDefault(before)


def test_what_goes_wrong_is_described_without_what_it_says():
    words = "nội dung mật của văn bản"
    try:
        try:
            raise ValueError(words)
        except ValueError as error:
            raise RuntimeError(words) from error
    except RuntimeError as error:
        details = describe(error)
    assert words not in details
    assert "ValueError" in details
    assert "test_words.py" in details


def test_no_text_of_a_document_reaches_the_log(tmp_path, caplog):
    stop_logging = log_to(tmp_path)
    try:
        CrashGuard().report(ValueError("nội dung mật"))
    finally:
        stop_logging()
    written = (tmp_path / "vankien.log").read_text("utf-8")
    assert "ValueError" in written
    assert "nội dung mật" not in written


@pytest.mark.parametrize(
    ("context", "source"),
    [
        ("QFileDialog", "Look in:"),
        ("QPrintDialog", "Print"),
        ("QMessageBox", "Show Details..."),
        ("QColorDialog", "Select Color"),
        ("QPlatformTheme", "Save"),
        ("QLineEdit", "&Copy"),
    ],
)
def test_the_toolkits_own_dialogs_speak_vietnamese(qapp, tmp_path, context, source):
    said = compiled("qtbase_vi", tmp_path).translate(context, source)
    assert said
    assert said != source
