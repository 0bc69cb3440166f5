"""The main window: it only puts the parts together."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QToolBar,
)

from desktop.services.paths import AppPaths
from desktop.services.settings import Settings, SettingsFile
from desktop.services.workspace import Workspace
from desktop.ui.actions import Actions
from desktop.ui.archive_name import archive_name
from desktop.ui.boards import Boards
from desktop.ui.browsing import Browsing
from desktop.ui.bulk import Bulk
from desktop.ui.caring.absence import AbsenceSign
from desktop.ui.caring.control import Caring
from desktop.ui.caring.looking import only_look
from desktop.ui.caring.secrecy import SecrecyWarning
from desktop.ui.caring.trouble import TroubleSign
from desktop.ui.chosen import Chosen
from desktop.ui.confirming import Confirming
from desktop.ui.copies import Copies
from desktop.ui.crash import CrashGuard
from desktop.ui.decided import decide
from desktop.ui.desk import Desk
from desktop.ui.details.panel import DetailsPanel
from desktop.ui.documents.pane import DocumentsPane
from desktop.ui.facets.panel import FacetPanel
from desktop.ui.field_boxes import FieldBoxes
from desktop.ui.guide.control import Guide
from desktop.ui.guide.topics import topics
from desktop.ui.importing.controller import Importing
from desktop.ui.importing.drop import DropArea, DropOverlay
from desktop.ui.importing.report_panel import ReportPanel
from desktop.ui.importing.strip import ImportStrip
from desktop.ui.known_values import KnownValues
from desktop.ui.links import Links
from desktop.ui.mark_list.pane import MarksPane
from desktop.ui.menus import fill_menu_bar, fill_tool_bar
from desktop.ui.on_paper import OnPaper
from desktop.ui.opening import Opening
from desktop.ui.ordering.control import Ordering
from desktop.ui.page_work import PageWork
from desktop.ui.panels import Panels
from desktop.ui.panes import Panes
from desktop.ui.performer import Performer
from desktop.ui.presenter import Presenter
from desktop.ui.reader.adjusting import Adjusting
from desktop.ui.reader.both_sides import BothSides
from desktop.ui.reader.look_up import LookUp
from desktop.ui.reader.mark_office import MarkOffice
from desktop.ui.reader.pane import ReaderPane
from desktop.ui.reader.sides import Sides
from desktop.ui.reader.tabs import Tabs
from desktop.ui.reader.unlocking import Unlocking
from desktop.ui.reading.control import ReadingControl
from desktop.ui.reading.panel import ReadingPanel
from desktop.ui.reading.strip import ReadingStrip
from desktop.ui.resuming import Resuming
from desktop.ui.search.field import SearchField
from desktop.ui.search.finding import Finding
from desktop.ui.search.pane import HitsPane
from desktop.ui.search.remembering import RememberedSearches
from desktop.ui.session import Session
from desktop.ui.tagging import Tagger
from desktop.ui.tasks import Tasks
from desktop.ui.teaching import Teaching
from desktop.ui.toast import Toast
from desktop.ui.wiring import wire

FIRST_SIZE = QSize(1280, 720)
GEOMETRY_KEY = "window/geometry"
STATE_KEY = "window/state"


class MainWindow(QMainWindow):
    """One open archive in a window; `closed()` when it is shut for good."""

    closed = Signal()

    def __init__(
        self, workspace: Workspace, settings: Settings, paths: AppPaths, guard: CrashGuard
    ) -> None:
        super().__init__()
        name = archive_name(workspace.archive.folder, paths.default_archive)
        self.setWindowTitle(self.tr("{0} — Văn Kiện").format(name))
        self._make_desk(workspace, settings, paths, guard)
        self._make_parts(paths)
        self._make_frame(name)
        wire(self)
        decide(self, settings)
        self._recall()

    def begin(self) -> None:
        """Show what was shown last, and go on reading; once the window is visible."""
        self.desk.workspace.renderer.get_ready()
        self.resuming.recall()
        self.browsing.refresh()
        self.tagger.refresh()
        self.remembered.refresh()
        self.boards.refresh()
        self.known_values.refresh()
        self.all_marks.count()
        if self.desk.workspace.archive.read_only:
            only_look(self, self.actions_table)
            return
        self.reading.start()
        marks = self.desk.workspace.foreign_marks
        self.tasks.long(
            lambda _tell, cancelled: marks.take_pending(cancelled), lambda _: None, lambda _: None
        )

    def show_all_marks(self) -> None:
        """Show the marks of all documents in the middle."""
        self.boards.show("marks")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask when an import is going on; then store what is remembered and stop all work."""
        if self.importing.busy and not self._may_stop_import():
            event.ignore()
            return
        self.setFocus()  # whatever is being typed is committed
        self.importing.cancel()
        self._remember()
        self.tasks.close()
        event.accept()
        self.closed.emit()

    def _make_desk(
        self, workspace: Workspace, settings: Settings, paths: AppPaths, guard: CrashGuard
    ) -> None:
        self.actions_table = Actions(self, settings.keys)
        self.tasks = Tasks(workspace.changed, workspace.reading.status_changed)
        self.toast = Toast(self)
        self.presenter = Presenter(self, self.toast, workspace.messages, guard)
        self.performer = Performer(workspace.editing, self.tasks, self.presenter)
        memory = QSettings(str(paths.window_file), QSettings.Format.IniFormat)
        self.desk = Desk(
            workspace,
            self.tasks,
            self.presenter,
            self.performer,
            self.actions_table,
            settings,
            memory,
        )

    def _make_parts(self, paths: AppPaths) -> None:
        desk, work = self.desk, self.desk.workspace
        self.browsing = Browsing(work.library, self.tasks)
        self.opening = Opening(work.library, self.tasks)
        self.tagger = Tagger(work.library, work.tagging, self.tasks, self.performer)
        self.facets = FacetPanel()
        self.documents = DocumentsPane(desk, self.browsing)
        self.hits = HitsPane()
        self.middle = QStackedWidget()
        self.middle.addWidget(self.documents)
        self.middle.addWidget(self.hits)
        self.chosen = Chosen(self.middle, self.documents, self.hits, self.browsing, self.opening)
        self.reader = ReaderPane(desk, self.opening)
        self.tabs = Tabs(desk, self.opening, self.reader)
        self.sides = Sides(desk, self.opening, self.reader)
        self.adjusting = Adjusting(desk.actions, self.opening, self.sides)
        self.details = DetailsPanel(desk, self.opening, self.tagger)
        self.boards = Boards(desk, self.opening, self.facets, self.middle, self.reader.point_out)
        self.search = SearchField()
        self.search.setAcceptDrops(False)
        self.look_up = LookUp(self.sides, self.search)
        self.finding = Finding(
            work.searching, self.tasks, self.browsing, self.search, self.hits, self.reader.view
        )
        self.both_sides = BothSides(desk, self.opening, self.sides, self.finding)
        self.marking = self.both_sides.left
        self.mark_office = MarkOffice(desk, self.opening, self.both_sides.tools, self)
        self.all_marks = MarksPane(desk)
        self.boards.add("marks", self.all_marks)
        self.field_boxes = FieldBoxes(desk, self.opening, self.details.fields, self.sides)
        self.teaching = Teaching(desk, self)
        self.known_values = KnownValues(desk, self.details.fields)
        self.links = Links(desk, self.opening, self.reader.view)
        self.importing = Importing(work.intake, self.tasks, self.presenter, self)
        self.reading = ReadingControl(work.reading, self.tasks, self.chosen.ids)
        self.unlocking = Unlocking(desk, self.opening, self.reader, self.reading.wake, self)
        self.page_work = PageWork(desk, self.opening, self.reading, lambda: self.reader.view.page)
        self.ordering = Ordering(desk, self.tagger, self.browsing, self.chosen.ids, self)
        self.ordering.listen(self.facets.tree)
        self.remembered = RememberedSearches(desk, self.browsing, self.search, self)
        self.finding.used.connect(self.remembered.note)
        self.bulk = Bulk(desk, self.tagger, self.chosen.ids, self)
        self.confirming = Confirming(
            self.bulk, self.browsing, self.documents, self.details.fields, self.presenter
        )
        self.resuming = Resuming(
            desk, self.browsing, self.opening, self.sides, self.tabs, self.documents
        )
        self.copies = Copies(desk, self.chosen.ids, self.chosen.listed_ids, self)
        self.paper = OnPaper(desk, self.chosen.ids, self)
        self.session = Session(desk, SettingsFile.of(paths), self)
        self.secrecy = SecrecyWarning(desk, self)
        self.caring = Caring(desk, self.session, self.chosen.ids, paths.logs, self)

    def _make_frame(self, archive: str) -> None:
        desk = self.desk
        self.panes = Panes(
            self.facets, self.middle, self.sides, self.details, desk.actions, desk.memory
        )
        self.setCentralWidget(self.panes.splitter)
        self.toast.stay_over(self.sides.splitter)
        fill_menu_bar(self.menuBar(), desk.actions)
        self.tool_bar = QToolBar(self.tr("Tool bar"))
        self.tool_bar.setObjectName("tool_bar")
        fill_tool_bar(self.tool_bar, desk.actions, self.search)
        self.addToolBar(self.tool_bar)
        self.report = ReportPanel(desk.workspace.messages)
        self.progress = ReadingPanel(desk, self.reading)
        self.panels = Panels(self, self.report, self.progress, self.presenter)
        self.reading_strip = ReadingStrip(self.reading, desk.actions)
        self.statusBar().addWidget(ImportStrip(self.importing))
        self.statusBar().addWidget(self.reading_strip)
        self.trouble = TroubleSign(desk.workspace.keeper, self.presenter)
        self.closed.connect(self.trouble.stop)
        self.statusBar().addPermanentWidget(self.trouble)
        self.absence = AbsenceSign(desk, self.session, self)
        self.closed.connect(self.absence.timer.stop)
        self.statusBar().addPermanentWidget(self.absence)
        name = QLabel(self.tr("Archive: {0}").format(archive))
        name.setToolTip(str(desk.workspace.archive.folder))
        self.statusBar().addPermanentWidget(name)
        self.overlay = DropOverlay(archive, self)
        self.drop_area = DropArea(self, self.overlay)
        self.guide = Guide(desk.settings.language, topics(self), desk.settings.keys, self)
        self.session.keys_changed.connect(self.guide.show_keys)

    def stop_question(self) -> tuple[QMessageBox, QPushButton]:
        """The question, not shown yet, whether to close during an import, and its yes."""
        question = QMessageBox(self)
        question.setIcon(QMessageBox.Icon.Question)
        question.setText(self.tr("An import is still going on."))
        question.setInformativeText(
            self.tr("Files imported so far are stored. The others can be imported again later.")
        )
        stop = question.addButton(self.tr("Stop and close"), QMessageBox.ButtonRole.AcceptRole)
        stay = question.addButton(self.tr("Go on importing"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(stay)
        return question, stop

    def _may_stop_import(self) -> bool:
        question, stop = self.stop_question()
        question.exec()
        return question.clickedButton() is stop

    def _remember(self) -> None:
        self.resuming.remember()
        self.panes.remember()
        self.desk.memory.setValue(GEOMETRY_KEY, self.saveGeometry())
        self.desk.memory.setValue(STATE_KEY, self.saveState())
        self.desk.memory.sync()

    def _recall(self) -> None:
        self.resize(FIRST_SIZE)
        geometry = self.desk.memory.value(GEOMETRY_KEY)
        state = self.desk.memory.value(STATE_KEY)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(state, QByteArray):
            self.restoreState(state)
        self.panes.fit(self.screen().availableSize().width())
