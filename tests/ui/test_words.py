"""The interface speaks Vietnamese and English, completely."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QKeySequence

from desktop.ui import wording
from desktop.ui.action_table import TABLE
from desktop.ui.crash import CrashGuard, describe, log_to
from desktop.ui.ordering.dossier_dialog import DossierDialog
from desktop.ui.plurals import Plurals
from tests.ui.catalogue import sources

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


MET = (
    *("QAbstractFileIconProvider", "QAbstractSpinBox", "QColorDialog", "QComboBox", "QDialog"),
    *("QDialogButtonBox", "QDockWidget", "QFileDialog", "QFileSystemModel", "QGnomeTheme"),
    *("QInputDialog", "QLineEdit", "QMessageBox", "QPageSetupWidget", "QPageSize"),
    *("QPlatformTheme", "QPrintDialog", "QPrintPropertiesDialog", "QPrintPropertiesWidget"),
    *("QPrintSettingsOutput", "QPrintWidget", "QProgressDialog", "QScrollBar", "QTabBar"),
    *("QUndoStack", "QUnicodeControlCharacterMenu", "QWhatsThisAction", "QWidgetTextControl"),
    *("CloseButton", "Print Device Input Slot", "Print Device Output Bin", "QCupsJobWidget"),
    *("QCupsPrinterSupport", "QAccessibleActionInterface", "QKeySequenceEdit"),
)
"""What of Qt a user of this program can meet."""
NEVER_MET = {"Form", "Alt+Left", "Alt+Right", "Alt+Up"}
"""Names in Qt's own files, and keys that are the same everywhere."""


def test_all_of_qt_that_is_met_speaks_vietnamese():
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    known = messages(FOLDER / "qtbase_vi.ts")
    wanted = sources(Path(folder) / "qtbase_de.qm")
    missing = [
        (context, source)
        for context in MET
        for source in wanted[context] - NEVER_MET
        if (context, source) not in known and "About Qt" not in source and "<p>Qt is" not in source
    ]
    assert missing == []
    assert all(finished(message) for message in known.values())


def test_keys_are_understood_and_named_in_vietnamese(qapp, tmp_path):
    keys = [QKeySequence(key) for spec in TABLE for key in spec.keys]
    translator = compiled("qtbase_vi", tmp_path)
    qapp.installTranslator(translator)
    try:
        assert [QKeySequence(key) for spec in TABLE for key in spec.keys] == keys
        native = QKeySequence.SequenceFormat.NativeText
        assert QKeySequence("Alt+Left").toString(native) == "Alt+Mũi tên trái"
    finally:
        qapp.removeTranslator(translator)


def test_no_sentence_is_hidden_from_the_tool_that_collects_them():
    hidden = re.compile(r"translate\(\s*[A-Za-z_.]+,\s*\"")  # it knows no context but a literal one
    sources = (ROOT / "desktop" / "ui").rglob("*.py")
    assert not [path.name for path in sources if hidden.search(path.read_text("utf-8"))]


def test_tone_marks_stand_where_official_writing_puts_them():
    texts = [*FOLDER.glob("*_vi.ts"), FOLDER.parent / "messages" / "vi.json"]
    texts += (FOLDER.parent / "help" / "vi").glob("*.md")
    other = re.compile(r"\b[bcdđghklmnprstvx]+(oá|oà|oả|oã|oạ|uý|uỳ|uỷ|uỹ|uỵ)\b", re.IGNORECASE)
    found = {path.name: other.findall(path.read_text("utf-8")) for path in texts}
    assert not any(found.values()), found


def test_vietnamese_words_have_vietnamese_signs():
    """No foreign pattern for days, no quotation marks of another kind."""
    worded = (FOLDER / "vankien_vi.ts", ROOT / "resources" / "messages" / "vi.json")
    ts, json_text = (path.read_text("utf-8") for path in worded)
    shown = [*re.findall(r"<translation>(.*?)</translation>", ts, re.DOTALL), json_text]
    wrong = [text for text in shown if re.search(r"[«»]|dd/mm", text, re.IGNORECASE)]
    assert len(shown) > 1000
    assert not wrong


def test_a_dossier_asks_for_days_as_they_are_called(qapp, qtbot, tmp_path):
    translator = compiled("vankien_vi", tmp_path)
    qapp.installTranslator(translator)
    try:
        dialog = DossierDialog()
        qtbot.addWidget(dialog)
    finally:
        qapp.removeTranslator(translator)
    assert dialog.begins.placeholderText() == "ngày/tháng/năm"
