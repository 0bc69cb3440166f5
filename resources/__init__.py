"""Data files only: samples, messages, translations, vocabularies, icons, styles."""
