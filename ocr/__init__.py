"""Paper to knowledge: pure values in and out, no database and no window."""
