"""Every dialog of the program, and how each is opened with something in it.

Used by whoever has to look at all of them: the tests of names, contrast and clipped words, and
the pictures (`python -m tests.ui.walk`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import QColorDialog, QDialog, QFileDialog, QTabWidget

from db.errors import ArchiveProblem
from desktop.services.exports.cautions import Caution
from desktop.services.tag_paths import tag_paths
from desktop.services.tagging import MergeEffect
from desktop.ui.assignments.editor import TaskDialog
from desktop.ui.caring.backup_dialog import BackupDialog
from desktop.ui.caring.remove_dialog import RemoveDialog
from desktop.ui.caring.rescue import Rescue
from desktop.ui.caring.restore_dialog import RestoreDialog
from desktop.ui.caring.self_test_dialog import SelfTestDialog
from desktop.ui.caring.verify_dialog import VerifyDialog
from desktop.ui.caring.waiting import progress_dialog
from desktop.ui.decided import decided_words
from desktop.ui.dialogs.colour_names import ColourNamesDialog
from desktop.ui.dialogs.failure import FailureDialog
from desktop.ui.dialogs.instruction import InstructionDialog
from desktop.ui.dialogs.password import PasswordDialog
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.dialogs.stamps import StampsDialog
from desktop.ui.dialogs.tagging import TaggingDialog
from desktop.ui.exporting.dialog import ExportDialog
from desktop.ui.exporting.dialog_parts import PlaceRole
from desktop.ui.guide.tour import TourDialog
from desktop.ui.guide.welcome import WelcomeDialog
from desktop.ui.guide.window import ManualWindow
from desktop.ui.keys.editor import KeysEditor
from desktop.ui.main_window import MainWindow
from desktop.ui.ordering.contents_dialog import ContentsDialog
from desktop.ui.ordering.dossier_dialog import DossierDialog
from desktop.ui.ordering.tag_places import MergeDialog, MoveDialog
from desktop.ui.printing.cautions import CautionBand
from desktop.ui.printing.made_dialog import MadeDialog
from desktop.ui.printing.presets import PresetRow, PresetStore
from tests.ui import dialog_samples as sample

Open = Callable[[MainWindow], None]
SHOWN_MS, FADED_MS, ASKED_MS = 40, 250, 1000

KEPT: list[QDialog] = []
"""The dialog opened last: one without a parent is nobody else's."""


@dataclass(frozen=True, slots=True)
class Opener:
    """How a dialog is opened, and milliseconds until it stands: others may be asked for more."""

    open: Open
    ms: int = SHOWN_MS


def by_action(action: str) -> Open:
    return lambda window: window.actions_table[action].trigger()


def made(make: Callable[[MainWindow], QDialog]) -> Open:
    def open_it(window: MainWindow) -> None:
        dialog = make(window)
        KEPT[:] = [dialog]
        dialog.show()

    return open_it


def _settings(window: MainWindow, words: str = "", locked: bool = False) -> QDialog:
    dialog = SettingsDialog(sample.LOCKED if locked else sample.SETTINGS, window)
    dialog.filter.setText(words)
    return dialog


def _keys(window: MainWindow, *, locked: bool = False, clash: bool = False) -> QDialog:
    names = frozenset({"keys"}) if locked else frozenset()
    kept = replace(sample.SETTINGS, keys={"export": "Ctrl+Alt+E", "report": "F12"}, locked=names)
    dialog = SettingsDialog(kept, window)
    dialog.filter.setText(QCoreApplication.translate("SettingsDialog", "Keyboard shortcuts"))
    editor = dialog.findChild(KeysEditor)
    editor.list.choose("export")
    if clash:
        editor.form.edit.setKeySequence(QKeySequence("Ctrl+P"))
        editor.form.edit.editingFinished.emit()
    return dialog


def _tour(page: int) -> Open:
    def make(window: MainWindow) -> QDialog:
        tour = TourDialog(window.desk.settings.language, window)
        tour.go_to(page)
        return tour

    return made(make)


def _manual(window: MainWindow, words: str) -> QDialog:
    manual = ManualWindow(window.desk.settings.language, window)
    manual.field.setText(words)
    return manual


