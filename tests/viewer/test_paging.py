"""One page at a time, and the way back from a jump."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from desktop.ui.viewer.trail import Place, Trail
from tests.viewer.test_view import shown

FIRST, LATER = (Place(page, (page, 0.0, 0.0)) for page in (0, 5))


def wheel(view, down: bool) -> None:
    view.wheelEvent(
        QWheelEvent(
            QPointF(50, 50),
            QPointF(50, 50),
            QPoint(),
            QPoint(0, -120 if down else 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
    )


def test_a_single_page_is_turned_over_at_its_end(qtbot, view, make_document):
    shown(qtbot, view, make_document())
    view.go_to(2)
    view.set_single_page(True)
    bar = view.verticalScrollBar()
    assert view.page == 2
    assert bar.maximum() < 800
    bar.setValue(bar.maximum())
    with qtbot.waitSignal(view.page_changed):
        wheel(view, down=True)
    assert (view.page, bar.value()) == (3, 0)
    wheel(view, down=False)
    assert (view.page, bar.value()) == (2, bar.maximum())
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == 3
    view.go_to(4)
    bar.setValue(bar.maximum())
    wheel(view, down=True)
    assert view.page == 4
    view.set_single_page(False)
    assert view.page == 4
    assert bar.maximum() > 2000


def test_a_shorter_document_is_shown_from_its_first_page(qtbot, view, make_document):
    shown(qtbot, view, make_document())
    view.set_single_page(True)
    view.go_to(4)
    shown(qtbot, view, make_document(pages=2, document_id=2))
    assert view.page == 0
    view.clear()
    assert view.page_count == 0


def test_the_way_back_leads_to_where_a_jump_began(qtbot, view, make_document):
    shown(qtbot, view, make_document())
    view.verticalScrollBar().setValue(120)
    with qtbot.waitSignal(view.trail_changed) as told:
        view.go_to(4)
    assert told.args == [True, False]
    view.back()
    assert (view.page, view.verticalScrollBar().value()) == (0, 120)
    view.forward()
    assert view.page == 4
    view.go_to(3)
    view.back()
    assert view.page == 0, "a step to the next page is no jump"


def test_a_new_jump_forgets_what_lay_ahead():
    trail = Trail()
    trail.leave(FIRST)
    assert trail.back(LATER) == FIRST
    trail.leave(LATER)
    assert trail.ends == (True, False)
    assert trail.forward(LATER) is None
