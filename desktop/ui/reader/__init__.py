"""The right pane: one open document."""
