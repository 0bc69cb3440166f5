"""Which part of the window listens to which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from desktop.services.changes import Change, TrashChange
from desktop.ui.facets.choice import Choice
from desktop.ui.keys.telling import tell_keys
from desktop.ui.mark_list.wiring import wire_marks
from desktop.ui.opening import OpenDocument
from desktop.ui.reader.list_menus import wire_menus
from desktop.ui.reader.tab_wiring import wire_sides, wire_tabs

if TYPE_CHECKING:
    from desktop.services.reading_status import ReadingStatus
    from desktop.ui.main_window import MainWindow


def wire(window: MainWindow) -> None:
    """Connect the parts of a window that was just put together."""
    _wire_actions(window)
    _wire_browsing(window)
    _wire_search(window)
    _wire_reader(window)
    _wire_import(window)
    _wire_messages(window)


def _wire_actions(window: MainWindow) -> None:
    actions = window.actions_table
    actions.connect_slots(window)
    actions.place(
        {
            "window": window,
            "reader": window.reader,
            "sides": window.sides.splitter,
            "list": window.middle,
        }
    )
    tell_keys(window)
    window.performer.name_actions(actions["undo"], actions["redo"])
    for changed in (
        window.browsing.choice_changed,
        window.documents.picked,
        window.hits.picked,
        window.middle.currentChanged,
        window.opening.opened,
        window.opening.refreshed,
        window.opening.closed,
    ):
        changed.connect(lambda *_: _allow_by_chosen(window))
    _allow_by_chosen(window)
    actions.allow("any", True)  # until the documents are counted
    window.browsing.counted.connect(lambda counts: actions.allow("any", counts.all > 0))


def _allow_by_chosen(window: MainWindow) -> None:
    actions, trashed = window.actions_table, window.chosen.trashed()
    actions.allow("documents", bool(window.chosen.ids()))
    actions.allow("trashed", trashed)
    actions.allow("live", not trashed)


def _wire_browsing(window: MainWindow) -> None:
    browsing, facets, actions = window.browsing, window.facets, window.actions_table
    facets.chosen.connect(browsing.choose)
    browsing.choice_changed.connect(facets.show_choice)
    browsing.counted.connect(facets.show_counts)
    facets.tree.years_opened.connect(browsing.open_years)
    facets.show_choice(browsing.choice)

    def follow(choice: Choice) -> None:
        actions.allow("filtered", choice.narrowed)

    follow(browsing.choice)
    browsing.choice_changed.connect(follow)
    window.documents.opened.connect(window.opening.show)
    window.performer.performed.connect(lambda change: _leave_moved(window, change))
    window.documents.entered.connect(window.reader.view.setFocus)


def _leave_moved(window: MainWindow, change: Change) -> None:
    """Go on to the next document once the open one was moved away; after the last, to none."""
    current, in_trash = window.opening.current, window.browsing.choice.place == "trash"
    if not isinstance(change, TrashChange) or change.trashed == in_trash or current is None:
        return
    documents, gone = window.documents, change.document_ids
    if window.middle.currentWidget() is not documents or current.id not in gone:
        return
    left = [one for one in documents.listed_ids() if one not in gone]
    if left:
        documents.view.go_to(documents.following(gone) or left[-1])
    else:
        window.opening.close()


def _wire_search(window: MainWindow) -> None:
    finding, middle = window.finding, window.middle
    window.facets.place_asked.connect(finding.clear)
    window.performer.performed.connect(
        lambda change: finding.refresh() if isinstance(change, TrashChange) else None
    )
    finding.began.connect(lambda: middle.setCurrentWidget(window.hits))
    finding.ended.connect(lambda: middle.setCurrentWidget(window.documents))
    finding.open_asked.connect(window.opening.open)
    finding.marked.connect(window.details.show_hits)
    finding.available.connect(lambda given: window.actions_table.allow("hits", given))
    window.hits.entered.connect(window.reader.view.setFocus)
    window.hits.left.connect(lambda: window.search.setFocus(Qt.FocusReason.OtherFocusReason))


def _wire_reader(window: MainWindow) -> None:
    opening, reader, details = window.opening, window.reader, window.details

    def opened(document: OpenDocument, page: int) -> None:
        window.actions_table.allow("open", True)
        window.finding.mark(document.id, step=page >= 0)

    opening.opened.connect(opened)
    opening.closed.connect(lambda: window.actions_table.allow("open", False))
    reader.page_changed.connect(details.show_page)
    reader.view.annotation_clicked.connect(details.marks.stand_on)
    details.located.connect(reader.go_to)
    details.text.traced.connect(reader.trace)
    details.references.traced.connect(reader.trace)
    reader.view.word_clicked.connect(details.text.stand_on)
    details.mark_chosen.connect(reader.go_to_mark)
    window.marking.note_begun.connect(window.panes.begin_note)
    wire_marks(window)
    wire_tabs(window)
    wire_sides(window)
    wire_menus(window)


def _wire_import(window: MainWindow) -> None:
    importing, reading, panels = window.importing, window.reading, window.panels
    window.drop_area.dropped.connect(importing.take)
    importing.progressed.connect(lambda _: reading.wake())
    importing.ended.connect(reading.wake)
    importing.reported.connect(panels.take_report)
    panels.report.retried.connect(importing.take)
    panels.report.opened.connect(window.opening.show)
    window.progress.opened.connect(window.opening.open)

    def follow(status: ReadingStatus) -> None:
        actions = window.actions_table
        halted = status.state in ("paused", "stopped")
        actions["pause"].setText(
            QCoreApplication.translate("Wiring", "&Go on reading")
            if halted
            else QCoreApplication.translate("Wiring", "&Pause reading")
        )
        actions["pause"].setEnabled(status.state != "idle")
        actions["stop"].setEnabled(status.state in ("reading", "paused"))
        actions.allow("failed", status.failed > 0)

    reading.changed.connect(follow)


def _wire_messages(window: MainWindow) -> None:
    window.tasks.failed.connect(window.presenter.fail)
    window.toast.undo_asked.connect(window.performer.undo)
