"""The page viewer: pages one under the other, hits and marks upon them, and thumbnails."""

from desktop.ui.viewer.thumbnails import ThumbnailStrip
from desktop.ui.viewer.values import Selection, Tool, ViewedDocument
from desktop.ui.viewer.view import DocumentView

__all__ = ["DocumentView", "Selection", "ThumbnailStrip", "Tool", "ViewedDocument"]
