"""Everything the window can do, in one table; menus, tool bars and the list of keys come from it.

No shortcut holds Ctrl+Shift, Ctrl+Space or Alt+Z: Vietnamese input methods switch with them.
Single letters work only where nothing is typed (`scope` "reader" or "sides"). These are the keys to
begin with: `keys.rules` says which others a person may choose, `keys.book` who then holds which.
"""

from __future__ import annotations

from desktop.ui.action_spec import ActionSpec
from desktop.ui.caring.table import CARE_TABLE
from desktop.ui.document_table import DOCUMENT_TABLE, READING_TABLE
from desktop.ui.file_table import EDIT_TABLE, FILE_TABLE
from desktop.ui.guide.table import GUIDE_TABLE
from desktop.ui.know_table import KNOW_TABLE
from desktop.ui.look_table import LOOK_TABLE
from desktop.ui.mark_table import MARK_TABLE
from desktop.ui.page_table import PAGE_TABLE
from desktop.ui.reader.table import READER_TABLE
from desktop.ui.view_table import ORDER_TABLE, VIEW_TABLE

CONTEXT = "Actions"

TABLE: tuple[ActionSpec, ...] = (
    *FILE_TABLE,
    *EDIT_TABLE,
    *LOOK_TABLE,
    *DOCUMENT_TABLE,
    *VIEW_TABLE,
    *READER_TABLE,
    *ORDER_TABLE,
    *CARE_TABLE,
    *MARK_TABLE,
    *PAGE_TABLE,
    *KNOW_TABLE,
    *READING_TABLE,
    *GUIDE_TABLE,
)
