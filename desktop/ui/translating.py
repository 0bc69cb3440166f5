"""The language of the interface: the program's own sentences and those of Qt's dialogs."""

from __future__ import annotations

from importlib import resources
from importlib.resources.abc import Traversable

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desktop.services.settings import Language

CATALOGUES = ("qtbase", "vankien")


def _load(translator: QTranslator, compiled: Traversable) -> bool:
    # By name, not from bytes: Qt would keep pointing into bytes that Python may free.
    with resources.as_file(compiled) as path:
        return translator.load(str(path))


def install_translators(app: QCoreApplication, language: Language) -> list[QTranslator]:
    """Make `app` speak `language`; returns the translators, which `app` owns.

    English needs a catalogue for its plurals only. A catalogue that was not compiled leaves
    the English source sentences. GUI thread, before the first window.
    """
    QLocale.setDefault(QLocale("vi_VN" if language == "vi" else "en_GB"))
    folder = resources.files("resources") / "translations"
    found = []
    for name in CATALOGUES:
        compiled = folder / f"{name}_{language}.qm"
        translator = QTranslator(app)
        if compiled.is_file() and _load(translator, compiled):
            app.installTranslator(translator)
            found.append(translator)
    return found
