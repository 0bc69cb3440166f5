"""The left pane: what the list can be narrowed by."""
