"""Tags and dossiers: edited where they stand in the left pane, filled by menu and by dragging."""
