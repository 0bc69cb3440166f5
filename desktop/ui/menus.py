"""The menu bar, the tool bar and the context menus: which actions stand where."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QToolBar, QWidget

from desktop.ui.actions import Actions
from desktop.ui.caring.table import FILE_IDS, HELP_IDS, TOOLS_IDS
from desktop.ui.guide.table import GUIDE_IDS
from desktop.ui.know_table import KNOW_IDS, TEACH_IDS
from desktop.ui.mark_table import OFFICE_IDS, TOOL_IDS
from desktop.ui.marker import QT_TRANSLATE_NOOP
from desktop.ui.reader.table import LOOK_IDS, SIDE_IDS, TAB_IDS, WORD_IDS
from desktop.ui.view_table import VIEW_IDS

CONTEXT = "Menus"
LINE = "-"

FILE = ("import", "import_folder", "samples", LINE, "print", "export", "copy_register")
FILE_END = (LINE, "archive", *FILE_IDS, LINE, "quit")
EDIT = ("undo", "redo", LINE, "copy", "paste", *WORD_IDS, LINE, "find", "next_hit", "previous_hit")
EDIT_END = (LINE, "settings")
PANES = ("left_pane", "details_pane", "thumbnails", "next_pane", "previous_pane", LINE)
ZOOM = ("zoom_in", "zoom_out", "fit_width", "fit_page", "actual_size", "go_to_page", LINE)
VIEWS = (*LOOK_IDS, LINE, *VIEW_IDS, LINE)
READING = ("pause", "stop", "retry", LINE, "reread_outdated")
PANELS = ("clear_filters", "report", "progress", LINE, "full_screen")
DOCUMENT = ("tag", "dossier", "edit_fields", "next_doubtful", "confirm", "unlock", LINE)
PAGE = ("turn_left", "turn_right", "turn_over", LINE, "reread_page", "reread", LINE)
HELP = (*GUIDE_IDS, LINE, "shortcuts", "search_help", LINE, *HELP_IDS, LINE, "about")
DOCUMENT_END = ("trash", "restore", "remove")

MARKS = ("highlight", *TOOL_IDS[:2], "note", "box", *TOOL_IDS[2:], LINE, "marks", *OFFICE_IDS)

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (QT_TRANSLATE_NOOP("Menus", "&File"), (*FILE, *FILE_END)),
    (QT_TRANSLATE_NOOP("Menus", "&Edit"), (*EDIT, *EDIT_END)),
    (QT_TRANSLATE_NOOP("Menus", "&View"), (*PANES, *ZOOM, *VIEWS, *PANELS)),
    (QT_TRANSLATE_NOOP("Menus", "&Document"), (*DOCUMENT, *PAGE, *DOCUMENT_END)),
    (QT_TRANSLATE_NOOP("Menus", "&Marks"), MARKS),
    (
        QT_TRANSLATE_NOOP("Menus", "&Tools"),
        (*KNOW_IDS, LINE, *TEACH_IDS, LINE, *READING, LINE, *TOOLS_IDS),
    ),
    (QT_TRANSLATE_NOOP("Menus", "&Window"), (*TAB_IDS, LINE, *SIDE_IDS)),
    (QT_TRANSLATE_NOOP("Menus", "&Help"), HELP),
)

TOOL_BAR = ("import", "print", "export", LINE, "tag")
TOOL_BAR_END = ("details_pane",)
DOCUMENT_MENU = (
    "keep_tab",
    "show_beside",
    LINE,
    "tag",
    "dossier",
    "confirm",
    "reread",
    LINE,
    "print",
    "export",
)
DOCUMENT_MENU_END = (LINE, "trash", "restore", "remove")
READER_MENU = (
    "highlight",
    "note",
    "box",
    LINE,
    "copy",
    *WORD_IDS,
    LINE,
    "fit_width",
    "fit_page",
    "print",
)
READER_MENU_END = (LINE, "turn_left", "turn_right", "turn_over", "reread_page")


def fill(target: QMenu | QToolBar, actions: Actions, ids: Sequence[str]) -> None:
    """Add the actions with these ids to a menu or tool bar; a dash stands for a line."""
    for action_id in ids:
        if action_id == LINE:
            target.addSeparator()
        else:
            target.addAction(actions[action_id])


def fill_menu_bar(bar: QMenuBar, actions: Actions) -> None:
    """Build all menus of the window."""
    for title, ids in MENUS:
        fill(bar.addMenu(QCoreApplication.translate(CONTEXT, title)), actions, ids)


def fill_tool_bar(bar: QToolBar, actions: Actions, search: QWidget) -> None:
    """Build the tool bar: actions with their words, and the search field between them."""
    bar.setMovable(False)
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    fill(bar, actions, TOOL_BAR)
    bar.addSeparator()
    search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    bar.addWidget(search)
    bar.addSeparator()
    fill(bar, actions, TOOL_BAR_END)


def document_menu(actions: Actions, parent: QWidget) -> QMenu:
    """The context menu of selected documents."""
    menu = QMenu(parent)
    fill(menu, actions, DOCUMENT_MENU + DOCUMENT_MENU_END)
    return menu


def reader_menu(actions: Actions, parent: QWidget) -> QMenu:
    """The context menu of a page."""
    menu = QMenu(parent)
    fill(menu, actions, READER_MENU + READER_MENU_END)
    return menu
