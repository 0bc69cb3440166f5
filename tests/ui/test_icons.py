"""Icons: every glyph is in the font, is painted, and follows the palette."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontInfo, QGuiApplication, QIcon

from desktop.ui.glyphs import characters, glyph_font
from desktop.ui.icons import GLYPHS, icon


@pytest.mark.parametrize("name", sorted(GLYPHS))
def test_every_icon_is_painted_in_the_colour_of_text(qapp, name):
    image = icon(name).pixmap(QSize(32, 32), QIcon.Mode.Normal).toImage()
    drawn = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 250
    ]
    ink = QGuiApplication.palette().buttonText().color()
    assert drawn
    assert {colour.rgb() for colour in drawn} == {ink.rgb()}


def test_glyphs_come_from_their_own_font(qapp):
    font = glyph_font(16)
    assert QFontInfo(font).family() == "Material Design Icons"
    assert set(GLYPHS.values()) <= characters().keys()
