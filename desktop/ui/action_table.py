"""Everything the window can do, in one table; menus, tool bars and the list of keys come from it.

No shortcut holds Ctrl+Shift, Ctrl+Space or Alt+Z: Vietnamese input methods switch with them.
Single letters work only where nothing is typed (`scope` "reader" or "sides").
"""

from __future__ import annotations

from desktop.ui.action_spec import ActionSpec
from desktop.ui.caring.table import CARE_TABLE
from desktop.ui.guide.table import GUIDE_TABLE
from desktop.ui.know_table import KNOW_TABLE
from desktop.ui.mark_table import MARK_TABLE
from desktop.ui.marker import QT_TRANSLATE_NOOP
from desktop.ui.page_table import PAGE_TABLE
from desktop.ui.reader.table import READER_TABLE
from desktop.ui.view_table import ORDER_TABLE, VIEW_TABLE

CONTEXT = "Actions"

TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "import",
        QT_TRANSLATE_NOOP("Actions", "&Import files…"),
        "importing.choose_files",
        ("Ctrl+O",),
        "import",
        short=QT_TRANSLATE_NOOP("Actions", "Import"),
    ),
    ActionSpec(
        "import_folder",
        QT_TRANSLATE_NOOP("Actions", "Import a &folder…"),
        "importing.choose_folder",
        ("Ctrl+Alt+O",),
        "import-folder",
    ),
    ActionSpec(
        "samples",
        QT_TRANSLATE_NOOP("Actions", "Try with &sample documents"),
        "importing.samples",
        (),
        "sample",
    ),
    ActionSpec(
        "print",
        QT_TRANSLATE_NOOP("Actions", "&Print…"),
        "paper.print",
        ("Ctrl+P",),
        "print",
        need="documents",
        short=QT_TRANSLATE_NOOP("Actions", "Print"),
    ),
    ActionSpec(
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Export…"),
        "copies.export",
        ("Ctrl+E",),
        "export",
        short=QT_TRANSLATE_NOOP("Actions", "Export"),
    ),
    ActionSpec(
        "copy_register",
        QT_TRANSLATE_NOOP("Actions", "Register of &copies"),
        "copies.show_register",
        (),
        "list",
    ),
    ActionSpec(
        "archive",
        QT_TRANSLATE_NOOP("Actions", "Open another a&rchive…"),
        "session.other_archive",
        (),
        "archive",
    ),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "session.quit", ("Ctrl+Q",), "quit"),
    ActionSpec(
        "undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "performer.undo", ("Ctrl+Z",), "undo"
    ),
    ActionSpec(
        "redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "performer.redo", ("Ctrl+Y",), "redo"
    ),
    ActionSpec(
        "copy",
        QT_TRANSLATE_NOOP("Actions", "&Copy words"),
        "both_sides.copy",
        ("Ctrl+C",),
        "copy",
        scope="sides",
        need="words",
    ),
    ActionSpec(
        "paste", QT_TRANSLATE_NOOP("Actions", "&Paste files"), "importing.paste", ("Ctrl+V",), "add"
    ),
    ActionSpec(
        "find", QT_TRANSLATE_NOOP("Actions", "&Find"), "finding.focus", ("Ctrl+F",), "search"
    ),
    ActionSpec(
        "next_hit",
        QT_TRANSLATE_NOOP("Actions", "&Next hit"),
        "both_sides.next_hit",
        ("F3",),
        "next",
        need="hits",
    ),
    ActionSpec(
        "previous_hit",
        QT_TRANSLATE_NOOP("Actions", "Pre&vious hit"),
        "both_sides.previous_hit",
        ("Shift+F3",),
        "previous",
        need="hits",
    ),
    ActionSpec(
        "settings",
        QT_TRANSLATE_NOOP("Actions", "&Settings…"),
        "session.settings",
        ("Ctrl+,",),
        "settings",
    ),
    ActionSpec(
        "left_pane",
        QT_TRANSLATE_NOOP("Actions", "&Filters pane"),
        "panes.show_left",
        ("F9",),
        "panel",
        checkable=True,
    ),
    ActionSpec(
        "details_pane",
        QT_TRANSLATE_NOOP("Actions", "&Details"),
        "panes.show_details",
        ("F4",),
        "details",
        checkable=True,
    ),
    ActionSpec(
        "thumbnails",
        QT_TRANSLATE_NOOP("Actions", "&Thumbnails"),
        "reader.show_thumbnails",
        ("F7",),
        "thumbnails",
        checkable=True,
    ),
    ActionSpec("next_pane", QT_TRANSLATE_NOOP("Actions", "Ne&xt pane"), "panes.next", ("F6",)),
    ActionSpec(
        "previous_pane",
        QT_TRANSLATE_NOOP("Actions", "Pre&vious pane"),
        "panes.previous",
        ("Shift+F6",),
    ),
    ActionSpec(
        "zoom_in",
        QT_TRANSLATE_NOOP("Actions", "Zoom &in"),
        "sides.zoom_in",
        ("Ctrl++", "Ctrl+="),
        "zoom-in",
        need="open",
    ),
    ActionSpec(
        "zoom_out",
        QT_TRANSLATE_NOOP("Actions", "Zoom &out"),
        "sides.zoom_out",
        ("Ctrl+-",),
        "zoom-out",
        need="open",
    ),
    ActionSpec(
        "fit_width",
        QT_TRANSLATE_NOOP("Actions", "Fit &width"),
        "sides.fit_width",
        ("Ctrl+1",),
        "fit-width",
        need="open",
    ),
    ActionSpec(
        "fit_page",
        QT_TRANSLATE_NOOP("Actions", "Fit &page"),
        "sides.fit_page",
        ("Ctrl+2",),
        "fit-page",
        need="open",
    ),
    ActionSpec(
        "actual_size",
        QT_TRANSLATE_NOOP("Actions", "&Actual size"),
        "sides.actual_size",
        ("Ctrl+0",),
        need="open",
    ),
    ActionSpec(
        "go_to_page",
        QT_TRANSLATE_NOOP("Actions", "&Go to page…"),
        "sides.ask_page",
        ("Ctrl+G",),
        need="open",
    ),
    ActionSpec(
        "clear_filters",
        QT_TRANSLATE_NOOP("Actions", "&Clear filters"),
        "browsing.clear_filters",
        (),
        "clear",
        need="filtered",
    ),
    ActionSpec(
        "report", QT_TRANSLATE_NOOP("Actions", "Import &report"), "panels.show_report", (), "list"
    ),
    ActionSpec(
        "progress",
        QT_TRANSLATE_NOOP("Actions", "Reading progr&ess"),
        "panels.show_reading",
        (),
        "reading",
    ),
    ActionSpec(
        "full_screen",
        QT_TRANSLATE_NOOP("Actions", "Full &screen"),
        "session.full_screen",
        ("F11",),
        checkable=True,
    ),
    ActionSpec(
        "tag",
        QT_TRANSLATE_NOOP("Actions", "&Tags…"),
        "bulk.tag",
        ("Ctrl+T",),
        "tag",
        need="documents",
        short=QT_TRANSLATE_NOOP("Actions", "Tags"),
    ),
    ActionSpec(
        "edit_fields",
        QT_TRANSLATE_NOOP("Actions", "&Edit details"),
        "panes.edit_fields",
        ("F2",),
        "details",
        need="open",
    ),
    ActionSpec(
        "confirm",
        QT_TRANSLATE_NOOP("Actions", "&Confirm as right"),
        "confirming.confirm",
        ("Ctrl+Return",),
        "person",
        need="documents",
    ),
    ActionSpec(
        "reread",
        QT_TRANSLATE_NOOP("Actions", "&Read document again"),
        "reading.reread",
        (),
        "reread",
        need="documents",
    ),
    ActionSpec(
        "trash",
        QT_TRANSLATE_NOOP("Actions", "Move to tr&ash"),
        "bulk.trash",
        ("Del",),
        "trash",
        scope="list",
        need="live",
    ),
    ActionSpec(
        "restore",
        QT_TRANSLATE_NOOP("Actions", "Re&store from trash"),
        "bulk.restore",
        (),
        "restore",
        need="trashed",
    ),
    ActionSpec(
        "highlight",
        QT_TRANSLATE_NOOP("Actions", "&Highlight"),
        "both_sides.highlight",
        ("H",),
        "highlight",
        scope="sides",
        need="words",
    ),
    ActionSpec(
        "note",
        QT_TRANSLATE_NOOP("Actions", "&Note"),
        "both_sides.note",
        ("N",),
        "note",
        scope="sides",
        need="open",
    ),
    ActionSpec(
        "box",
        QT_TRANSLATE_NOOP("Actions", "Draw a &box"),
        "both_sides.tools.box",
        ("B",),
        "box",
        scope="sides",
        need="open",
        checkable=True,
    ),
    *VIEW_TABLE,
    *READER_TABLE,
    *ORDER_TABLE,
    *CARE_TABLE,
    *MARK_TABLE,
    *PAGE_TABLE,
    *KNOW_TABLE,
    ActionSpec(
        "marks",
        QT_TRANSLATE_NOOP("Actions", "&List of marks"),
        "panes.show_marks",
        ("Ctrl+M",),
        "list",
        need="open",
    ),
    ActionSpec(
        "pause", QT_TRANSLATE_NOOP("Actions", "&Pause reading"), "reading.toggle_pause", (), "pause"
    ),
    ActionSpec(
        "stop", QT_TRANSLATE_NOOP("Actions", "&Stop reading"), "reading.cancel", (), "cancel"
    ),
    ActionSpec(
        "retry",
        QT_TRANSLATE_NOOP("Actions", "&Retry failed pages"),
        "reading.retry",
        (),
        "retry",
        need="failed",
    ),
    *GUIDE_TABLE,
    ActionSpec(
        "shortcuts",
        QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        "session.shortcuts",
        ("Shift+?", "Ctrl+F1"),
        "shortcuts",
    ),
    ActionSpec(
        "search_help",
        QT_TRANSLATE_NOOP("Actions", "&How to search"),
        "search.show_help",
        (),
        "search",
    ),
    ActionSpec(
        "about", QT_TRANSLATE_NOOP("Actions", "&About Văn Kiện"), "session.about", (), "help"
    ),
)