def _backup(window: MainWindow, *, running: bool = False, locked: bool = False) -> QDialog:
    dialog = BackupDialog(window)
    dialog.show_state(sample.BACKED_UP if running or locked else sample.NO_PLACE)
    if locked:
        dialog.lock(decided_words())
    if running:
        dialog.start.click()
        dialog.show_progress((120, 8412))
    return dialog


def _restore(window: MainWindow, *, empty: bool = False) -> QDialog:
    dialog = RestoreDialog(sample.HOME, window)
    dialog.show_backups(sample.PLACE, () if empty else sample.STATES)
    return dialog


def _verify(window: MainWindow, found: list | None) -> QDialog:
    dialog = VerifyDialog(str(sample.HOME), window.desk.presenter.messages, window)
    if found is None:
        dialog.show_progress(("originals", 120, 8412))
    else:
        dialog.show_findings(found)
    return dialog


def _self_test(window: MainWindow) -> QDialog:
    dialog = SelfTestDialog(window.desk.presenter.messages, window)
    for check in sample.CHECKS:
        dialog.show_check(check)
    dialog.show_end()
    return dialog


def _tagging(window: MainWindow) -> QDialog:
    return TaggingDialog(sample.TAGS, tag_paths(sample.TAGS), {1: 2, 3: 1}, 2, window)


def _password(window: MainWindow, *, refused: bool) -> QDialog:
    dialog = PasswordDialog("bao-cao-quy-3.pdf", window)
    if refused:
        dialog.refuse(sample.REFUSED)
    return dialog


def _board(window: MainWindow) -> QDialog:
    window.boards.show_board()
    window.boards.board.show_dues(sample.DUES)
    return window.boards.board


def _caution(*, final: bool) -> Open:
    def ask(window: MainWindow) -> None:
        band = CautionBand(window)
        band.ask([Caution(1, "secret", "12-TB/TU: MẬT", final=final)], lambda: None)

    return ask


def _rescue(code: str) -> Open:
    def make(window: MainWindow) -> QDialog:
        rescue = Rescue(window.desk.presenter.messages, "Lê Văn Thư")
        return rescue.box(ArchiveProblem(code, sample.HOLDER))[0]

    return made(make)


def _waiting(_window: MainWindow) -> QDialog:
    words = QCoreApplication.translate("App", "Bringing the backup back…")
    dialog = progress_dialog(words)
    dialog.setMaximum(10)
    dialog.setValue(4)
    return dialog


def _preset_name(window: MainWindow) -> None:
    PresetRow(PresetStore(window.desk.memory), window).ask_name()


