"""The middle pane: the list of documents."""
