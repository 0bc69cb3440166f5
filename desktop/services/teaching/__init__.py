"""What an office teaches its archive: words of its own, rules for tags and dossiers."""
