"""Marking: from selected words or a drawn box to a stored highlight, box or note."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce

from PySide6.QtCore import QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from db.records import Annotation
from desktop.services.annotating import MarkKind, Style
from desktop.services.marks.foreign import is_foreign
from desktop.services.marks.pressure import PRESSURE, pressure_text
from desktop.ui import later
from desktop.ui.actions import Actions
from desktop.ui.desk import Desk
from desktop.ui.opening import Opening
from desktop.ui.reader.floating_bar import FloatingBar
from desktop.ui.reader.in_place import InPlaceEditor
from desktop.ui.reader.mark_deeds import MarkDeeds
from desktop.ui.reader.mark_menu import add_mark_actions, add_paste
from desktop.ui.reader.mark_tools import MarkTools
from desktop.ui.viewer import DocumentView, Selection, Tool

REST_MS = 150


class Marking(QObject):
    """Makes marks on the open document; `note_begun(uuid)` when a new note waits for words."""

    note_begun = Signal(str)

    def __init__(
        self,
        desk: Desk,
        opening: Opening,
        view: DocumentView,
        tools: MarkTools,
        menu: Callable[[Actions, QWidget], QMenu],
    ) -> None:
        super().__init__(view)
        annotating, actions = desk.workspace.annotating, desk.actions
        self._annotating = annotating
        self._performer = desk.performer
        self._actions = actions
        self._opening = opening
        self._view = view
        self._menu = menu
        self.tools = tools
        self._deeds = MarkDeeds(annotating, desk.performer, opening)
        self._deeds.restyled = self.tools.like
        self._editor = InPlaceEditor(view)
        self._editor.written.connect(self._deeds.rewrite)
        self._bar = FloatingBar(actions, view.viewport())
        self._noted: str | None = None
        self._made: str | None = None
        # The bar waits for the end of the drag, lest it comes under the mouse.
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._show_bar)
        view.selection_changed.connect(self._follow_selection)
        view.mark_requested.connect(self._make)
        view.marks_changed.connect(self._deeds.store)
        view.annotation_opened.connect(self._edit)
        view.context_requested.connect(self._show_menu)
        view.verticalScrollBar().valueChanged.connect(self._bar.hide)
        view.zoom_changed.connect(lambda _: self._bar.hide())
        opening.opened.connect(lambda *_: self._leave())
        opening.refreshed.connect(lambda _: self._begin_note())

    def highlight(self) -> None:
        """Highlight the selected words."""
        selection = self._view.selection
        if selection is not None:
            self._make("highlight", selection)

    def note(self) -> None:
        """Write a note on the selected words; with none, click where the note shall stand."""
        selection = self._view.selection
        if selection is not None:
            self._make("highlight" if selection.words else "box", selection, note=True)
        else:
            self.tools.take(Tool.NOTE)

    def write_note(self, uuid: str) -> None:
        """Write a mark's note on the page itself."""
        mark = self._mark(uuid)
        if mark is not None and not is_foreign(mark) and mark.rects:
            self._editor.begin(mark)

    def _make(self, kind: MarkKind, selection: Selection, note: bool = False) -> None:
        """Make the mark that a tool has drawn, after asking for what an instruction says."""
        if kind == "instruction":
            self._ask_instruction(selection)
            return
        style = self.tools.stamp if kind == "stamp" else {}
        self._store(kind, selection, style)
        if kind in ("note", "text") or note:
            self._noted = self._made
        self.tools.lay_down()

    def _ask_instruction(self, selection: Selection) -> None:
        dialog = later.InstructionDialog(self._annotating.author, self._view)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def store() -> None:
            style = self._annotating.instruction_style(dialog.who, dialog.to, dialog.due)
            made = self._store("instruction", selection, style, dialog.words)
            if dialog.make_task.isChecked() and made is not None:
                self._deeds.confirm(made)

        dialog.accepted.connect(store)
        self.tools.lay_down()
        dialog.open()

    def change_instruction(self, mark: Annotation) -> None:
        """Let the clerk change who, to whom and by when."""
        dialog = later.InstructionDialog(self._annotating.author, self._view, mark)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def store() -> None:
            style = self._annotating.instruction_style(dialog.who, dialog.to, dialog.due)
            self._deeds.instruct(mark, style, dialog.words)

        dialog.accepted.connect(store)
        dialog.open()

    def make_task(self, mark: Annotation) -> None:
        """Make an instruction a task."""
        self._deeds.confirm(mark)

    def _store(
        self, kind: MarkKind, selection: Selection, style: Style, body: str = ""
    ) -> Annotation | None:
        document = self._opening.current
        if document is None:
            return None
        colour, liked = self.tools.liking(kind)
        if selection.pressure:
            liked[PRESSURE] = pressure_text(selection.pressure)
        change = self._annotating.new_mark(
            document.id,
            selection.page,
            kind,
            selection.rects,
            quote=selection.quote,
            words=selection.words,
            strokes=selection.strokes,
            colour=colour,
            style={**liked, **style},
            body=body,
        )
        self._performer.do(change)
        self._view.clear_selection()
        self._made = change.after.uuid if change.after else None
        return change.after

    def _begin_note(self) -> None:
        if self._noted is not None and self._mark(self._noted) is not None:
            uuid, self._noted = self._noted, None
            self._view.select_annotation(uuid)
            self._edit(uuid)

    def _edit(self, uuid: str) -> None:
        """Write a text box on the page, the note of any other mark beside it."""
        mark = self._mark(uuid)
        if mark is not None and mark.kind == "text" and not is_foreign(mark):
            self._editor.begin(mark)
        elif mark is not None and mark.kind == "instruction" and not is_foreign(mark):
            self.change_instruction(mark)
        else:
            self.note_begun.emit(uuid)

    def _mark(self, uuid: str) -> Annotation | None:
        document = self._opening.current
        marks = document.marks if document is not None else ()
        return next((mark for mark in marks if mark.uuid == uuid), None)

    def _leave(self) -> None:
        self._noted = None
        self._editor.commit()
        self._bar.hide()
        self._view.set_tool(Tool.SELECT)

    def _follow_selection(self, selection: Selection | None) -> None:
        self._actions.allow("words", selection is not None)
        self._bar.hide()
        if selection is not None and selection.quote:
            self._rest.start()
        else:
            self._rest.stop()

    def _show_bar(self) -> None:
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._rest.start()
        elif (selection := self._view.selection) is not None:
            lines = [self._view.in_view(selection.page, rect) for rect in selection.rects]
            area = reduce(QRectF.united, lines).toAlignedRect()
            self._bar.show_near(area, self._view.viewport().mapFromGlobal(QCursor.pos()))

    def _show_menu(self, spot: QPoint, uuid: str | None) -> None:
        document = self._opening.current
        if document is None:
            return
        self._view.setFocus()  # what is chosen is meant for this side
        menu = self._menu(self._actions, self._view)
        chosen = self._view.selected_annotations
        if uuid is not None and all(mark.uuid != uuid for mark in chosen):
            self._view.select_annotation(uuid)
            chosen = self._view.selected_annotations
        if uuid is not None:
            add_mark_actions(menu, chosen, self._deeds, self._edit, self._annotating.books)
        add_paste(menu, self._deeds, self._view.page)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(spot)
