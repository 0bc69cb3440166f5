"""What leaves the archive as files: one dialog for copies, lists and registers; dragging out."""
