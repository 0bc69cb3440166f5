"""What the context menu of a page offers for the marks that are meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from db.records import Annotation
from desktop.services.marks.foreign import is_foreign
from desktop.ui.details.colours import COLOURS
from desktop.ui.facets.tree import swatch
from desktop.ui.reader.mark_deeds import MarkDeeds


def add_mark_actions(
    menu: QMenu, marks: Sequence[Annotation], deeds: MarkDeeds, edit: Callable[[str], object]
) -> None:
    """Put what can be done with marks on top of a menu; `edit` is told the uuid of one."""
    first = menu.actions()[0]
    made = QMenu(menu)
    own = [mark for mark in marks if not is_foreign(mark)]
    if len(own) == 1:
        made.addAction(
            QCoreApplication.translate("MarkMenu", "Edit note"), lambda: edit(own[0].uuid)
        )
    if own:
        _add_colours(made, own, deeds)
        made.addAction(QCoreApplication.translate("MarkMenu", "Copy mark"), lambda: deeds.copy(own))
        made.addAction(
            QCoreApplication.translate("MarkMenu", "Delete mark"), lambda: deeds.remove(own)
        )
    foreign = [mark for mark in marks if is_foreign(mark)]
    if foreign:
        made.addAction(
            QCoreApplication.translate("MarkMenu", "Adopt as own mark"),
            lambda: deeds.adopt(foreign),
        )
    menu.insertActions(first, made.actions())
    menu.insertSeparator(first)


def add_paste(menu: QMenu, deeds: MarkDeeds, page: int) -> None:
    """Offer to put copied marks on a page."""
    if deeds.copied:
        menu.addAction(
            QCoreApplication.translate("MarkMenu", "Paste mark"), lambda: deeds.paste(page)
        )


def _add_colours(menu: QMenu, marks: Sequence[Annotation], deeds: MarkDeeds) -> None:
    colours = menu.addMenu(QCoreApplication.translate("MarkMenu", "Colour"))
    for colour, name in COLOURS:
        words = QCoreApplication.translate("Colours", name)
        action = colours.addAction(swatch(colour), words)
        action.triggered.connect(lambda _=False, colour=colour: deeds.recolour(marks, colour))
