"""What the context menu of a page offers for the marks that are meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QMenu

from db.records import Annotation
from desktop.services.marks.book import MarkBooks
from desktop.services.marks.foreign import is_foreign
from desktop.services.marks.kinds import DRAWN, WRITTEN
from desktop.ui.details.colours import COLOURS, colour_name
from desktop.ui.reader.mark_deeds import MarkDeeds
from desktop.ui.swatches import swatch

WIDTHS = (0.8, 1.6, 3.0, 5.0)
SIZES = (8.0, 11.0, 14.0, 18.0, 24.0)
"""Points."""
FRAMED = frozenset({"rect", "ellipse"})


def add_mark_actions(
    menu: QMenu,
    marks: Sequence[Annotation],
    deeds: MarkDeeds,
    edit: Callable[[str], object],
    books: MarkBooks,
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
        _add_colours(made, own, deeds, books)
        _add_styles(made, own, deeds)
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


def _add_colours(
    menu: QMenu, marks: Sequence[Annotation], deeds: MarkDeeds, books: MarkBooks
) -> None:
    colours = menu.addMenu(QCoreApplication.translate("MarkMenu", "Colour"))
    for colour, _name in COLOURS:
        action = colours.addAction(swatch(colour), colour_name(colour, books))
        action.triggered.connect(lambda _=False, colour=colour: deeds.recolour(marks, colour))


def _add_styles(menu: QMenu, marks: Sequence[Annotation], deeds: MarkDeeds) -> None:
    """Widths for marks made of lines, sizes for those with letters of their own."""
    lined = [mark for mark in marks if mark.kind in DRAWN | FRAMED]
    lettered = [mark for mark in marks if mark.kind in WRITTEN]
    for meant, title, key, steps in (
        (lined, QCoreApplication.translate("MarkMenu", "Line width"), "width", WIDTHS),
        (lettered, QCoreApplication.translate("MarkMenu", "Size of letters"), "size", SIZES),
    ):
        if not meant:
            continue
        sub = menu.addMenu(title)
        for points in steps:
            words = QCoreApplication.translate("MarkMenu", "{0} pt")
            action = sub.addAction(words.format(QLocale().toString(points)))
            action.triggered.connect(
                lambda _=False, meant=meant, key=key, points=points: deeds.set_style(
                    meant, key, points
                )
            )
