"""Light and dark: the system's choice unless the clerk chose another."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.services.settings import Theme

SCHEMES: dict[Theme, Qt.ColorScheme] = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
SOFT_SHARE = 0.28
READABLE = 5.5
"""The least contrast of words on a selection: thin letters, smoothed, keep 4.5 of it."""
DEEPER = 105
"""Percent: one step deeper."""
Role = QPalette.ColorRole
DARK: dict[QPalette.ColorRole, str] = {
    Role.Window: "#36393d",
    Role.WindowText: "#e6e6e6",
    Role.Base: "#1c1d20",
    Role.AlternateBase: "#26282b",
    Role.ToolTipBase: "#3c3f43",
    Role.ToolTipText: "#f0f0f0",
    Role.Text: "#e6e6e6",
    Role.Button: "#393c41",
    Role.ButtonText: "#e6e6e6",
    Role.BrightText: "#ffffff",
    Role.Link: "#6cb2f5",
    Role.LinkVisited: "#c39af0",
    Role.Highlight: "#2f65a8",
    Role.HighlightedText: "#ffffff",
    Role.PlaceholderText: "#a0a4a8",
    Role.Light: "#55585d",
    Role.Midlight: "#484b50",
    Role.Mid: "#5a5d62",
    Role.Dark: "#191a1c",
    Role.Shadow: "#000000",
}
DISABLED = "#8d9196"
CHOSEN = "vankien_theme"
FUSION = "fusion"
FRAMED = (
    *("QLineEdit", "QComboBox", "QAbstractSpinBox", "QPushButton"),
    *("QCheckBox", "QRadioButton", "QPlainTextEdit", "QTextEdit", "QSlider"),
)
"""Controls that are known by their frames."""
FRAME = {False: "#aaaaaa", True: "#ffffff"}
"""Light and dark: Fusion paints frames in a shade of the window's colour, 3 to 1 from these."""
FOCUS_ON_DARK = {
    Role.Highlight: "#7db8f5",
    Role.HighlightedText: "#101418",
    Role.ButtonText: "#ffffff",
}
"""Fusion frames what has the focus, and tints what Enter presses, in the selection's colour."""
HINT_SHARE = 0.62
"""How much of the text's colour a hint in an empty field has: 4.5 to 1 needs it."""


def choose_scheme(theme: Theme) -> None:
    """Show the whole application light, dark, or as the system says; GUI thread only.

    Desktops that Qt cannot ask for another scheme get a palette of ours instead.
    """
    if app := QApplication.instance():
        app.setProperty(CHOSEN, theme)
    QGuiApplication.styleHints().setColorScheme(SCHEMES[theme])
    own = QPalette()
    QApplication.setPalette(own)
    dark = is_dark(QGuiApplication.palette())
    if theme == "dark" and not dark:
        own = dark_palette()
    elif theme == "light" and dark:
        own = QApplication.style().standardPalette()
    QApplication.setPalette(own)
    QApplication.setPalette(_with_clear_hints(_with_deep_selection(own)))
    if QApplication.style().name() == FUSION:
        _set_clear_frames(dark=is_dark(QApplication.palette()))


def follow_system(app: QApplication) -> None:
    """Show the colours anew when the system turns light or dark under an open window."""
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(lambda _: choose_scheme(app.property(CHOSEN) or "system"))


def _with_deep_selection(own: QPalette) -> QPalette:
    """`own` with the ground of selections as deep as the words on it need, focused or not.

    Some styles paint white on a blue that is too light to be read by everybody. Windows greys what
    is chosen where the focus is not, and white signs on it would be lost.
    """
    shown = QGuiApplication.palette()
    word = shown.color(QPalette.ColorGroup.Active, Role.HighlightedText)
    ground = shown.color(QPalette.ColorGroup.Active, Role.Highlight)
    while contrast(word, ground) < READABLE and 0 < ground.lightness() < word.lightness():
        ground = ground.darker(DEEPER)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        own.setColor(group, Role.Highlight, ground)
        own.setColor(group, Role.HighlightedText, word)
    return own


def _with_clear_hints(own: QPalette) -> QPalette:
    """`own` with hints in empty fields that everybody can read."""
    shown = QGuiApplication.palette()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        base, text = shown.color(group, Role.Base), shown.color(group, Role.Text)
        own.setColor(group, Role.PlaceholderText, blend(base, text, HINT_SHARE))
    return own


def _set_clear_frames(*, dark: bool) -> None:
    """Let the frames of controls stand out from the window, with and without the focus."""
    for control in FRAMED:
        palette = QPalette(QApplication.palette())
        palette.setColor(Role.Window, QColor(FRAME[dark]))
        for role, colour in FOCUS_ON_DARK.items() if dark else ():
            for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
                palette.setColor(group, role, QColor(colour))
        QApplication.setPalette(palette, control)  # type: ignore[arg-type]  # the stub says bytes


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours, 1 to 21, as the WCAG reckon it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.03928 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = colour.redF(), colour.greenF(), colour.blueF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def dark_palette() -> QPalette:
    """Light words on dark grounds."""
    palette = QPalette()
    for role, colour in DARK.items():
        palette.setColor(role, QColor(colour))
    for role in (Role.WindowText, Role.Text, Role.ButtonText, Role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(DISABLED))
    return palette


def is_dark(palette: QPalette) -> bool:
    """Whether a palette's grounds are darker than its words."""
    return palette.color(Role.Base).lightness() < palette.color(Role.Text).lightness()


def blend(under: QColor, over: QColor, share: float) -> QColor:
    """`over` laid on `under` with an opacity of `share`, 0 to 1."""
    return QColor(
        round(under.red() + (over.red() - under.red()) * share),
        round(under.green() + (over.green() - under.green()) * share),
        round(under.blue() + (over.blue() - under.blue()) * share),
    )


def quiet_text(palette: QPalette, role: QPalette.ColorRole = QPalette.ColorRole.Text) -> QColor:
    """A text colour for secondary words that still has a contrast of more than 4.5 to 1."""
    return blend(palette.color(role), palette.color(QPalette.ColorRole.Base), SOFT_SHARE)


def mark_ground(palette: QPalette) -> QColor:
    """The ground under words that answer a search, in lists of text."""
    return QColor("#6b5a00") if is_dark(palette) else QColor("#ffe58a")
