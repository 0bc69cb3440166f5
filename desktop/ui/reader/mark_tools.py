"""The marking tools: taking one in hand, and what the next mark made with it is like."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from desktop.services.annotating import Annotating, Style
from desktop.ui.actions import Actions
from desktop.ui.viewer import DocumentView, Tool

CHECKED = {
    Tool.BOX: "box",
    Tool.TEXT: "text_box",
    Tool.INK: "ink",
    Tool.LINE: "line",
    Tool.ARROW: "arrow",
    Tool.RECT: "rectangle",
    Tool.ELLIPSE: "ellipse",
    Tool.INSTRUCTION: "instruction",
}
"""The actions that stay down while their tool is in hand."""
ONCE = frozenset((Tool.NOTE, Tool.TEXT, Tool.STAMP, Tool.INSTRUCTION))
"""Laid down again after one mark."""


class MarkTools(QObject):
    """Slots of the tools' actions; GUI thread only."""

    def __init__(self, annotating: Annotating, actions: Actions, view: DocumentView) -> None:
        super().__init__(view)
        self._annotating = annotating
        self._actions = actions
        self._view = view
        self._stamp: Style = {}
        view.tool_changed.connect(self._show_tool)

    @property
    def stamp(self) -> Style:
        """The style of the next stamp."""
        return dict(self._stamp)

    def lay_down(self) -> None:
        """Back to selecting, where the tool is for one mark only."""
        if self._view.tool in ONCE:
            self._view.set_tool(Tool.SELECT)

    def underline(self) -> None:
        """Underline the selected words, or those dragged over next."""
        self._over_words(Tool.UNDERLINE)

    def strike_out(self) -> None:
        """Strike the selected words out, or those dragged over next."""
        self._over_words(Tool.STRIKEOUT)

    def text(self, on: bool) -> None:
        """Put a text box where the clerk drags or clicks."""
        self._take(Tool.TEXT, on)

    def ink(self, on: bool) -> None:
        """Draw freely until switched off."""
        self._take(Tool.INK, on)

    def line(self, on: bool) -> None:
        """Draw lines until switched off."""
        self._take(Tool.LINE, on)

    def arrow(self, on: bool) -> None:
        """Draw arrows until switched off."""
        self._take(Tool.ARROW, on)

    def rectangle(self, on: bool) -> None:
        """Draw rectangles until switched off."""
        self._take(Tool.RECT, on)

    def ellipse(self, on: bool) -> None:
        """Draw ellipses until switched off."""
        self._take(Tool.ELLIPSE, on)

    def instruction(self, on: bool) -> None:
        """Put an instruction where the clerk drags or clicks."""
        self._take(Tool.INSTRUCTION, on)

    def stamp_done(self) -> None:
        """Stamp a paper as dealt with."""
        self._take_stamp("done")

    def stamp_copy(self) -> None:
        """Stamp a paper as a true copy."""
        self._take_stamp("copy")

    def stamp_urgent(self) -> None:
        """Stamp a paper as urgent."""
        self._take_stamp("urgent")

    def stamp_own(self) -> None:
        """Stamp words of one's own."""
        title, label = self.tr("Stamp"), self.tr("Words of the stamp:")
        words, given = QInputDialog.getText(self._view, title, label)
        if given and words.strip():
            self._take_stamp("own", words.strip())

    def _take_stamp(self, stamp: str, text: str = "") -> None:
        self._stamp = self._annotating.stamp_style(stamp, text)
        self._view.set_tool(Tool.STAMP)

    def _over_words(self, tool: Tool) -> None:
        selection = self._view.selection
        if selection is not None and selection.words is not None:
            self._view.mark_requested.emit(tool.value, selection)
        else:
            self._view.set_tool(tool)

    def _take(self, tool: Tool, on: bool) -> None:
        self._view.set_tool(tool if on else Tool.SELECT)
        self._view.setFocus()

    def _show_tool(self, tool: Tool) -> None:
        for one, action_id in CHECKED.items():
            self._actions[action_id].setChecked(tool is one)
