"""The panels below the panes: the import's report and the progress of the reading."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QMainWindow, QToolButton, QWidget

from desktop.services.intake import ImportReport
from desktop.ui.documents.card import bold
from desktop.ui.icons import icon
from desktop.ui.importing.report_panel import ReportPanel
from desktop.ui.presenter import Presenter
from desktop.ui.reading.panel import ReadingPanel

HEIGHT = 230


class Panels(QObject):
    """Two docks, hidden until there is a reason to show them."""

    def __init__(
        self, window: QMainWindow, report: ReportPanel, reading: ReadingPanel, presenter: Presenter
    ) -> None:
        super().__init__(window)
        self.report = report
        self._presenter = presenter
        self._report_dock = _dock(window, report, self.tr("Import report"), "report")
        self._reading_dock = _dock(window, reading, self.tr("Reading progress"), "progress")
        window.tabifyDockWidget(self._report_dock, self._reading_dock)
        docks = [self._report_dock, self._reading_dock]
        window.resizeDocks(docks, [HEIGHT, HEIGHT], Qt.Orientation.Vertical)

    def show_report(self) -> None:
        """Show the report of the imports."""
        self._report_dock.show()
        self._report_dock.raise_()

    def show_reading(self) -> None:
        """Show how the reading goes on."""
        self._reading_dock.show()
        self._reading_dock.raise_()

    def take_report(self, report: ImportReport) -> None:
        """Keep a finished import's report; show it when not every file was new."""
        self.report.add(report)
        imported, failed = report.count("imported"), report.count("failed")
        if imported < len(report.items):
            self.show_report()
        if failed:
            parts = self.tr("%n imported", "", imported), self.tr("%n failed", "", failed)
            self._presenter.tell(", ".join(parts), sign="warning")
        elif imported:
            self._presenter.tell(self.tr("%n document(s) imported and stored.", "", imported))
        elif not report.items:
            self._presenter.tell(self.tr("Nothing there to import."))


class DockTitle(QWidget):
    """The title of a dock with a button to close it."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        title = QLabel(dock.windowTitle())
        title.setFont(bold(title.font()))
        close = QToolButton()
        close.setAutoRaise(True)
        close.setIcon(icon("close"))
        close.setToolTip(self.tr("Close this panel"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(dock.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 0)
        row.addWidget(title, 1)
        row.addWidget(close)


def _dock(window: QMainWindow, panel: QWidget, title: str, name: str) -> QDockWidget:
    dock = QDockWidget(title, window)
    dock.setObjectName(name)
    dock.setWidget(panel)
    dock.setTitleBarWidget(DockTitle(dock))
    dock.setAllowedAreas(Qt.DockWidgetArea.BottomDockWidgetArea)
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    dock.hide()
    return dock