def _file_dialog(window: MainWindow, mode: QFileDialog.AcceptMode) -> QDialog:
    dialog = QFileDialog(window, "PDF", "/usr/share", "PDF (*.pdf);;* (*)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    return dialog


def _tag_name(window: MainWindow) -> None:
    window.ordering.tags.add(None)


def _merge(window: MainWindow) -> QDialog:
    dialog = MergeDialog(sample.TAGS[2], sample.TAGS[:2], window.desk, window)
    dialog.point_at(2)
    dialog._tell_effect(MergeEffect(14, 3, 2), sample.TAGS[1].name)
    return dialog


def _table_print(window: MainWindow) -> MadeDialog:
    registers = window.desk.workspace.registers
    return MadeDialog(window.desk, registers.paper(registers.listed([1])), "Danh sách", window)


def pages(dialog: QDialog) -> list[tuple[str, Callable[[], object]]]:
    """The pages of a dialog, each with a name and how it is shown."""
    if isinstance(dialog, ExportDialog):
        kinds = [dialog.parts.kinds.item(row) for row in range(dialog.parts.kinds.count())]
        places = [item.data(PlaceRole) for item in kinds if item.data(PlaceRole) is not None]
        return [(f"-{at}", lambda at=at: dialog.choose(at)) for at in sorted(places)]
    tabs = dialog.findChild(QTabWidget)
    if tabs is None:
        return [("", lambda: None)]
    return [(f"-{at}", lambda at=at: tabs.setCurrentIndex(at)) for at in range(tabs.count())]


AcceptMode = QFileDialog.AcceptMode
EVERY: dict[str, Opener] = {
    "welcome": Opener(made(lambda w: WelcomeDialog(sample.SETTINGS, sample.HOME, w))),
    "welcome-locked": Opener(made(lambda w: WelcomeDialog(sample.LOCKED, sample.HOME, w))),
    **{f"tour-{page}": Opener(_tour(page)) for page in range(5)},
    "manual": Opener(by_action("manual")),
    "manual-found": Opener(made(lambda w: _manual(w, "sao lưu")), ms=FADED_MS),
    "manual-nothing": Opener(made(lambda w: _manual(w, "xyzxyz")), ms=FADED_MS),
    "settings": Opener(made(_settings)),
    "settings-locked": Opener(made(lambda w: _settings(w, locked=True))),
    "settings-nothing": Opener(made(lambda w: _settings(w, "xyzxyz")), ms=FADED_MS),
    "settings-keys": Opener(made(_keys), ms=FADED_MS),
    "settings-keys-clash": Opener(made(lambda w: _keys(w, clash=True)), ms=FADED_MS),
    "settings-keys-locked": Opener(made(lambda w: _keys(w, locked=True)), ms=FADED_MS),
    "shortcuts": Opener(by_action("shortcuts")),
    "about": Opener(by_action("about")),
    "print": Opener(by_action("print"), ms=ASKED_MS),
    "caution": Opener(_caution(final=False)),
    "caution-final": Opener(_caution(final=True)),
    "preset-name": Opener(_preset_name),
    "export": Opener(by_action("export"), ms=ASKED_MS),
    "copy-register": Opener(by_action("copy_register"), ms=ASKED_MS),
    "backup": Opener(made(_backup)),
    "backup-asked": Opener(by_action("backup"), ms=ASKED_MS),
    "backup-running": Opener(made(lambda w: _backup(w, running=True))),
    "backup-locked": Opener(made(lambda w: _backup(w, locked=True))),
    "restore": Opener(made(_restore)),
    "restore-empty": Opener(made(lambda w: _restore(w, empty=True))),
    "verify-running": Opener(made(lambda w: _verify(w, None))),
    "verify-well": Opener(made(lambda w: _verify(w, []))),
    "verify-found": Opener(made(lambda w: _verify(w, sample.FINDINGS))),
    "self-test": Opener(made(_self_test)),
    "remove": Opener(made(lambda w: RemoveDialog(sample.LOSS, w))),
    "rescue-locked": Opener(_rescue("archive.locked")),
    "rescue-damaged": Opener(_rescue("archive.damaged")),
    "waiting": Opener(made(_waiting)),
    "stop-import": Opener(made(lambda w: w.stop_question()[0])),
    "vocabulary": Opener(lambda w: w.teaching.ask_words(sample.WORDS) and None),
    "rules": Opener(lambda w: w.teaching.ask_rules(sample.RULES) and None),
    "stamps": Opener(made(lambda w: StampsDialog(sample.STAMPS, w))),
    "colours": Opener(made(lambda w: ColourNamesDialog({"#ffd54a": "cần xem lại"}, w))),
    "instruction": Opener(made(lambda w: InstructionDialog("Lê Văn Thư", w))),
    "tagging": Opener(made(_tagging)),
    "tag-name": Opener(_tag_name),
    "tag-merge": Opener(made(_merge)),
    "tag-move": Opener(made(lambda w: MoveDialog(sample.TAGS[1], sample.TAGS[:1], w))),
    "tag-colour": Opener(made(lambda w: QColorDialog(QColor("#7a4f9a"), w))),
    "dossier-new": Opener(made(lambda w: DossierDialog(parent=w))),
    "dossier": Opener(made(lambda w: DossierDialog(sample.DOSSIER, w))),
    "dossier-contents": Opener(made(lambda w: ContentsDialog(sample.DOSSIER, sample.ROWS, w))),
    "dossier-choice": Opener(by_action("dossier"), ms=ASKED_MS),
    "password": Opener(made(lambda w: _password(w, refused=False))),
    "password-refused": Opener(made(lambda w: _password(w, refused=True))),
    "failure": Opener(made(lambda w: FailureDialog(sample.FAILURE, w))),
    "task": Opener(made(lambda w: TaskDialog(sample.TASK, w))),
    "board": Opener(made(_board)),
    "file-open": Opener(made(lambda w: _file_dialog(w, AcceptMode.AcceptOpen))),
    "file-save": Opener(made(lambda w: _file_dialog(w, AcceptMode.AcceptSave))),
    "table-print": Opener(made(_table_print)),
}
"""By the name of its picture."""
