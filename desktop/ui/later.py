"""Dialogs and windows that the first window does without, each loaded when it is first asked for.

The one place where interface modules are loaded late: a start that loaded them all took a third
longer, and most of them are not opened on most days. They are used as `later.SettingsDialog(...)`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

# ruff: noqa: PLC0414 - the alias says that they are handed on
if TYPE_CHECKING:
    from desktop.ui.assignments.editor import TaskDialog as TaskDialog
    from desktop.ui.caring.backup_dialog import BackupDialog as BackupDialog
    from desktop.ui.caring.remove_dialog import RemoveDialog as RemoveDialog
    from desktop.ui.caring.rescue import open_with_help as open_with_help
    from desktop.ui.caring.restore_dialog import RestoreDialog as RestoreDialog
    from desktop.ui.caring.self_test_dialog import SelfTestDialog as SelfTestDialog
    from desktop.ui.caring.verify_dialog import VerifyDialog as VerifyDialog
    from desktop.ui.dialogs.about import AboutDialog as AboutDialog
    from desktop.ui.dialogs.colour_names import ColourNamesDialog as ColourNamesDialog
    from desktop.ui.dialogs.failure import FailureDialog as FailureDialog
    from desktop.ui.dialogs.instruction import InstructionDialog as InstructionDialog
    from desktop.ui.dialogs.password import PasswordDialog as PasswordDialog
    from desktop.ui.dialogs.settings import SettingsDialog as SettingsDialog
    from desktop.ui.dialogs.shortcuts import ShortcutsDialog as ShortcutsDialog
    from desktop.ui.dialogs.stamps import StampsDialog as StampsDialog
    from desktop.ui.dialogs.tagging import TaggingDialog as TaggingDialog
    from desktop.ui.exporting.dialog import ExportDialog as ExportDialog
    from desktop.ui.exporting.register import RegisterDialog as RegisterDialog
    from desktop.ui.guide.tour import TourDialog as TourDialog
    from desktop.ui.guide.welcome import WelcomeDialog as WelcomeDialog
    from desktop.ui.guide.window import ManualWindow as ManualWindow
    from desktop.ui.ordering.contents_dialog import ContentsDialog as ContentsDialog
    from desktop.ui.ordering.dossier_dialog import DossierDialog as DossierDialog
    from desktop.ui.printing.dialog import PrintDialog as PrintDialog
    from desktop.ui.printing.text_paper import print_text as print_text
    from desktop.ui.rules.dialog import RulesDialog as RulesDialog
    from desktop.ui.vocabulary.dialog import VocabularyDialog as VocabularyDialog

HOMES = {
    "TaskDialog": "assignments.editor",
    "BackupDialog": "caring.backup_dialog",
    "RemoveDialog": "caring.remove_dialog",
    "open_with_help": "caring.rescue",
    "RestoreDialog": "caring.restore_dialog",
    "SelfTestDialog": "caring.self_test_dialog",
    "VerifyDialog": "caring.verify_dialog",
    "AboutDialog": "dialogs.about",
    "ColourNamesDialog": "dialogs.colour_names",
    "FailureDialog": "dialogs.failure",
    "InstructionDialog": "dialogs.instruction",
    "PasswordDialog": "dialogs.password",
    "SettingsDialog": "dialogs.settings",
    "ShortcutsDialog": "dialogs.shortcuts",
    "StampsDialog": "dialogs.stamps",
    "TaggingDialog": "dialogs.tagging",
    "ExportDialog": "exporting.dialog",
    "RegisterDialog": "exporting.register",
    "TourDialog": "guide.tour",
    "WelcomeDialog": "guide.welcome",
    "ManualWindow": "guide.window",
    "ContentsDialog": "ordering.contents_dialog",
    "DossierDialog": "ordering.dossier_dialog",
    "PrintDialog": "printing.dialog",
    "print_text": "printing.text_paper",
    "RulesDialog": "rules.dialog",
    "VocabularyDialog": "vocabulary.dialog",
}
"""Which module of the interface each lives in."""

if not TYPE_CHECKING:  # a type checker is to know these only, and each for what it is

    def __getattr__(name: str) -> object:
        """What is called so, its module loaded."""
        if name not in HOMES:
            raise AttributeError(name)
        return getattr(import_module(f"desktop.ui.{HOMES[name]}"), name)
