"""The marking tools: taking one in hand, and what the next mark made with it is like."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from db.records import Annotation
from desktop.services.annotating import Annotating, Style
from desktop.services.marks.book import OwnStamp
from desktop.ui.actions import Actions
from desktop.ui.viewer import DocumentView, Tool
from desktop.ui.viewer.values import PLACED

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
LIKED = ("width", "size")
"""Settings that the next mark of a kind takes over from the one restyled last."""
PICTURE_EDGE = 110.0
"""Points; of the longer edge of a stamp's picture when it is put down."""


class MarkTools(QObject):
    """Slots of the tools' actions; GUI thread only.

    A tool is in hand on all `views`, so that it marks whichever page is touched; `here()` is the
    one whose selected words are meant. `stamps_asked()`: the clerk wants one of the office's own
    stamps.
    """

    stamps_asked = Signal()

    def __init__(
        self,
        annotating: Annotating,
        actions: Actions,
        views: Sequence[DocumentView],
        here: Callable[[], DocumentView],
    ) -> None:
        super().__init__(views[0])
        self._annotating = annotating
        self._actions = actions
        self._views = views
        self._here = here
        self._stamp: Style = {}
        self._liked: dict[str, tuple[str, Style]] = {}
        for view in views:
            view.tool_changed.connect(self._follow)

    @property
    def stamp(self) -> Style:
        """The style of the next stamp."""
        return dict(self._stamp)

    def like(self, marks: Sequence[Annotation]) -> None:
        """Make the next marks of these kinds look as these do."""
        for mark in marks:
            kept = {key: mark.style[key] for key in LIKED if key in mark.style}
            self._liked[mark.kind] = mark.colour, kept

    def liking(self, kind: str) -> tuple[str, Style]:
        """Colour (empty: the kind's own) and style of the next mark of a kind."""
        colour, style = self._liked.get(kind, ("", {}))
        return colour, dict(style)

    def lay_down(self) -> None:
        """Back to selecting, where the tool is for one mark only."""
        if any(view.tool in ONCE for view in self._views):
            self.take(Tool.SELECT)

    def take(self, tool: Tool) -> None:
        """Take a tool in hand."""
        for view in self._views:
            view.set_tool(tool)

    def box(self, on: bool) -> None:
        """Draw boxes until switched off."""
        self._take(Tool.BOX, on)

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
        """Let the clerk choose one of the office's stamps, or make one."""
        self.stamps_asked.emit()

    def take_stamp(self, stamp: OwnStamp) -> None:
        """Take one of the office's stamps in hand."""
        self._stamp = self._annotating.own_stamp_style(stamp)
        if stamp.image:
            width = min(PICTURE_EDGE, PICTURE_EDGE * stamp.shape)
            self._put_down(width, width / stamp.shape * (1.2 if stamp.signed else 1.0))
        else:
            self._put_down(*PLACED[Tool.STAMP])

    def _take_stamp(self, stamp: str, text: str = "") -> None:
        self._stamp = self._annotating.stamp_style(stamp, text)
        self._put_down(*PLACED[Tool.STAMP])

    def _put_down(self, width: float, height: float) -> None:
        for view in self._views:
            view.set_stamp_size(width, height)
        self.take(Tool.STAMP)

    def _over_words(self, tool: Tool) -> None:
        view = self._here()
        selection = view.selection
        if selection is not None and selection.words is not None:
            view.mark_requested.emit(tool.value, selection)
        else:
            self.take(tool)

    def _take(self, tool: Tool, on: bool) -> None:
        self.take(tool if on else Tool.SELECT)
        self._here().setFocus()

    def _follow(self, tool: Tool) -> None:
        """Escape on one side lays a tool down on both; reading a field is one side's affair."""
        if tool is not Tool.READ:
            self.take(tool)
        for one, action_id in CHECKED.items():
            self._actions[action_id].setChecked(tool is one)
