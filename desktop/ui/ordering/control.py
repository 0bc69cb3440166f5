"""The menus of the left pane's values, and what is let go on them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.browsing import Browsing
from desktop.ui.desk import Desk
from desktop.ui.facets.choice import Choice, Group
from desktop.ui.facets.dropping import Spot
from desktop.ui.facets.tree import FacetTree
from desktop.ui.icons import icon
from desktop.ui.ordering.dossier_deeds import DossierDeeds
from desktop.ui.ordering.tag_deeds import TagDeeds
from desktop.ui.tagging import Tagger

Deed = tuple[str, str, Callable[[], object]] | None


class Ordering(QObject):
    """Listens to the tree of facets; GUI thread only."""

    def __init__(
        self,
        desk: Desk,
        tagger: Tagger,
        browsing: Browsing,
        chosen: Callable[[], list[int]],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._tagger = tagger
        self._browsing = browsing
        self._chosen = chosen
        self._window = window
        self.tags = TagDeeds(desk, tagger, window)
        self.dossiers = DossierDeeds(desk, window)

    def listen(self, tree: FacetTree) -> None:
        """Answer to menus and drops of a tree."""
        tree.menu_asked.connect(self.show_menu)
        tree.given.connect(self.give)
        tree.put.connect(self.put)

    def file_chosen(self) -> None:
        """Put the chosen documents into a dossier."""
        if ids := self._chosen():
            self.dossiers.choose(ids)

    def give(self, spot: Spot, document_ids: list[int]) -> None:
        """Put documents under the tag or into the dossier they were let go on."""
        if spot.group == "tags":
            self._tagger.change(document_ids, add=[self._path(spot)], tell=True)
        else:
            self.dossiers.file(document_ids, int(spot.value or 0))

    def put(self, tag_id: int, spot: Spot) -> None:
        """Put a tag under the one it was let go on; on the group itself, at the root."""
        self.tags.move(tag_id, None if spot.value is None else int(spot.value))

    def show_menu(self, spot: Spot, point: QPoint) -> None:
        """Offer what can be done at a row of the tree."""
        menu = self.menu(spot)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def menu(self, spot: Spot) -> QMenu:
        """The menu of a row."""
        menu = QMenu(self._window)
        for deed in self._deeds(spot):
            if deed is None:
                menu.addSeparator()
            else:
                text, sign, act = deed
                menu.addAction(icon(sign), text).triggered.connect(lambda _=False, do=act: do())
        return menu

    def _deeds(self, spot: Spot) -> list[Deed]:
        values: list[Deed] = []
        if spot.value is not None:
            values = [*self._filters(spot.group, spot.value), None]
        if spot.group == "tags":
            return [*values, *self._tag_deeds(spot)]
        if spot.group == "dossiers":
            return [*values, *self._dossier_deeds(spot)]
        return values

    def _filters(self, group: Group, value: str | int) -> list[Deed]:
        choice = self._browsing.choice
        only = Choice(choice.place).toggled(group, value)
        lacking = choice.lacks(group, value)
        text = self.tr("Leave out &no longer") if lacking else self.tr("&Leave out")
        return [
            (self.tr("&Only this"), "all", lambda: self._browsing.choose(only)),
            (text, "clear", lambda: self._browsing.choose(choice.left_out(group, value))),
        ]

    def _tag_deeds(self, spot: Spot) -> list[Deed]:
        if spot.value is None:
            return [(self.tr("&New tag…"), "add", lambda: self.tags.add(None))]
        tag_id, tags = int(spot.value), self.tags
        if not tags.knows(tag_id):
            return []
        return [
            *self._on_chosen(spot),
            (self.tr("&New tag below…"), "add", lambda: tags.add(tag_id)),
            (self.tr("&Rename…"), "edit", lambda: tags.rename(tag_id)),
            (self.tr("&Colour…"), "tag", lambda: tags.recolour(tag_id)),
            (self.tr("&Move…"), "open", lambda: tags.choose_place(tag_id)),
            (self.tr("Mer&ge…"), "duplicate", lambda: tags.choose_other(tag_id)),
            None,
            (self.tr("&Delete"), "delete", lambda: tags.delete(tag_id)),
        ]

    def _on_chosen(self, spot: Spot) -> list[Deed]:
        ids = self._chosen()
        if not ids:
            return []
        path = self._path(spot)
        change = self._tagger.change
        put = self.tr("&Put on %n document(s)", "", len(ids))
        take = self.tr("&Take off %n document(s)", "", len(ids))
        return [
            (put, "tag", lambda: change(ids, add=[path], tell=True)),
            (take, "close", lambda: change(ids, remove=[path], tell=True)),
            None,
        ]

    def _dossier_deeds(self, spot: Spot) -> list[Deed]:
        make: Deed = (self.tr("&New dossier…"), "add", self.dossiers.add)
        if not spot.value:
            return [make]
        dossier_id, dossiers, ids = int(spot.value), self.dossiers, self._chosen()
        put = self.tr("&Put in %n document(s)", "", len(ids))
        take = self.tr("&Take out %n document(s)", "", len(ids))
        chosen: list[Deed] = [
            (put, "dossier", lambda: dossiers.file(ids, dossier_id)),
            (take, "close", lambda: dossiers.file(ids, dossier_id, out=True)),
            None,
        ]
        return [
            *(chosen if ids else []),
            make,
            (self.tr("&Edit…"), "edit", lambda: dossiers.edit(dossier_id)),
            (self.tr("&Contents…"), "list", lambda: dossiers.arrange(dossier_id)),
            (
                self.tr("&Save table of contents…"),
                "export",
                lambda: dossiers.save_table(dossier_id),
            ),
            None,
            (self.tr("Take &apart"), "delete", lambda: dossiers.remove(dossier_id)),
        ]

    def _path(self, spot: Spot) -> str:
        return self._tagger.paths[int(spot.value or 0)]
